package io.meniscus.http;

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
    private final CallHandler calls;

    ErrorPages(CallHandler calls) {
        this.calls = calls;
    }

    @Override
    public boolean handle(Request jetty, Response response, Callback callback) {
        int status = response.getStatus();
        var known = jetty.getAttribute(Exchange.HEAD);
        var head = known instanceof RequestHead begun ? begun : head(jetty);
        var route = calls.router.standInFor(head.path());
        var request = new io.meniscus.http.Request(head, Map.of(), new byte[0], route, null);
        var reply = route.dialect().refuse(request, refusal(status));
        var headers = response.getHeaders();
        headers.clear();
        ReplyHeaders.common(headers, head, ReplyHeaders.callersId(head));
        reply.headers().forEach(headers::put);
        headers.put(ReplyHeaders.CLOSE);
        response.setStatus(statusOf(reply));
        var raw = reply.body() instanceof Reply.Raw bytes
                ? bytes
                : route.dialect().write(request, Objects.requireNonNullElse(reply.body(), Map.of()));
        headers.put(HttpHeader.CONTENT_TYPE, raw.contentType());
        response.write(true, ByteBuffer.wrap(raw.bytes()), callback);
        if (!(known instanceof RequestHead)) {
            calls.tell(served(head, route, reply, raw));
        }
        return true;
    }

    /** What Jetty refuses reached no entity, so not even v1.1 answers it with 200. */
    private static int statusOf(Reply reply) {
        return reply.status() == 200 ? 400 : reply.status();
    }

    private RequestHead head(Request jetty) {
        var uri = jetty.getHttpURI();
        return Exchange.head(calls.randomness.requestId(), calls.instants.now(), jetty, uri.getPath(), uri.getQuery());
    }

    private static Served served(RequestHead head, Route route, Reply reply, Reply.Raw raw) {
        return new Served(
                head.id(),
                ReplyHeaders.callersId(head),
                head.at(),
                head.method(),
                route.paths().getFirst(),
                route.dialect().name(),
                statusOf(reply),
                reply.code(),
                0,
                0,
                raw.bytes().length,
                null);
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
