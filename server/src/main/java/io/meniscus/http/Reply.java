package io.meniscus.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint answers. {@code body} is a wire record (written by the version's dialect, so that v1.1 may write
 * it as XML), a {@link Raw} of bytes, a {@link Stream}, or null for none.
 *
 * @param status  HTTP status
 * @param body    wire record, {@link Raw}, {@link Stream} or null
 * @param code    the business code answered, for the request log; 0 when there is none
 * @param headers further headers
 * @param items   how each item of a call with several went, for the request log: codes in order, 200 for a good one
 */
public record Reply(int status, @Nullable Object body, int code, Map<String, String> headers, String items) {

    public Reply(int status, @Nullable Object body, int code, Map<String, String> headers) {
        this(status, body, code, headers, "");
    }

    /** Bytes that are written as they are. */
    @SuppressWarnings("ArrayRecordComponent") // written once, never compared
    public record Raw(String contentType, byte[] bytes) {}

    /** Bytes that come over time: the call lasts until its feed ends. */
    public record Stream(String contentType, Feed feed) {}

    /** Writes a stream, on the call's own thread; to end soon once the sink is stopping. */
    @FunctionalInterface
    public interface Feed {
        void send(Sink sink) throws IOException, InterruptedException;
    }

    /** Where a stream goes. */
    public interface Sink {
        /** Sends at once; fails when the caller is gone. */
        void write(byte[] bytes) throws IOException;

        /** Whether the server is about to stop. */
        boolean isStopping();
    }

    public static Reply ok(Object body) {
        return new Reply(200, body, 0, Map.of());
    }

    /** A business refusal: HTTP 200 with the code in its body. */
    public static Reply refused(int code, Object body) {
        return new Reply(200, body, code, Map.of());
    }

    public static Reply of(int status, int code, Object body) {
        return new Reply(status, body, code, Map.of());
    }

    public Reply with(String header, String value) {
        var all = new java.util.LinkedHashMap<>(headers);
        all.put(header, value);
        return new Reply(status, body, code, Map.copyOf(all), items);
    }

    /** With the codes of its items, which the request log keeps. */
    public Reply withItems(List<Integer> codes) {
        var text = codes.stream().map(String::valueOf).collect(Collectors.joining(" "));
        return new Reply(status, body, code, headers, text);
    }
}
