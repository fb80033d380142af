package io.meniscus.api.v1_1;

import io.meniscus.api.v1_1.wire.Failed;
import io.meniscus.http.Dialect;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.http.body.BodyKind;
import io.meniscus.http.body.Json;
import io.meniscus.http.body.Xml;
import java.util.List;
import java.util.Locale;

/**
 * How v1 and v1.1 speak: JSON or XML, an envelope whose status carries the code.
 *
 * <p>What the contract leaves open at the edges, decided here:
 * <ul>
 *   <li>Malformed bodies and missing parameters reached their entity: HTTP 200, code 400.
 *   <li>521, 91021, 1061 and the batch limit (672 on transactions, else 1060) are business codes: HTTP 200.
 *   <li>401, 403, 404, 405, 409, 413, 415, 422, 431, 500, 503: HTTP and code alike; 429 carries code 517.
 *   <li>An Accept of {@code application/json, *}{@code /*} names JSON alone: a wildcard is no family.
 *   <li>A document element other than {@code root} counts as a member of a root that was left out.
 * </ul>
 */
public final class V11Dialect implements Dialect {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String XML = "application/xml; charset=utf-8";
    /** What code 400 says. */
    public static final String INVALID = "Input is invalid, Please check request parameters or input xml/json";

    @Override
    public String name() {
        return "v1.1";
    }

    @Override
    public boolean claims(String path) {
        return path.startsWith("/v1.1/") || path.startsWith("/v1/") || path.equals("/v1.1") || path.equals("/v1");
    }

    @Override
    public <T> T read(Request request, Class<T> type) {
        var body = request.body();
        return switch (BodyKind.of(body)) {
            case JSON -> Json.read(body, type, Json.Leniency.WITH_ROOT);
            case XML -> Xml.read(body, charset(request), type);
            case EMPTY -> throw empty();
            case OTHER -> throw unsupported();
        };
    }

    @Override
    public <T> List<T> readList(Request request, Class<T> type) {
        var body = request.body();
        return switch (BodyKind.of(body)) {
            case JSON -> Json.readList(body, type, Json.Leniency.WITH_ROOT);
            case XML -> Xml.readList(body, charset(request), type);
            case EMPTY -> throw empty();
            case OTHER -> throw unsupported();
        };
    }

    private static EdgeException empty() {
        return new EdgeException(new EdgeRefusal.MalformedBody("the body is empty"));
    }

    private static EdgeException unsupported() {
        return new EdgeException(new EdgeRefusal.UnsupportedMediaType());
    }

    private static String charset(Request request) {
        var type = request.header("Content-Type").orElse("");
        int at = type.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return "";
        }
        var name = type.substring(at + "charset=".length()).replace("\"", "").strip();
        int end = name.indexOf(';');
        return end < 0 ? name : name.substring(0, end).strip();
    }

    @Override
    public Reply.Raw write(Request request, Object body) {
        return write(V11Format.of(request), body);
    }

    private static Reply.Raw write(V11Format format, Object body) {
        return switch (format) {
            case JSON -> new Reply.Raw(JSON, Json.write(body));
            case XML -> new Reply.Raw(XML, Xml.write(body));
        };
    }

    @Override
    public Reply refuse(Request request, EdgeRefusal refusal) {
        return switch (refusal) {
            case EdgeRefusal.Unauthorized(var message) ->
                new Reply(
                        401,
                        write(V11Format.ofUnauthorized(request), Failed.with(401, message)),
                        401,
                        refusal.headers());
            case EdgeRefusal.Forbidden _ -> failed(refusal, 403, 403, "Not authorized. Access is denied!");
            case EdgeRefusal.UnknownRoute _ -> failed(refusal, 404, 404, "Resource not found");
            case EdgeRefusal.WrongMethod _ -> failed(refusal, 405, 405, "HTTP method not allowed");
            case EdgeRefusal.MalformedBody _, EdgeRefusal.BadParameter _ -> failed(refusal, 200, 400, INVALID);
            case EdgeRefusal.UnsupportedMediaType _ -> failed(refusal, 415, 415, "Content type is not supported");
            case EdgeRefusal.BodyTooLarge _ -> failed(refusal, 413, 413, "Request body is too large");
            case EdgeRefusal.HeadersTooLarge _ -> failed(refusal, 431, 431, "Request headers are too large");
            case EdgeRefusal.BatchTooLarge(var limit) ->
                failed(refusal, 200, batchCode(request), "Batch size exceeds the limit of " + limit);
            case EdgeRefusal.RateLimited _ -> failed(refusal, 429, 517, "Rate limit exceeded");
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
        return new Reply(status, Failed.with(code, message), code, refusal.headers());
    }

    private static int batchCode(Request request) {
        return request.path().contains("/transaction/") ? 672 : 1060;
    }
}
