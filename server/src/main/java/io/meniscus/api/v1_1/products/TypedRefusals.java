package io.meniscus.api.v1_1.products;

import io.meniscus.api.v1_1.wire.Failed;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;

/**
 * A call about products that is refused before it reached any: its code and words are those of every call of v1.1,
 * and its success is a boolean as in its other answers (v1.1/product).
 */
record TypedRefusals(Endpoint endpoint) implements Endpoint {

    /** A reply of nothing but a status. */
    record Refused(Response response) {
        record Response(TypedStatus status) {}
    }

    @Override
    public Reply handle(Request request) {
        try {
            return endpoint.handle(request);
        } catch (EdgeException e) {
            var refusal = e.refusal();
            boolean isOfTheRequest = refusal instanceof EdgeRefusal.MalformedBody
                    || refusal instanceof EdgeRefusal.BadParameter
                    || refusal instanceof EdgeRefusal.BatchTooLarge;
            if (!isOfTheRequest) {
                throw e;
            }
            return typed(request.route().dialect().refuse(request, refusal));
        }
    }

    private static Reply typed(Reply reply) {
        if (reply.body() instanceof Failed(Failed.Response(var status))) {
            var typed = new TypedStatus(false, status.code(), status.message());
            return Reply.of(reply.status(), reply.code(), new Refused(new Refused.Response(typed)));
        }
        return reply;
    }

    @Override
    public Endpoint answering() {
        return endpoint.answering();
    }
}
