package io.meniscus.job;

import io.meniscus.core.OrgId;
import io.meniscus.run.database.Unpooled;
import io.meniscus.testing.TestDatabase;

/** Rows of the directory of organizations: all that jobs know of one. */
public final class TestOrganizations {
    private TestOrganizations() {}

    public static OrgId add(TestDatabase database, long id) {
        Unpooled.jdbi(database.app())
                .useHandle(handle -> handle.execute(
                        "insert into organization_directory (org_id, code, active, version) values (?, ?, true, 1)",
                        id,
                        "org" + id));
        return new OrgId(id);
    }
}
