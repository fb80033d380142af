package io.meniscus.user.imports;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Operation;
import io.meniscus.access.Permission.Plane;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.Role;
import io.meniscus.core.OrgId;
import io.meniscus.job.imports.ImportColumn;
import io.meniscus.job.imports.ImportKind;
import io.meniscus.job.imports.ImportOption;
import io.meniscus.run.Randomness;
import io.meniscus.user.UserId;
import io.meniscus.user.Users;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The import of admin users (organization-setup §§3–4): each row gives somebody a role in the organization. Who has no
 * account gets one with a first password, the row's or a drawn one, that must be changed at the first log-in; drawn
 * ones stand in a file of the server's as those of tills do. The password of an account that is there is left alone.
 *
 * <p>Refuses, row by row, who has a role here already, a password that is too weak or not to be set, access to less
 * than the whole organization, and what stands behind row {@value #MOST_ROWS}.
 */
public record UserImport(Users users, Handout handout, Randomness randomness) implements ImportKind {
    static final int MOST_ROWS = 200;

    static final Right RIGHT =
            new Right(new Permission(Resource.USERS, Operation.WRITE, Plane.CONFIG), "gives somebody a role");

    /** Puts drawn passwords where whoever runs the server finds them, before they are of any use. */
    @FunctionalInterface
    public interface Handout {
        /**
         * Takes lines of text.
         *
         * @param errand names the file
         */
        void add(OrgId org, String errand, String lines);
    }

    @Override
    public String name() {
        return "admin-users";
    }

    @Override
    public String description() {
        return "Users of the console: each row gives somebody a role here.";
    }

    @Override
    public List<ImportColumn> columns(OrgId org) {
        return UserColumns.ALL;
    }

    @Override
    public List<ImportOption> options() {
        return List.of();
    }

    @Override
    public Set<Permission> rights() {
        return Set.of(RIGHT.permission());
    }

    @Override
    public Reading open(OrgId org, Map<String, String> options, Origin origin) {
        // Whoever starts a file may look after users; nobody gives the platform's role by one.
        var actor = new Users.Actor(new UserId(0), org, Role.ORGANIZATION_ADMINISTRATOR);
        return new UserReading(this, actor, origin);
    }
}
