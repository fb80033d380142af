package io.meniscus.http;

import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** Reads bodies on the call's virtual thread, never more than allowed and never trusting an announced length. */
final class BodyReader {
    private static final byte[] NONE = {};
    /** What is allocated before anything has arrived; a body of this size or less is read without a copy. */
    private static final int FIRST_BYTES = 64 << 10;

    /** A body may not trickle: the whole of it arrives within this time. */
    private static final long LONGEST_NANOS = 60_000_000_000L;

    private BodyReader() {}

    /** The caller hung up, stalled or sent broken framing: there is nobody to word an answer for. */
    static final class Broken extends RuntimeException {
        Broken(Throwable cause) {
            super(cause.getClass().getName(), cause, false, false);
        }
    }

    static byte[] read(Request request, int limit) {
        long announced = request.getLength();
        if (announced > limit) {
            throw new EdgeException(new EdgeRefusal.BodyTooLarge(limit));
        }
        if (announced == 0) {
            return NONE;
        }
        long until = System.nanoTime() + LONGEST_NANOS;
        byte[] body = NONE;
        int length = 0;
        while (true) {
            var chunk = next(request, until);
            int more = chunk.remaining();
            if (more > 0) {
                if (length + more > limit) {
                    chunk.release();
                    throw new EdgeException(new EdgeRefusal.BodyTooLarge(limit));
                }
                if (length + more > body.length) {
                    body = Arrays.copyOf(body, roomFor(length + more, body.length, announced));
                }
                chunk.getByteBuffer().get(body, length, more);
                length += more;
            }
            chunk.release();
            if (chunk.isLast()) {
                return length == body.length ? body : Arrays.copyOf(body, length);
            }
        }
    }

    private static int roomFor(int needed, int now, long announced) {
        int grown = Math.max(needed, now * 2);
        return announced > 0 ? (int) Math.max(needed, Math.min(announced, Math.max(grown, FIRST_BYTES))) : grown;
    }

    /** Throws a body away, up to so many bytes and so long, so that a refusal's answer is not lost to a reset. */
    static void discard(Request request, long maxBytes, long maxNanos) {
        long until = System.nanoTime() + maxNanos;
        long left = maxBytes;
        while (left > 0 && System.nanoTime() < until) {
            var chunk = next(request, until);
            left -= chunk.remaining();
            chunk.release();
            if (chunk.isLast()) {
                return;
            }
        }
    }

    private static Content.Chunk next(Request request, long until) {
        while (true) {
            var chunk = request.read();
            if (chunk == null) {
                var arrived = new Semaphore(0);
                request.demand(arrived::release);
                await(arrived, until);
                continue;
            }
            if (Content.Chunk.isFailure(chunk)) {
                throw new Broken(chunk.getFailure());
            }
            return chunk;
        }
    }

    private static void await(Semaphore arrived, long until) {
        try {
            if (!arrived.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new Broken(new TimeoutException("the body came too slowly"));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Broken(stopped);
        }
    }
}
