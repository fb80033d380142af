package io.meniscus.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.bucket4j.TimeMeter;
import io.meniscus.api.v3.V3Dialect;
import io.meniscus.api.v3.oauth.GenerateToken;
import io.meniscus.api.v3.oauth.Routes;
import io.meniscus.config.Secret;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.http.RequestHead;
import io.meniscus.http.Route;
import io.meniscus.organization.Activity;
import io.meniscus.testing.FakeHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateTokenTest {
    private static final String SECRET = AccessFixture.CLIENT_SECRET.plain().reveal();

    private final AccessFixture access = new AccessFixture();
    private final V3Dialect v3 = new V3Dialect();
    private final Route route = route(access.noLimits);

    @AfterEach
    void close() {
        access.close();
    }

    private Route route(RateLimits limits) {
        var endpoint = new GenerateToken(access.logins, limits, access.issuer);
        return new Routes(v3, endpoint).routes().getFirst();
    }

    @Test
    void theTokenCallIsOpenUnderBothPaths() {
        assertThat(route.paths()).containsExactly("/v3/oauth/token/generate", "/oauth/token/generate");
        assertThat(route.permission()).isEqualTo(Permission.PUBLIC);
    }

    @Test
    void keyAndSecretGiveATokenThatLetsTheClientIn() throws IOException {
        var answer = answer(call(body("erp-key", SECRET)));

        assertThat(answer.path("data").path("ttlSeconds").asInt()).isEqualTo(1800);
        var token = answer.path("data").path("accessToken").asText();
        var caller = access.admit(FakeHeaders.of("X-CAP-API-OAUTH-TOKEN", token));
        assertThat(caller.principal().kind()).isEqualTo(LoginKind.API_CLIENT);
    }

    @Test
    void theAnswerHasErrorsThereAndNullAndNoWarnings() throws IOException {
        var answer = answer(call(body("erp-key", SECRET)));

        assertThat(answer.properties()).extracting(Map.Entry::getKey).containsExactly("data", "errors");
        assertThat(answer.path("errors").isNull()).isTrue();
    }

    @Test
    void anUnknownKeyAWrongSecretAndAnInactiveClientAreAnsweredAlike() {
        var unknown = call(body("nobody", SECRET));
        var wrong = call(body("erp-key", "wrong"));
        access.inOrganization(
                handle -> AccessFixture.login(handle, LoginKind.API_CLIENT, "erp-key", 1, Activity.INACTIVE));
        var inactive = call(body("erp-key", SECRET));

        assertThat(unknown).isEqualTo(wrong).isEqualTo(inactive);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.headers()).containsKey("WWW-Authenticate");
    }

    @Test
    void aTillGetsNoToken() {
        assertThat(call(body("till.one", AccessFixture.PASSWORD)).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"key\":\"erp-key\"}",
                "{\"secret\":\"x\"}",
                "{\"key\":\"\",\"secret\":\"x\"}",
                "{\"key\":\"erp-key\",\"secret\":\" \"}"
            })
    void aMissingFieldIs400(String body) {
        assertThat(call(body).status()).isEqualTo(400);
    }

    @Test
    void theCallsOfOneOrganizationAreLimited() {
        var limited = route(new RateLimits(Map.of(RateClass.TOKEN_GENERATE, 1), TimeMeter.SYSTEM_NANOTIME));
        var request = request(body("erp-key", SECRET), limited);
        limited.endpoint().handle(request);

        assertThat(catchThrowableOfType(
                                EdgeException.class, () -> limited.endpoint().handle(request))
                        .refusal())
                .isInstanceOf(EdgeRefusal.RateLimited.class);
    }

    @Test
    void theBodyPrintsNoSecret() {
        assertThat(new GenerateToken.Body("erp-key", SECRET).toString()).doesNotContain(SECRET);
        assertThat(new Secret(SECRET).toString()).doesNotContain(SECRET);
    }

    private static String body(String key, String secret) {
        return "{\"key\":\"%s\",\"secret\":\"%s\"}".formatted(key, secret);
    }

    private Reply call(String body) {
        return route.endpoint().handle(request(body, route));
    }

    private JsonNode answer(Reply reply) throws IOException {
        assertThat(reply.status()).isEqualTo(200);
        var body = reply.body();
        if (body == null) {
            throw new AssertionError("no body");
        }
        return new ObjectMapper().readTree(v3.write(request("{}", route), body).bytes());
    }

    private Request request(String body, Route of) {
        return new Request(
                new RequestHead(
                        AccessFixture.RANDOMNESS.requestId(),
                        access.instants.now(),
                        "POST",
                        of.paths().getFirst(),
                        _ -> Optional.empty(),
                        FakeHeaders.of("Content-Type", "application/json"),
                        () -> "127.0.0.1"),
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8),
                of,
                null);
    }
}
