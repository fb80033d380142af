package io.meniscus.api;

import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.run.call.Call;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A change that is made once however often it is sent under an {@code Idempotency-Key}: its answer, a refusal
 * too, is kept for 72 hours in one transaction with what it changed. Refuses the key of another request (422), of a
 * twin in flight (409), and one that is too long (400).
 */
public record KeyedChange(OrganizationSetup setup, Endpoint change) implements Endpoint {

    @Override
    public Reply handle(Request request) {
        var key = Calls.key(request, setup.fingerprint(parts(request)));
        if (key == null) {
            return change.handle(request);
        }
        var call = new Call(request.caller().principal().org(), request.id(), request.at(), key);
        var made = new AtomicReference<@Nullable Reply>();
        var recorded = setup.once(call, () -> {
            var reply = change.handle(request);
            made.set(reply);
            return Calls.record(request, reply);
        });
        var reply = made.get();
        return reply == null ? Calls.replay(recorded) : reply;
    }

    /** Paths of one route and calls that differ in a parameter are different requests. */
    private static byte[][] parts(Request request) {
        var parts = new ArrayList<byte[]>();
        parts.add(bytes(request.method() + " " + request.path()));
        for (var parameter : request.route().describe().query()) {
            for (var name : names(request, parameter.name())) {
                request.query(name).ifPresent(value -> parts.add(bytes(name + "=" + value)));
            }
        }
        parts.add(request.body());
        return parts.toArray(byte[][]::new);
    }

    /** Those that a description means: {@code option.<name>} is any that begins so. */
    private static List<String> names(Request request, String described) {
        int any = described.indexOf('<');
        return any < 0
                ? List.of(described)
                : request.queryNames(described.substring(0, any)).stream()
                        .sorted()
                        .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Endpoint answering() {
        return change.answering();
    }
}
