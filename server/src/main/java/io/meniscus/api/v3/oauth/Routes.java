package io.meniscus.api.v3.oauth;

import io.meniscus.access.Permission;
import io.meniscus.access.RateClass;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import java.util.List;

/** v3/oauth. */
public final class Routes {
    private final Dialect v3;
    private final GenerateToken generateToken;

    public Routes(Dialect v3, GenerateToken generateToken) {
        this.v3 = v3;
        this.generateToken = generateToken;
    }

    public List<Route> routes() {
        return List.of(new Route(
                List.of("POST"),
                List.of("/v3/oauth/token/generate", "/oauth/token/generate"),
                v3,
                generateToken,
                Permission.PUBLIC,
                RateClass.TOKEN_GENERATE,
                Route.Idempotency.NONE,
                1,
                new Route.Description(
                        "v3/oauth",
                        "An access token for an API client's key and secret",
                        List.of(),
                        GenerateToken.Body.class,
                        GenerateToken.Answer.class)));
    }
}
