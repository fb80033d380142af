package io.meniscus.conformance;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A bare keep-alive connection: for what a proper HTTP client would not send, or would hide. */
final class RawConnection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    /** A whole answer: status and body as announced by its Content-Length. */
    record Answer(int status, boolean closes, String body) {}

    RawConnection(URI url) throws IOException {
        socket = new Socket(url.getHost(), url.getPort());
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    void send(String head) throws IOException {
        out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** The next answer; null when the server closed before any byte of one. Fails on one that was cut. */
    @Nullable
    Answer read() throws IOException {
        var head = line();
        if (head == null) {
            return null;
        }
        int length = 0;
        boolean closes = false;
        for (var line = line(); ; line = line()) {
            if (line == null) {
                throw new IOException("the answer was cut in its headers");
            }
            if (line.isEmpty()) {
                break;
            }
            var lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
            closes |= lower.equals("connection: close");
        }
        var body = in.readNBytes(length);
        if (body.length < length) {
            throw new IOException("the answer was cut after %d of %d bytes".formatted(body.length, length));
        }
        return new Answer(Integer.parseInt(head.split(" ", -1)[1]), closes, new String(body, StandardCharsets.UTF_8));
    }

    private @Nullable String line() throws IOException {
        var line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                if (line.isEmpty()) {
                    return null;
                }
                throw new IOException("the answer was cut in the line " + line);
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
