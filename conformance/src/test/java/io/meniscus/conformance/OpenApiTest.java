package io.meniscus.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.TreeSet;
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
    void itNamesEveryRouteButItsOwn() {
        var routes = new TreeSet<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(routes)
                .containsExactlyInAnyOrder(
                        "GET /health/live",
                        "GET /health/ready",
                        "GET /metrics",
                        "POST /v1.1/customer/add",
                        "GET /v1.1/customer/get",
                        "GET /v1.1/organization/get",
                        "GET /v1.1/organization/entities",
                        "GET /v1.1/organization/configs",
                        "GET /v1.1/organization/tenders",
                        "GET /v1.1/organization/statistics",
                        "GET /v1.1/organization/topitems",
                        "GET /v1.1/store/login",
                        "GET /v1.1/store/get",
                        "GET /v1.1/store/configurations",
                        "GET /v1.1/store/staff",
                        "GET /v1.1/store/tasks",
                        "GET /v1.1/store/reports",
                        "POST /v1.1/store/logs",
                        "POST /v1.1/store/logs.file",
                        "POST /v1.1/store/reports",
                        "GET /v1.1/associate/login",
                        "GET /v1.1/associate/get",
                        "GET /v1.1/associate/activities",
                        "GET /v1.1/associate/tasks",
                        "POST /v1.1/associate/update",
                        "POST /v2/customers",
                        "GET /v2/customers/lookup",
                        "GET /v2/customers/{id}",
                        "GET /v2/extendedFields",
                        "GET /v2/entity/extendedFields",
                        "GET /v2/organization/customFields",
                        "GET /v2/verticals/meta",
                        "POST /v3/oauth/token/generate",
                        "POST /oauth/token/generate");
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
