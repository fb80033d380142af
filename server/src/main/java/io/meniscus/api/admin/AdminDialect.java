package io.meniscus.api.admin;

import io.meniscus.api.admin.wire.Failed;
import io.meniscus.api.admin.wire.Problem;
import io.meniscus.http.Dialect;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.http.body.Json;
import io.meniscus.http.body.JsonBody;
import java.util.List;

/** How the admin API speaks: JSON, refusals as {@code {"errors": […], "requestId": …}} with HTTP 4xx or 5xx. */
public final class AdminDialect implements Dialect {
    private static final String JSON = "application/json; charset=UTF-8";

    @Override
    public String name() {
        return "admin";
    }

    @Override
    public boolean claims(String path) {
        return path.startsWith("/admin/") || path.equals("/admin");
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
        var worded = switch (refusal) {
            case EdgeRefusal.Unauthorized(var message) -> worded(401, "unauthorized", message);
            case EdgeRefusal.Forbidden _ -> worded(403, "forbidden", "This login may not do that");
            case EdgeRefusal.UnknownRoute _ -> worded(404, "not-found", "There is nothing here");
            case EdgeRefusal.WrongMethod _ -> worded(405, "wrong-method", "HTTP method not allowed here");
            case EdgeRefusal.MalformedBody(var reason) -> worded(400, "malformed-body", reason);
            case EdgeRefusal.BadParameter(var reason) -> worded(400, "bad-parameter", reason);
            case EdgeRefusal.UnsupportedMediaType _ ->
                worded(415, "unsupported-media-type", "The body is not of a kind this call reads");
            case EdgeRefusal.BodyTooLarge(var limit) ->
                worded(413, "body-too-large", "The body is larger than " + limit + " bytes");
            case EdgeRefusal.HeadersTooLarge _ -> worded(431, "headers-too-large", "The request headers are too large");
            case EdgeRefusal.BatchTooLarge(var limit) ->
                worded(413, "batch-too-large", "More than " + limit + " items");
            case EdgeRefusal.RateLimited _ -> worded(429, "rate-limited", "Too many calls, try again later");
            case EdgeRefusal.Overloaded _ -> worded(503, "busy", "The server is busy, try again");
            case EdgeRefusal.CustomerBusy _ ->
                worded(409, "customer-busy", "Another action is running for the same customer");
            case EdgeRefusal.TwinInFlight _ ->
                worded(409, "in-progress", "A call with the same Idempotency-Key is in progress");
            case EdgeRefusal.KeyReused _ -> worded(422, "key-reused", "The Idempotency-Key came with another body");
            case EdgeRefusal.UnknownAttribution _ ->
                worded(400, "unknown-till", "The till or store that the headers name is unknown");
            case EdgeRefusal.AttributionTypeMissing _ ->
                worded(400, "lookup-type-missing", "The attribution look-up has no type");
            case EdgeRefusal.Internal _ ->
                worded(500, "internal", "Unexpected error; the server's log has it under the request id");
        };
        var body = new Failed(
                List.of(Problem.of(worded.code(), worded.message())),
                request.id().value());
        return new Reply(worded.status(), body, worded.status(), refusal.headers());
    }

    private record Worded(int status, String code, String message) {}

    private static Worded worded(int status, String code, String message) {
        return new Worded(status, code, message);
    }
}
