package io.meniscus.http;

import io.meniscus.access.AskedCall;
import io.meniscus.access.Caller;
import io.meniscus.access.Permission;
import io.meniscus.core.RequestId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call, read whole: what endpoints parse. */
public final class Request {
    private final RequestHead head;
    private final Map<String, String> pathParameters;
    private final byte[] body;
    private final Route route;
    private final @Nullable Caller caller;

    /** Header look-up without regard to letter case; first non-blank value. */
    @FunctionalInterface
    public interface Headers {
        Optional<String> first(String name);
    }

    /** Query parameters as tolerant as conventions §13: doubled ones, the first non-empty value counts. */
    @FunctionalInterface
    public interface Query {
        Optional<String> first(String name);

        /** Whether it stands in the query, with a value or without. */
        default boolean mentions(String name) {
            return first(name).isPresent();
        }

        /** The names of all that have a value. */
        default List<String> names() {
            return List.of();
        }
    }

    public Request(
            RequestHead head, Map<String, String> pathParameters, byte[] body, Route route, @Nullable Caller caller) {
        this.head = head;
        this.pathParameters = Map.copyOf(pathParameters);
        this.body = body;
        this.route = route;
        this.caller = caller;
    }

    public RequestId id() {
        return head.id();
    }

    /** When the request began, in whole microseconds: the one instant of everything it does. */
    public Instant at() {
        return head.at();
    }

    public String method() {
        return head.method();
    }

    public String path() {
        return head.path();
    }

    /** Whether the caller may do more than the route asks for; nobody may who did not log in. */
    public boolean mayAlso(Permission permission) {
        return caller != null && caller.principal().grants(new AskedCall(permission, method(), path()));
    }

    /** A path parameter the route's template names. */
    public String pathParameter(String name) {
        var value = pathParameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no {" + name + "}");
        }
        return value;
    }

    /** A path parameter that not every path of the route has. */
    public Optional<String> pathParameterIfAny(String name) {
        return Optional.ofNullable(pathParameters.get(name));
    }

    public Optional<String> query(String name) {
        return head.query(name);
    }

    /** Whether the query has a parameter, be it empty. */
    public boolean mentions(String parameter) {
        return head.query().mentions(parameter);
    }

    /** The names of the query's parameters that begin so, for calls that refuse those they do not know. */
    public List<String> queryNames(String start) {
        return head.query().names().stream()
                .filter(name -> name.startsWith(start))
                .toList();
    }

    public Optional<String> header(String name) {
        return head.header(name);
    }

    /** Where this server is for whoever calls, as a proxy in front of it tells: scheme, host and port. */
    public String origin() {
        boolean isSecure = header("X-Forwarded-Proto").orElse("").equalsIgnoreCase("https");
        return (isSecure ? "https://" : "http://") + header("Host").orElse("localhost");
    }

    /** The peer's address. */
    public String remote() {
        return head.remote();
    }

    /** The bytes of the body; empty when there is none. Not to be changed. */
    public byte[] body() {
        return body;
    }

    public Route route() {
        return route;
    }

    /** Who calls; only routes that need a login may ask. */
    public Caller caller() {
        if (caller == null) {
            throw new IllegalStateException("a public route has no caller");
        }
        return caller;
    }

    public Optional<Caller> callerIfAny() {
        return Optional.ofNullable(caller);
    }

    public <T> T read(Class<T> type) {
        return route.dialect().read(this, type);
    }

    public <T> List<T> readList(Class<T> type) {
        return route.dialect().readList(this, type);
    }
}
