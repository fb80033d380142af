package io.meniscus.api;

import io.meniscus.access.Principal;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.http.Route;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.Till;
import io.meniscus.organization.setup.Actor;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.IdempotencyKey;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From a request to what the runner asks for: the call behind the commands, and how its answer is made and kept. */
public final class Calls {
    private static final String KEY_HEADER = "Idempotency-Key";

    private Calls() {}

    /**
     * The call of a request; refuses an Idempotency-Key that is too long. What differs in method, path, query or body
     * is not the same request under one key.
     */
    public static Call of(Request request) {
        return new Call(
                request.caller().principal().org(), request.id(), request.at(), key(request, addressed(request)));
    }

    private static byte[] addressed(Request request) {
        var content = new ByteArrayOutputStream();
        content.writeBytes((request.method() + " " + request.path()).getBytes(StandardCharsets.UTF_8));
        for (var parameter : request.route().describe().query()) {
            request.query(parameter.name()).ifPresent(value -> {
                // lengths keep two parameters from reading like one
                var text = "\n" + parameter.name() + " " + value.length() + " " + value;
                content.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            });
        }
        content.write('\n');
        content.writeBytes(request.body());
        return content.toByteArray();
    }

    /** The caller's organization; one that was deactivated a moment ago lets nobody in any more. */
    public static Organization organization(Request request, Organizations organizations) {
        return organizations
                .get(request.caller().principal().org())
                .orElseThrow(() -> new EdgeException(new EdgeRefusal.Unauthorized("Organization is not active")));
    }

    /** Whoever calls, for the history of the organization's set-up. */
    public static Actor actor(Request request, Organization organization) {
        var principal = request.caller().principal();
        var id = principal.id();
        return switch (principal) {
            case Principal.Till till ->
                actor(
                        request,
                        Actor.Kind.TILL,
                        id,
                        organization.till(till.till()).map(Till::code).orElse("till " + id));
            case Principal.ApiClient _ -> actor(request, Actor.Kind.API_CLIENT, id, "API client " + id);
            case Principal.AdminUser _ -> actor(request, Actor.Kind.CONSOLE_USER, id, "console user " + id);
        };
    }

    private static Actor actor(Request request, Actor.Kind kind, long id, String name) {
        return new Actor(kind, id, name, request.id().bits());
    }

    /**
     * The key of a request, if it has one and the route takes it; refuses one that is too long.
     *
     * @param content what else tells the request from others under one key
     */
    static @Nullable IdempotencyKey key(Request request, byte[] content) {
        if (request.route().idempotency() == Route.Idempotency.NONE) {
            return null;
        }
        var key = request.header(KEY_HEADER).orElse(null);
        if (key == null) {
            return null;
        }
        if (key.length() > IdempotencyKey.MAX_LENGTH) {
            throw new EdgeException(new EdgeRefusal.BadParameter(
                    KEY_HEADER + " is longer than " + IdempotencyKey.MAX_LENGTH + " characters"));
        }
        var principal = request.caller().principal();
        var scope = "%d\n%s\n%d\n%s"
                .formatted(
                        principal.org().value(),
                        principal.kind(),
                        principal.id(),
                        request.route().paths().getFirst());
        return IdempotencyKey.of(scope, key, content);
    }

    /** A rendering by a function; an answer kept under a key is kept as the bytes that go over the wire. */
    public static <R> Rendering<R, Reply> rendering(Request request, Function<List<Outcome<R>>, Reply> render) {
        return new Rendering<>() {
            @Override
            public Reply render(List<Outcome<R>> outcomes) {
                return render.apply(outcomes);
            }

            @Override
            public Recorded record(Reply answer) {
                return Calls.record(request, answer);
            }

            @Override
            public Reply replay(Recorded recorded) {
                return Calls.replay(recorded);
            }
        };
    }

    /** An answer as it is kept. */
    static Recorded record(Request request, Reply answer) {
        var bytes = answer.body() instanceof Reply.Raw raw
                ? raw
                : request.route().dialect().write(request, Objects.requireNonNull(answer.body()));
        return new Recorded(answer.status(), answer.code(), bytes.contentType(), bytes.bytes());
    }

    /** An answer that was kept. */
    static Reply replay(Recorded recorded) {
        return new Reply(
                recorded.status(), new Reply.Raw(recorded.contentType(), recorded.body()), recorded.code(), Map.of());
    }
}
