package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.access.AskedCall;
import io.meniscus.access.Principal;
import io.meniscus.access.Role;
import io.meniscus.access.secret.InstallationKey;
import io.meniscus.core.OrgId;
import io.meniscus.run.Randomness;
import io.meniscus.testing.Golden;
import io.meniscus.testing.TestPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every route and every refusal stands in a file, so that a change of either is seen in review. */
class GoldenTest {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final ComposedApi API =
            new ComposedApi(TestPostgres.freshDatabase(), InstallationKey.generate(new Randomness()));

    @AfterAll
    static void close() {
        API.close();
    }

    @Test
    void routes_are_those_of_the_file() {
        Golden.check(RESOURCES.resolve("routes.txt"), API.table.render());
    }

    /** Route × role of console users: made of the route lines. */
    @Test
    void what_each_role_may_do_is_in_the_file() {
        var text = new StringBuilder();
        for (var route : API.routes()) {
            if (route.permission().resource().isAdministration()) {
                text.append(route.methods().getFirst())
                        .append(' ')
                        .append(route.paths().getFirst());
                for (var role : Role.values()) {
                    var user = new Principal.AdminUser(OrgId.PLATFORM, 1, role);
                    text.append(" | ").append(user.grants(new AskedCall(route.permission(), "GET", "/")) ? role : "-");
                }
                text.append('\n');
            }
        }
        Golden.check(RESOURCES.resolve("roles.txt"), text.toString());
    }

    @Test
    void refusals_are_worded_as_in_the_file() {
        Golden.check(RESOURCES.resolve("errors.txt"), new ErrorCatalog(API.routes()).render());
    }

    @Test
    void every_folder_of_endpoints_that_can_be_refused_is_in_the_file() {
        assertThat(new ErrorCatalog(API.routes()).folders())
                .contains("io.meniscus.api.v1_1.customer", "io.meniscus.api.v2.customers");
    }
}
