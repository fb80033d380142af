package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As {@link TenantMatrixTest}, for calls about products. */
class TenantProductsTest {
    private static final Pattern ID = Pattern.compile("\"item_id\":\"(\\d+)\"");

    private static TwoOrganizations organizations;

    @BeforeAll
    static void start(@TempDir Path data) {
        organizations = new TwoOrganizations(data);
    }

    @AfterAll
    static void stop() {
        organizations.close();
    }

    private static String call(String method, String path, String body, String till) {
        var login = List.of("Authorization", TwoOrganizations.basic(till, TwoOrganizations.RIGHT));
        var answer = organizations.call(method, path, body, login);
        assertThat(answer.status())
                .as(method + " " + path + ": " + answer.body())
                .isLessThan(500);
        return answer.body();
    }

    private static String add(String till, String sku, String ean) {
        return call("POST", "/v1.1/product/add?format=json", """
                {"root":{"product":[{"sku":"%s","ean":"%s","price":"10","description":"Theirs",
                 "attributes":{"attribute":[{"name":"Fabric","value":"wool"}]}}]}}""".formatted(sku, ean), till);
    }

    private static String define(String till) {
        return call("POST", "/v1.1/product/attributes?format=json", """
                {"root":{"product":[{"attributes":{"attribute":{"name":"Fabric","label":"Of %s"}}}]}}""".formatted(till), till);
    }

    @Test
    void another_organizations_products_are_as_good_as_none_and_stay_as_they_are() {
        define("first.admin");
        var id = ID.matcher(add("first.admin", "THEIRS", "890"));
        assertThat(id.find()).isTrue();
        var before = organizations.rows(organizations.first);

        for (var query : List.of("sku=THEIRS", "id=" + id.group(1), "sku=NOBODYS", "id=987654321")) {
            assertThat(call("GET", "/v1.1/product/get?format=json&" + query, "", "second.admin"))
                    .contains("\"code\":2101")
                    .doesNotContain("Theirs");
        }
        assertThat(call("GET", "/v1.1/product/search?format=json&q=(item_sku:EXACT:THEIRS)", "", "second.admin"))
                .contains("\"count\":0");
        assertThat(call("GET", "/v1.1/product/search?format=json&q=(fabric:EXACT:wool)", "", "second.admin"))
                .contains("\"code\":400");
        assertThat(call("GET", "/v1.1/product/attributes?format=json", "", "second.admin"))
                .contains("\"count\":0");
        assertThat(add("second.admin", "THEIRS", "890")).contains("\"code\":9100", "\"attributes\":[]");
        assertThat(define("second.admin")).contains("\"code\":9180", "Of second.admin");

        assertThat(organizations.rows(organizations.first)).isEqualTo(before);
        assertThat(call("GET", "/v1.1/product/get?format=json&id=" + id.group(1), "", "first.admin"))
                .contains("\"sku\":\"THEIRS\"", "wool");
        assertThat(call("GET", "/v1.1/product/search?format=json&q=(fabric:EXACT:wool)", "", "first.admin"))
                .contains("\"count\":1");
    }

    @Test
    void no_list_shows_what_another_organization_has() {
        for (var list : List.of("categories", "brands", "colors", "sizes", "meta_sizes")) {
            assertThat(call("GET", "/v1.1/product/" + list + "?format=json", "", "second.admin"))
                    .contains("\"success\":true", "\"count\":0");
        }
    }

    @Test
    void what_nobody_would_send_is_answered_too() {
        for (var query : List.of(
                "sku=%00",
                "sku=a%00b,%00", "id=-1,999999999999999999999,x", "sku=,,", "id=%F0%9F%98%80", "sku=%ED%A0%80")) {
            call("GET", "/v1.1/product/get?format=json&" + query, "", "first.admin");
        }
        for (var q :
                List.of("", "()", "(%00:EXACT:x)", "(price:LESS:)", "(price:RANGE:1)", "(description:ENDS:%25_)")) {
            call("GET", "/v1.1/product/search?format=json&q=" + q, "", "first.admin");
        }
        for (var list : List.of("attributes", "categories", "brands", "colors", "sizes", "meta_sizes")) {
            call(
                    "GET",
                    "/v1.1/product/" + list
                            + "?name=%00&id=x,-1&limit=99999999999&offset=1&parent_id=y&parent_name=%00&type=%00"
                            + "&size_family=%00&pallette=%00&canonical_name=%00&values=1&value_limit=0",
                    "",
                    "first.admin");
        }
        for (var body : List.of(
                "{\"root\":{\"product\":[null,{\"sku\":\"\\u0000\",\"price\":[]}]}}",
                "{\"root\":{\"product\":{\"sku\":{},\"price\":1e400}}}",
                "{\"root\":{\"product\":[{\"sku\":\"X\",\"price\":\"1\",\"size\":\"\",\"attributes\":\"\"}]}}",
                "{\"root\":{\"product\":[{\"sku\":\"X\\ud800\",\"price\":\"1\",\"brand\":{\"name\":\"\\u0000\"},"
                        + "\"attributes\":{\"attribute\":[null,{\"name\":null,\"value\":null}]}}]}}",
                "{\"root\":{\"product\":[{\"attributes\":{\"attribute\":[null,{\"name\":\"\\u0000\"}]}}]}}",
                "{\"root\":{\"product\":[{\"attributes\":{\"attribute\":{\"name\":\"\\ufdfa\\ufdfa\",\"values\":"
                        + "{\"value\":[{\"name\":\"" + "\\ufdfa".repeat(200) + "\"}]}}}}]}}",
                "{\"root\":{}}",
                "[]")) {
            call("POST", "/v1.1/product/add?format=json", body, "first.admin");
            call("POST", "/v1.1/product/attributes?format=json", body, "first.admin");
        }
    }
}
