package io.meniscus.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteTableTest {
    private static Route get(String... paths) {
        return TestServer.route("GET", TestServer.V2, _ -> Reply.ok(Map.of()), paths);
    }

    private static Router router(Route... routes) {
        return new Router(new RouteTable(List.of(routes)), List.of(TestServer.V11, TestServer.V2, TestServer.OPS));
    }

    @Test
    void twoLinesForOneCallAreRefused() {
        assertThatThrownBy(() -> new RouteTable(List.of(get("/v2/a"), get("/v2/a"))))
                .hasMessage("two routes answer GET /v2/a (the other: GET /v2/a)");
    }

    @Test
    void linesThatDifferInAParametersNameOnlyAreRefused() {
        assertThatThrownBy(() -> new RouteTable(List.of(get("/v2/{id}/x"), get("/v2/{name}/x"))))
                .hasMessageContaining("two routes answer GET /v2/{name}/x");
    }

    @Test
    void theTableIsPrintedOneRouteALine() {
        assertThat(new RouteTable(List.of(get("/v2/a/{id}", "/v2/a/lookup"))).render())
                .isEqualTo("GET | /v2/a/{id} /v2/a/lookup | v2 | PUBLIC | NONE | NONE | tier 1 | RouteTableTest\n");
    }

    @Test
    void aLiteralWinsAndADeadEndFallsBackToTheParameter() {
        var router = router(get("/v2/c/lookup/x"), get("/v2/c/{id}/y"), get("/v2/c/{a}/{b}/z"));
        assertThat(found(router, "/v2/c/lookup/x").parameters()).isEmpty();
        assertThat(found(router, "/v2/c/lookup/y").parameters()).isEqualTo(Map.of("id", "lookup"));
        assertThat(found(router, "/v2/c/lookup/x/z").parameters()).isEqualTo(Map.of("a", "lookup", "b", "x"));
        assertThat(router.match("GET", "/v2/c/1/x")).isInstanceOf(Router.Match.UnknownPath.class);
    }

    @Test
    void aliasesOfTheContractReachTheSameRoute() {
        var v11 = TestServer.route("GET", TestServer.V11, _ -> Reply.ok(Map.of()), "/v1.1/customer/get");
        var gateway = TestServer.route("GET", TestServer.OPS, _ -> Reply.ok(Map.of()), "/v1/promotion-management/get");
        var auth = TestServer.route("GET", TestServer.OPS, _ -> Reply.ok(Map.of()), "/auth/v1/token");
        var space = TestServer.route("GET", TestServer.OPS, _ -> Reply.ok(Map.of()), "/api/workspaces");
        var router = router(v11, gateway, auth, space);
        for (var path : new String[] {
            "/v1.1/customer/get", "/v1/customer/get", "/api/v1/customer/get.xml", "/api/v1.1/customer/get.json/"
        }) {
            assertThat(found(router, path).route()).isSameAs(v11);
        }
        assertThat(found(router, "/v1/promotion-management/get").route()).isSameAs(gateway);
        assertThat(found(router, "/mobile/auth/v1/token").route()).isSameAs(auth);
        assertThat(found(router, "/api/mobile/auth/v1/token").route()).isSameAs(auth);
        assertThat(found(router, "/api/workspaces").route()).isSameAs(space);
        assertThat(router.match("GET", "/mobile/v1.1/customer/get")).isInstanceOf(Router.Match.UnknownPath.class);
        assertThat(router.match("GET", "/v1.1/customer/GET")).isInstanceOf(Router.Match.UnknownPath.class);
    }

    private static Router.Match.Found found(Router router, String path) {
        return (Router.Match.Found) router.match("GET", path);
    }
}
