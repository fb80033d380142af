package io.meniscus.api.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.access.Permission;
import io.meniscus.access.RateClass;
import io.meniscus.core.RequestId;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.http.RequestHead;
import io.meniscus.http.Route;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {
    private static Request with(Map<String, String> query) {
        var route = new Route(
                List.of("GET"),
                List.of("/v2/x"),
                new V2Dialect(),
                _ -> Reply.ok(Map.of()),
                Permission.PUBLIC,
                RateClass.NONE,
                Route.Idempotency.NONE,
                1,
                new Route.Description("", "", List.of(), Void.class, Void.class));
        return new Request(
                new RequestHead(
                        RequestId.of(1),
                        Instant.EPOCH,
                        "GET",
                        "/v2/x",
                        name -> Optional.ofNullable(query.get(name)),
                        _ -> Optional.empty(),
                        () -> "127.0.0.1"),
                Map.of(),
                new byte[0],
                route,
                null);
    }

    @Test
    void nothingSaidIsTenFromTheStart() {
        assertThat(Paging.of(with(Map.of()))).isEqualTo(new Paging.Page(10, 0));
        assertThat(Paging.of(with(Map.of()), 20, 1_000)).isEqualTo(new Paging.Page(20, 0));
    }

    @Test
    void whatIsSaidCounts() {
        assertThat(Paging.of(with(Map.of("limit", "100", "offset", "7")))).isEqualTo(new Paging.Page(100, 7));
    }

    @ParameterizedTest
    @CsvSource({"10,-1,8100", "10,x,8100", "0,0,8101", "-5,0,8101", "x,0,8101", "101,0,8102", "99999999999,0,8101"})
    void outOfBoundsIsRefused(String limit, String offset, int code) {
        assertThat(Paging.of(with(Map.of("limit", limit, "offset", offset))))
                .isInstanceOfSatisfying(
                        Paging.Refused.class,
                        refused -> assertThat(refused.error().code()).isEqualTo(code));
    }
}
