package io.meniscus.api.v2.walkin;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.V2Dates;
import io.meniscus.core.FreeText;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.http.body.Json;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.SourceAccount;
import io.meniscus.walkin.WalkIn;
import io.meniscus.walkin.WalkInListener;
import io.meniscus.walkin.WalkIns;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;

/**
 * {@code GET /v2/customer/walkin/events}: the walk-ins of the caller's own till as server-sent events, for a store's
 * screen. Each has the walk-in's id; a reader that comes back with {@code Last-Event-ID} gets what it missed of the
 * last week. The stream ends after {@code seconds}, where the call says so, and when the server stops. Refuses
 * readers that do not accept {@code text/event-stream} (HTTP 400), and with 503 more than the server serves at once.
 */
final class StreamWalkIns implements Endpoint {
    private static final String TYPE = "text/event-stream";
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final long ENDLESS = Long.MAX_VALUE;
    private static final long MOST_SECONDS = 86_400;
    private static final byte[] SILENCE = ": \n\n".getBytes(StandardCharsets.US_ASCII);

    private final WalkIns walkIns;
    private final Organizations organizations;

    StreamWalkIns(WalkIns walkIns, Organizations organizations) {
        this.walkIns = walkIns;
        this.organizations = organizations;
    }

    /** What an event says. */
    record Event(long id, long userId, String source, String accountId, String at) {
        static Event of(Organization organization, WalkIn walkIn) {
            var account = organization.account(walkIn.account());
            return new Event(
                    walkIn.id(),
                    walkIn.customer().value(),
                    account.map(found -> found.source().name()).orElse("ALL"),
                    account.map(SourceAccount::account).orElse(""),
                    V2Dates.dateTime(walkIn.at(), organization.clusterZone()));
        }
    }

    @Override
    public Reply handle(Request request) {
        var accepts = request.header("Accept").orElse("*/*");
        if (!accepts.contains(TYPE) && !accepts.contains("*/*")) {
            throw new EdgeException(new EdgeRefusal.BadParameter("this is read with Accept: " + TYPE));
        }
        long seconds = seconds(FreeText.of(request.query("seconds").orElse("")));
        var after = after(FreeText.of(request.header("Last-Event-ID").orElse("")));
        if (request.method().equals("HEAD")) {
            return new Reply(200, new Reply.Stream(TYPE, _ -> {}), 0, Map.of());
        }
        var organization = Calls.organization(request, organizations);
        var listener = walkIns.listen(organization.id(), request.caller().till(), after)
                .orElseThrow(() -> new EdgeException(new EdgeRefusal.Overloaded(10)));
        return new Reply(
                200,
                new Reply.Stream(TYPE, sink -> send(sink, listener, organization, seconds)),
                0,
                Map.of("X-Accel-Buffering", "no"));
    }

    private static long seconds(String text) {
        if (text.isEmpty()) {
            return ENDLESS;
        }
        long given = number(text).orElse(0);
        if (given < 1 || given > MOST_SECONDS) {
            throw new EdgeException(new EdgeRefusal.BadParameter("seconds is not between 1 and " + MOST_SECONDS));
        }
        return given;
    }

    /** A reader's last event; one that is no number is none. */
    private static OptionalLong after(String text) {
        return number(text);
    }

    private static OptionalLong number(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    private static void send(Reply.Sink sink, WalkInListener listener, Organization organization, long seconds)
            throws IOException, InterruptedException {
        try (listener) {
            long began = System.nanoTime();
            long lastWord = began;
            sink.write(SILENCE);
            while (!sink.isStopping() && isBefore(began, seconds)) {
                var next = listener.next(PATIENCE);
                if (next.isPresent()) {
                    sink.write(text(Event.of(organization, next.get())));
                    lastWord = System.nanoTime();
                } else if (System.nanoTime() - lastWord > LONGEST_SILENCE.toNanos()) {
                    sink.write(SILENCE);
                    lastWord = System.nanoTime();
                }
            }
        }
    }

    private static boolean isBefore(long began, long seconds) {
        return seconds == ENDLESS
                || System.nanoTime() - began < Duration.ofSeconds(seconds).toNanos();
    }

    private static byte[] text(Event event) {
        var text = new ByteArrayOutputStream();
        text.writeBytes(("event: walkin\nid: " + event.id() + "\ndata: ").getBytes(StandardCharsets.US_ASCII));
        text.writeBytes(Json.write(event));
        text.writeBytes("\n\n".getBytes(StandardCharsets.US_ASCII));
        return text.toByteArray();
    }
}
