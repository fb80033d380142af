package io.meniscus.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The OpenAPI document names every route but its own, and every reference in it leads somewhere. */
@ExtendWith(Shared.class)
final class OpenApiTest {
    private final JsonNode document;

    OpenApiTest(Installation installation) {
        document = Api.json(Api.send(installation.first().get("/openapi.json")));
    }

    @Test
    void itNamesEveryRouteButItsOwn() throws IOException {
        var routes = new TreeSet<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(routes).isEqualTo(routeTable());
    }

    /** Every line of the golden route table but the document's own. */
    private static Set<String> routeTable() throws IOException {
        return Files.readAllLines(Path.of("../server/src/test/resources/routes.txt")).stream()
                .map(line -> line.split("\\|", 3))
                .flatMap(line -> Stream.of(line[0].strip().split(","))
                        .flatMap(method -> Stream.of(line[1].strip().split(" ")).map(path -> method + " " + path)))
                .filter(route -> !route.equals("GET /openapi.json"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var references = document.findValuesAsText("$ref");

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }
}
