package io.meniscus.api.v3;

import io.meniscus.api.v3.wire.Envelope;
import io.meniscus.http.Dialect;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.http.body.Json;
import io.meniscus.http.body.JsonBody;
import java.util.List;

/**
 * How v3 speaks: JSON, {@code data} beside {@code errors} (conventions §5.3). Refused requests carry the HTTP number
 * as code; 521, 91021, 1061 and 1060 are business codes with HTTP 200, as on v2.
 */
public final class V3Dialect implements Dialect {
    private static final String JSON = "application/json; charset=UTF-8";

    @Override
    public String name() {
        return "v3";
    }

    @Override
    public boolean claims(String path) {
        return path.startsWith("/v3/") || path.startsWith("/v3.1/") || path.equals("/v3") || path.equals("/v3.1");
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
            case EdgeRefusal.Unauthorized(var message) -> failed(refusal, 401, 401, message);
            case EdgeRefusal.Forbidden _ -> failed(refusal, 403, 4000, "Not authorized. Access is denied!");
            case EdgeRefusal.UnknownRoute _ -> failed(refusal, 404, 404, "Resource not found");
            case EdgeRefusal.WrongMethod _ -> failed(refusal, 405, 405, "HTTP method not allowed");
            case EdgeRefusal.MalformedBody(var reason) -> failed(refusal, 400, 400, "Invalid request body: " + reason);
            case EdgeRefusal.BadParameter(var reason) -> failed(refusal, 400, 400, reason);
            case EdgeRefusal.UnsupportedMediaType _ -> failed(refusal, 415, 415, "The body is not JSON");
            case EdgeRefusal.BodyTooLarge _ -> failed(refusal, 413, 413, "Request body is too large");
            case EdgeRefusal.HeadersTooLarge _ -> failed(refusal, 431, 431, "Request headers are too large");
            case EdgeRefusal.BatchTooLarge(var limit) ->
                failed(refusal, 200, 1060, "Batch size exceeds the limit of " + limit);
            case EdgeRefusal.RateLimited _ -> failed(refusal, 429, 429, "Rate limit exceeded");
            case EdgeRefusal.Overloaded _ -> failed(refusal, 503, 503, "Server is busy, please try again");
            case EdgeRefusal.CustomerBusy _ ->
                failed(refusal, 200, 521, "Another action is running for the same customer, please try again");
            case EdgeRefusal.TwinInFlight _ ->
                failed(refusal, 409, 409, "A request with the same Idempotency-Key is in progress");
            case EdgeRefusal.KeyReused _ ->
                failed(refusal, 422, 422, "The Idempotency-Key was used with another request");
            case EdgeRefusal.UnknownAttribution _ -> failed(refusal, 200, 91021, "Attribution till is invalid");
            case EdgeRefusal.AttributionTypeMissing _ ->
                failed(refusal, 200, 1061, "Attribution lookup type is missing");
            case EdgeRefusal.Internal _ ->
                failed(
                        refusal,
                        500,
                        500,
                        "Unexpected error, request " + request.id().value());
        };
    }

    private static Reply failed(EdgeRefusal refusal, int status, int code, String message) {
        return new Reply(status, Envelope.failed(code, message), code, refusal.headers());
    }
}
