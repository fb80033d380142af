package io.meniscus.http;

import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Words what Jetty itself refuses (broken requests, too large headers) like every other refusal: the version's
 * envelope, a request id, no page and no stack trace.
 */
final class ErrorPages extends ErrorHandler {
    private final Router router;
    private final Instants instants;
    private final Randomness randomness;

    ErrorPages(Router router, Instants instants, Randomness randomness) {
        this.router = router;
        this.instants = instants;
        this.randomness = randomness;
    }

    @Override
    public boolean handle(Request jetty, Response response, Callback callback) {
        int status = response.getStatus();
        var uri = jetty.getHttpURI();
        var head = Exchange.head(randomness.requestId(), instants.now(), jetty, uri.getPath(), uri.getQuery());
        var route = router.standInFor(head.path());
        var request = new io.meniscus.http.Request(
                head.id(),
                head.at(),
                head.method(),
                head.path(),
                Map.of(),
                head.query(),
                head.headers(),
                new byte[0],
                route,
                null);
        var reply = route.dialect().refuse(request, refusal(status));
        var headers = response.getHeaders();
        headers.clear();
        ReplyHeaders.common(headers, head, ReplyHeaders.callersId(head));
        reply.headers().forEach(headers::put);
        headers.put(ReplyHeaders.CLOSE);
        response.setStatus(reply.status() == 200 ? 400 : reply.status());
        var raw = reply.body() instanceof Reply.Raw bytes
                ? bytes
                : route.dialect().write(request, Objects.requireNonNullElse(reply.body(), Map.of()));
        headers.put(HttpHeader.CONTENT_TYPE, raw.contentType());
        response.write(true, ByteBuffer.wrap(raw.bytes()), callback);
        return true;
    }

    private static EdgeRefusal refusal(int status) {
        if (status == 431 || status == 414) {
            return new EdgeRefusal.HeadersTooLarge();
        }
        if (status == 413) {
            return new EdgeRefusal.BodyTooLarge(0);
        }
        if (status == 503) {
            return new EdgeRefusal.Overloaded(1);
        }
        return status >= 500
                ? new EdgeRefusal.Internal()
                : new EdgeRefusal.BadParameter("the request line or a header cannot be read");
    }
}
