package io.meniscus.bench;

import io.meniscus.bench.tool.BenchFailed;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The first administrator at the console, with a password of their own, turning pages one after another. */
final class ConsoleVisitor implements AutoCloseable {
    static final String EMAIL = "admin@localhost";
    static final String PASSWORD = "Bench-Open-Sesame-1";

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String baseUrl;

    /**
     * Times of a page.
     *
     * @param bytes  of its HTML
     * @param median milliseconds, as p95
     */
    record Times(String page, int visits, int bytes, double median, double p95) {}

    private ConsoleVisitor(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Logs in with the password a new server wrote down, and chooses another. */
    static ConsoleVisitor enter(RunningServer server) {
        var visitor = new ConsoleVisitor(server.baseUrl());
        var first = firstPassword(server.data());
        visitor.send("/console/-/log-in", Map.of("email", EMAIL, "password", first, "next", "/console"));
        var form = TOKEN.matcher(visitor.page("/console/-/password"));
        if (!form.find()) {
            throw new BenchFailed("the console does not let its first administrator in");
        }
        visitor.send(
                "/console/-/password",
                Map.of("token", form.group(1), "present", first, "password", PASSWORD, "again", PASSWORD));
        return visitor;
    }

    private static String firstPassword(Path data) {
        try {
            return Files.readAllLines(data.resolve("first-administrator.txt")).stream()
                    .filter(line -> line.startsWith("password "))
                    .map(line -> line.substring("password ".length()))
                    .findFirst()
                    .orElseThrow(() -> new BenchFailed("the first administrator has no password"));
        } catch (IOException e) {
            throw new BenchFailed("the first administrator's password cannot be read: " + e.getMessage(), e);
        }
    }

    String page(String path) {
        return body(HttpRequest.newBuilder(URI.create(baseUrl + path)));
    }

    private void send(String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        body(HttpRequest.newBuilder(URI.create(baseUrl + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private String body(HttpRequest.Builder request) {
        try {
            var reply = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (reply.statusCode() != 200) {
                throw new BenchFailed(reply.uri() + " answered " + reply.statusCode());
            }
            return reply.body();
        } catch (IOException e) {
            throw new BenchFailed("the console does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("interrupted", e);
        }
    }

    /**
     * Visits a page again and again; the first visits don't count, for compiling takes its time.
     *
     * @param wanted what must stand on the page, so that no other one is measured
     */
    Times times(String title, String path, String wanted, int lead, int visits) {
        var millis = new double[visits];
        int bytes = 0;
        for (int i = -lead; i < visits; i++) {
            long begun = System.nanoTime();
            var html = page(path);
            long ended = System.nanoTime();
            if (!html.contains(wanted)) {
                throw new BenchFailed(path + " does not show " + wanted);
            }
            if (i >= 0) {
                millis[i] = AdminApi.millis(begun, ended);
                bytes = html.length();
            }
        }
        Arrays.sort(millis);
        return new Times(title, visits, bytes, rank(millis, 0.5), rank(millis, 0.95));
    }

    /** By nearest rank. */
    static double rank(double[] sorted, double part) {
        return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
    }

    @Override
    public void close() {
        client.close();
    }
}
