package io.meniscus.http.ops;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.meniscus.config.StartRefused;
import io.meniscus.http.Served;
import io.meniscus.http.body.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON line per call: ids, route, outcome, time and sizes. No query values, no identifiers, no secrets. */
public final class AccessLog implements Served.Observer, AutoCloseable {
    private static final int CAPACITY = 65_536;

    private final OutputStream out;
    private final WriteBehind<Served> behind;

    @JsonPropertyOrder({
        "at",
        "request",
        "callerRequest",
        "method",
        "route",
        "status",
        "code",
        "micros",
        "requestBytes",
        "replyBytes",
        "org",
        "principal",
        "till"
    })
    private record Line(
            String at,
            String request,
            @Nullable String callerRequest,
            String method,
            String route,
            int status,
            int code,
            long micros,
            long requestBytes,
            long replyBytes,
            @Nullable Long org,
            @Nullable String principal,
            @Nullable Long till) {}

    public AccessLog(OutputStream out) {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.behind = new WriteBehind<>("access-log", CAPACITY, this::write);
        behind.start();
    }

    /**
     * Appends to a file, whose directory is made where it is missing.
     *
     * @throws StartRefused when it cannot be written
     */
    public static AccessLog to(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new AccessLog(Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException closed) {
            throw new StartRefused("Cannot write the access log " + file + ": " + closed.getMessage());
        }
    }

    @Override
    public void served(Served call) {
        behind.add(call);
    }

    private void write(List<Served> calls) {
        try {
            Json.writeLines(calls.stream().map(AccessLog::line).toList(), out);
            out.flush();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static Line line(Served call) {
        var caller = call.caller();
        return new Line(
                call.at().toString(),
                call.id().value(),
                call.callerRequestId(),
                call.method(),
                call.route(),
                call.status(),
                call.code(),
                call.micros(),
                call.requestBytes(),
                call.replyBytes(),
                caller == null ? null : caller.principal().org().value(),
                caller == null
                        ? null
                        : caller.principal().kind() + ":" + caller.principal().id(),
                caller == null ? null : caller.till().value());
    }

    /** Lines that found no room. */
    public long dropped() {
        return behind.dropped();
    }

    @Override
    public void close() {
        behind.close();
    }
}
