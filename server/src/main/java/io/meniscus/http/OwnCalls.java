package io.meniscus.http;

import io.meniscus.access.Caller;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls that the server makes to routes of its own, without the network, as whoever their headers name. They pass the
 * gate as any other, and are answered in the words they would be answered in over the wire.
 */
public final class OwnCalls {
    private final Router router;
    private final Gate gate;

    /**
     * @param routes   those that may be called
     * @param dialects of these routes
     */
    public OwnCalls(List<Route> routes, List<Dialect> dialects, Gate gate) {
        this.router = new Router(new RouteTable(routes), dialects);
        this.gate = gate;
    }

    /** What came back. */
    public record Answer(Reply reply, Reply.@Nullable Raw bytes) {}

    /** Whether there is such a call. */
    public boolean serves(String method, String path) {
        return router.match(method, path) instanceof Router.Match.Found;
    }

    /**
     * Who a call would be made by.
     *
     * @throws EdgeException when nobody may make it
     */
    public @Nullable Caller admit(RequestHead head) {
        return gate.admit(head, found(head).route());
    }

    /**
     * Makes a call.
     *
     * @throws io.meniscus.run.call.RunRefused when it could not be made for now; nothing happened, or a twin of it is
     *     being made
     */
    public Answer answer(RequestHead head, byte[] body) {
        var found = found(head);
        var route = found.route();
        var reply = reply(head, body, route, found.parameters());
        var bytes = switch (reply.body()) {
            case null -> null;
            case Reply.Raw raw -> raw;
            case Object wire -> route.dialect().write(request(head, body, route, found.parameters(), null), wire);
        };
        return new Answer(reply, bytes);
    }

    private Reply reply(RequestHead head, byte[] body, Route route, Map<String, String> parameters) {
        try {
            var caller = gate.admit(head, route);
            return route.endpoint().handle(request(head, body, route, parameters, caller));
        } catch (EdgeException refused) {
            return route.dialect().refuse(request(head, body, route, parameters, null), refused.refusal());
        }
    }

    private static Request request(
            RequestHead head, byte[] body, Route route, Map<String, String> parameters, @Nullable Caller caller) {
        return new Request(head, parameters, body, route, caller);
    }

    private Router.Match.Found found(RequestHead head) {
        return switch (router.match(head.method(), head.path())) {
            case Router.Match.Found found -> found;
            case Router.Match.UnknownPath _ -> throw new EdgeException(new EdgeRefusal.UnknownRoute());
            case Router.Match.WrongMethod(var route, var allow) ->
                throw new EdgeException(new EdgeRefusal.WrongMethod(allow));
        };
    }
}
