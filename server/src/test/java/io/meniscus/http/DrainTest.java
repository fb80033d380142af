package io.meniscus.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Stopping cuts nobody off. */
class DrainTest {
    @Test
    void callsInFlightAndCallsOnOpenConnectionsAreAnsweredAndToldToClose() throws Exception {
        try (var server = new TestServer();
                var busy = new Socket(InetAddress.getLoopbackAddress(), server.listener.port());
                var idle = new Socket(InetAddress.getLoopbackAddress(), server.listener.port())) {
            int port = server.listener.port();
            call(idle, "customers/1");
            var first = new byte[1_000];
            int length = idle.getInputStream().read(first);
            assertThat(new String(first, 0, length, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 200");
            call(busy, "slow");
            server.entered.await();

            var stopped = CompletableFuture.runAsync(() -> server.listener.stop(Duration.ofSeconds(10)));
            awaitRefusal(port);
            call(idle, "customers/2");
            assertThat(rest(idle)).startsWith("HTTP/1.1 200").contains("Connection: close", "{\"id\":\"2\"}");
            assertThat(stopped).isNotDone();
            server.release.countDown();
            assertThat(rest(busy)).startsWith("HTTP/1.1 200").contains("Connection: close", "{\"slow\":true}");
            stopped.get();
            assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                    .isInstanceOf(Exception.class);
        }
    }

    @Test
    void anIdleConnectionDoesNotHoldTheStop() throws Exception {
        try (var server = new TestServer();
                var idle = new Socket(InetAddress.getLoopbackAddress(), server.listener.port())) {
            call(idle, "customers/1");
            assertThat(idle.getInputStream().read()).isEqualTo('H');
            long began = System.nanoTime();
            server.listener.stop(Duration.ofSeconds(20));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        }
    }

    private static void call(Socket socket, String what) throws Exception {
        socket.getOutputStream()
                .write(("GET /v2/" + what + " HTTP/1.1\r\nHost: a\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String rest(Socket socket) throws Exception {
        socket.setSoTimeout(10_000);
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void awaitRefusal(int port) throws InterruptedException {
        while (true) {
            try (var probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(probe.isConnected()).isTrue();
                Thread.sleep(5);
            } catch (java.io.IOException _) {
                return;
            }
        }
    }
}
