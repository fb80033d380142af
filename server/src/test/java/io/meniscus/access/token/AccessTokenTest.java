package io.meniscus.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.testing.FakeHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-CAP-API-OAUTH-TOKEN",
                "x-cap-api-oauth-token",
                "CAP-API-ACCESS-TOKEN",
                "X-CAP-API-ACCESS-TOKEN"
            })
    void aTokenIsReadFromEveryHeaderWithAndWithoutBearer(String header) {
        assertThat(tokenIn(header, "a.b.c")).isEqualTo("a.b.c");
        assertThat(tokenIn(header, "Bearer a.b.c")).isEqualTo("a.b.c");
        assertThat(tokenIn(header, " bearer  a.b.c ")).isEqualTo("a.b.c");
    }

    @Test
    void authorizationHoldsATokenOnlyAfterBearer() {
        assertThat(tokenIn("Authorization", "Bearer a.b.c")).isEqualTo("a.b.c");
        assertThat(tokenIn("authorization", "BEARER a.b.c")).isEqualTo("a.b.c");
        assertThat(AccessToken.in(FakeHeaders.of("Authorization", "Basic YTpi")))
                .isEmpty();
        assertThat(AccessToken.in(FakeHeaders.of("Authorization", "a.b.c"))).isEmpty();
    }

    private static String tokenIn(String header, String value) {
        return AccessToken.in(FakeHeaders.of(header, value)).orElseThrow().jwt().reveal();
    }
}
