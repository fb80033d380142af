package io.meniscus.http.ops;

import io.meniscus.http.Dialect;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.http.body.Json;
import io.meniscus.http.body.JsonBody;
import java.util.List;

/** How the server speaks where no version of the API does: plain JSON, {@code {"error": …}} for refusals. */
public final class OpsDialect implements Dialect {
    static final String NAME = "ops";
    private static final String JSON = "application/json; charset=UTF-8";

    /** A refusal's body. */
    record Refused(String error) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean claims(String path) {
        return true;
    }

    @Override
    public <T> T read(Request request, Class<T> type) {
        return JsonBody.read(request, type);
    }

    @Override
    public <T> List<T> readList(Request request, Class<T> type) {
        return JsonBody.readList(request, type);
    }

    @Override
    public Reply.Raw write(Request request, Object body) {
        return new Reply.Raw(JSON, Json.write(body));
    }

    @Override
    public Reply refuse(Request request, EdgeRefusal refusal) {
        return switch (refusal) {
            case EdgeRefusal.Unauthorized(var message) -> failed(refusal, 401, message);
            case EdgeRefusal.Forbidden _ -> failed(refusal, 403, "not allowed");
            case EdgeRefusal.UnknownRoute _ -> failed(refusal, 404, "not found");
            case EdgeRefusal.WrongMethod _ -> failed(refusal, 405, "method not allowed");
            case EdgeRefusal.MalformedBody(var reason) -> failed(refusal, 400, reason);
            case EdgeRefusal.BadParameter(var reason) -> failed(refusal, 400, reason);
            case EdgeRefusal.UnsupportedMediaType _ -> failed(refusal, 415, "the body is not JSON");
            case EdgeRefusal.BodyTooLarge _ -> failed(refusal, 413, "the body is too large");
            case EdgeRefusal.HeadersTooLarge _ -> failed(refusal, 431, "the request headers are too large");
            case EdgeRefusal.BatchTooLarge(var limit) -> failed(refusal, 413, "more than " + limit + " items");
            case EdgeRefusal.RateLimited _ -> failed(refusal, 429, "rate limit exceeded");
            case EdgeRefusal.Overloaded _ -> failed(refusal, 503, "busy, try again");
            case EdgeRefusal.CustomerBusy _ -> failed(refusal, 409, "another action is running for this customer");
            case EdgeRefusal.TwinInFlight _ -> failed(refusal, 409, "the same Idempotency-Key is in progress");
            case EdgeRefusal.KeyReused _ -> failed(refusal, 422, "the Idempotency-Key came with another body");
            case EdgeRefusal.UnknownAttribution _ -> failed(refusal, 400, "attribution till is invalid");
            case EdgeRefusal.AttributionTypeMissing _ -> failed(refusal, 400, "attribution lookup type is missing");
            case EdgeRefusal.Internal _ ->
                failed(refusal, 500, "unexpected error, request " + request.id().value());
        };
    }

    private static Reply failed(EdgeRefusal refusal, int status, String message) {
        return new Reply(status, new Refused(message), status, refusal.headers());
    }
}
