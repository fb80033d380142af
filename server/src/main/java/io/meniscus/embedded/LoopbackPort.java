package io.meniscus.embedded;

import io.meniscus.config.StartRefused;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The port the database listens on: the same as last time where nobody else has taken it. */
final class LoopbackPort {
    private static final InetAddress LOOPBACK = Inet4Address.ofLiteral("127.0.0.1");

    private LoopbackPort() {}

    static int choose(Path record) {
        String recorded = Files.exists(record) ? TextFile.read(record).strip() : "";
        if (recorded.matches("\\d{1,5}") && isFree(Integer.parseInt(recorded))) {
            return Integer.parseInt(recorded);
        }
        try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartRefused("no free port for the database on 127.0.0.1: " + e.getMessage(), e);
        }
    }

    static void record(Path record, int port) {
        TextFile.write(record, port + "\n", TextFile.SHARED);
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, LOOPBACK)) {
            return socket.isBound();
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
