package io.meniscus.customer;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.merge.MergeEdge;
import io.meniscus.core.identity.merge.MergeId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads merges for whoever looks at them. */
public final class MergeStore {
    static final String BY_ID = """
            select %s from merge_edge e where e.org_id = :org and e.id = :id""".formatted(MergeLoads.EDGE);

    static final String OF_CUSTOMERS = """
            select %1$s from merge_edge e where e.org_id = :org and e.victim_id = any(:ids)
             union
            select %1$s from merge_edge e where e.org_id = :org and e.survivor_id = any(:ids)
             order by 1""".formatted(MergeLoads.EDGE);

    private final Jdbi jdbi;

    public MergeStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<MergeEdge> find(OrgId org, MergeId id) {
        return jdbi.inTransaction(handle -> {
            enter(handle, org);
            return handle.createQuery(BY_ID)
                    .bind("org", org.value())
                    .bind("id", id.value())
                    .map((row, _) -> MergeRows.edge(row))
                    .findOne();
        });
    }

    /** Merges that customers had a part in, those undone among them, oldest first. */
    List<MergeEdge> of(OrgId org, Collection<CustomerId> customers) {
        return jdbi.inTransaction(handle -> {
            enter(handle, org);
            return handle.createQuery(OF_CUSTOMERS)
                    .bind("org", org.value())
                    .bindArray(
                            "ids",
                            Long.class,
                            customers.stream().map(CustomerId::value).toArray())
                    .map((row, _) -> MergeRows.edge(row))
                    .list();
        });
    }

    private static void enter(Handle handle, OrgId org) {
        handle.createQuery("select set_config('app.org', :org, true)")
                .bind("org", Long.toString(org.value()))
                .mapTo(String.class)
                .one();
    }
}
