package io.meniscus.http;

import io.meniscus.access.Caller;
import io.meniscus.access.Permission;
import io.meniscus.access.RateClass;
import io.meniscus.core.RequestId;
import io.meniscus.run.call.RunRefused;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call from its head to its answer: route, gate, body, endpoint, bytes. */
final class Exchange implements Callback {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    /** Where a failed call leaves its head, so that the page Jetty asks for carries the same id. */
    static final String HEAD = "io.meniscus.http.head";

    private static final byte[] NO_BODY = {};
    private static final long LINGER_NANOS = 2_000_000_000L;
    private static final long LINGER_BYTES = 32L << 20;

    private final CallHandler owner;
    private final Request jetty;
    private final Response response;
    private final Callback callback;
    private final long began = System.nanoTime();
    private final RequestHead head;
    private final @Nullable String callersId;

    private @Nullable Route route;
    private Map<String, String> parameters = Map.of();
    private @Nullable Caller caller;
    private byte[] body = NO_BODY;
    private Body bodyState = Body.UNREAD;
    private int status;
    private int code;
    private String items = "";
    private long replyBytes;

    /** Whether one more call may be answered. */
    enum Room {
        SOME,
        NONE
    }

    private enum Body {
        UNREAD,
        READ,
        /** Larger than allowed, or not worth reading: the connection is closed behind the answer. */
        ABANDONED
    }

    Exchange(CallHandler owner, Request jetty, Response response, Callback callback) {
        this.owner = owner;
        this.jetty = jetty;
        this.response = response;
        this.callback = callback;
        var uri = jetty.getHttpURI();
        this.head = head(owner.randomness.requestId(), owner.instants.now(), jetty, uri.getPath(), uri.getQuery());
        this.callersId = ReplyHeaders.callersId(head);
    }

    static RequestHead head(RequestId id, Instant at, Request jetty, @Nullable String path, @Nullable String query) {
        return new RequestHead(
                id,
                at,
                jetty.getMethod(),
                path == null ? "/" : path,
                new QueryString(query),
                name -> firstHeader(jetty, name),
                () -> Request.getRemoteAddr(jetty));
    }

    private static Optional<String> firstHeader(Request jetty, String name) {
        var value = jetty.getHeaders().get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isBlank()) {
            return Optional.of(value);
        }
        return jetty.getHeaders().getValuesList(name).stream()
                .filter(other -> !other.isBlank())
                .findFirst();
    }

    void run(Room room) {
        try {
            var reply = answerOrRefuse(room);
            settleBody();
            write(reply);
        } catch (BodyReader.Broken broken) {
            failed(broken.getCause() == null ? broken : broken.getCause());
        }
    }

    private Answer answerOrRefuse(Room room) {
        try {
            return room == Room.NONE ? overloaded() : answer();
        } catch (EdgeException refused) {
            return refuse(refused.refusal());
        } catch (RunRefused refused) {
            return refuse(worded(refused.reason()));
        } catch (BodyReader.Broken broken) {
            throw broken;
        } catch (RuntimeException | Error bug) {
            LOG.error("request {} failed", head.id().value(), bug);
            return refuse(new EdgeRefusal.Internal());
        }
    }

    private static EdgeRefusal worded(RunRefused.Reason reason) {
        return switch (reason) {
            case UNAVAILABLE -> new EdgeRefusal.Overloaded(1);
            case CUSTOMER_BUSY -> new EdgeRefusal.CustomerBusy();
            case TWIN_IN_FLIGHT -> new EdgeRefusal.TwinInFlight();
            case KEY_REUSED -> new EdgeRefusal.KeyReused();
        };
    }

    /** A reply and the bytes it came to. */
    private record Answer(Reply reply, Reply.@Nullable Raw bytes) {}

    private Answer overloaded() {
        route = owner.router.standInFor(head.path());
        bodyState = Body.ABANDONED;
        return refuse(new EdgeRefusal.Overloaded(1));
    }

    private Answer answer() {
        return switch (owner.router.match(head.method(), head.path())) {
            case Router.Match.Found(var found, var _, var named) -> {
                route = found;
                parameters = named;
                yield answer(found);
            }
            case Router.Match.UnknownPath(var standIn) -> {
                route = standIn;
                yield refuse(new EdgeRefusal.UnknownRoute());
            }
            case Router.Match.WrongMethod(var known, var allow) -> {
                route = known;
                yield refuse(new EdgeRefusal.WrongMethod(allow));
            }
        };
    }

    private Answer answer(Route found) {
        if (found.permission().resource() != Permission.Resource.PUBLIC || found.rateClass() != RateClass.NONE) {
            caller = owner.gate.admit(head, found);
        }
        try {
            body = BodyReader.read(jetty, owner.config.maxBodyBytes());
            bodyState = Body.READ;
        } catch (EdgeException tooLarge) {
            bodyState = Body.ABANDONED;
            throw tooLarge;
        }
        var request = request(found);
        return rendered(request, found.endpoint().handle(request));
    }

    private Answer refuse(EdgeRefusal refusal) {
        var refused = route == null ? owner.router.standInFor(head.path()) : route;
        var request = request(refused);
        return rendered(request, refused.dialect().refuse(request, refusal));
    }

    private static Answer rendered(io.meniscus.http.Request request, Reply reply) {
        return switch (reply.body()) {
            case null -> new Answer(reply, null);
            case Reply.Raw raw -> new Answer(reply, raw);
            case Reply.Stream _ -> new Answer(reply, null);
            case Object wire -> new Answer(reply, request.route().dialect().write(request, wire));
        };
    }

    private io.meniscus.http.Request request(Route of) {
        return new io.meniscus.http.Request(head, parameters, body, of, caller);
    }

    /** Reads what a refusal left unread, so that the connection lives: tills send credentials only after the 401. */
    private void settleBody() {
        if (bodyState != Body.UNREAD) {
            return;
        }
        if (jetty.getLength() > owner.config.maxBodyBytes()) {
            bodyState = Body.ABANDONED;
            return;
        }
        BodyReader.discard(jetty, owner.config.maxBodyBytes(), LINGER_NANOS);
    }

    private void write(Answer answer) {
        var reply = answer.reply();
        status = reply.status();
        code = reply.code();
        items = reply.items();
        response.setStatus(status);
        var headers = response.getHeaders();
        ReplyHeaders.common(headers, head, callersId);
        reply.headers().forEach(headers::put);
        if (bodyState == Body.ABANDONED || owner.draining()) {
            headers.put(ReplyHeaders.CLOSE);
        }
        if (reply.body() instanceof Reply.Stream stream) {
            stream(stream);
            return;
        }
        var bytes = NO_BODY;
        if (answer.bytes() != null) {
            headers.put(HttpHeader.CONTENT_TYPE, answer.bytes().contentType());
            bytes = answer.bytes().bytes();
        }
        replyBytes = bytes.length;
        if (bodyState == Body.ABANDONED) {
            writeThenLinger(bytes);
            return;
        }
        response.write(true, ByteBuffer.wrap(bytes), this);
    }

    /** Sends a stream to its end. A caller that leaves ends it too; asked for its head alone, it has no body. */
    private void stream(Reply.Stream stream) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, stream.contentType());
        try {
            if (!head.method().equals("HEAD")) {
                stream.feed().send(new StreamSink());
            }
            response.write(true, ByteBuffer.wrap(NO_BODY), this);
        } catch (java.io.IOException gone) {
            failed(gone);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            failed(hurried);
        } catch (RuntimeException bug) {
            LOG.error("the stream of request {} broke", head.id().value(), bug);
            failed(bug);
        }
    }

    private final class StreamSink implements Reply.Sink {
        @Override
        public void write(byte[] bytes) throws java.io.IOException {
            try (var blocker = org.eclipse.jetty.util.Blocker.callback()) {
                response.write(false, ByteBuffer.wrap(bytes), blocker);
                blocker.block();
            }
            replyBytes += bytes.length;
        }

        @Override
        public boolean isStopping() {
            return owner.draining();
        }
    }

    /** A caller in the middle of a large body reads no answer from a connection that is reset under it. */
    private void writeThenLinger(byte[] bytes) {
        try (var blocker = org.eclipse.jetty.util.Blocker.callback()) {
            response.write(true, ByteBuffer.wrap(bytes), blocker);
            blocker.block();
            BodyReader.discard(jetty, LINGER_BYTES, LINGER_NANOS);
            succeeded();
        } catch (java.io.IOException | BodyReader.Broken gone) {
            failed(gone);
        }
    }

    @Override
    public void succeeded() {
        callback.succeeded();
        owner.done(served());
    }

    @Override
    public void failed(Throwable cause) {
        jetty.setAttribute(HEAD, head);
        status = status == 0 ? 400 : status;
        callback.failed(cause);
        owner.done(served());
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    private Served served() {
        var answered = route == null ? owner.router.standInFor(head.path()) : route;
        return new Served(
                head.id(),
                callersId,
                head.at(),
                head.method(),
                answered.paths().getFirst(),
                answered.dialect().name(),
                status,
                code,
                (System.nanoTime() - began) / 1_000,
                body.length,
                replyBytes,
                caller,
                items);
    }
}
