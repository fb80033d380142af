package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.access.secret.InstallationKey;
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
