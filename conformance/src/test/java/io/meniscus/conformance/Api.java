package io.meniscus.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Calls to one server, as the demo's till 1 unless said otherwise. */
record Api(URI url) {
    static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofSeconds(60);

    HttpRequest.Builder to(String target) {
        return HttpRequest.newBuilder(URI.create(url + target)).timeout(LONGEST);
    }

    HttpRequest.Builder authorized(String target) {
        return to(target).header("Authorization", Credentials.basic("till.001", "till123"));
    }

    HttpRequest post(String target, String json, String... headers) {
        var request = authorized(target).header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.POST(HttpRequest.BodyPublishers.ofString(json)).build();
    }

    HttpRequest get(String target) {
        return authorized(target).GET().build();
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static CompletableFuture<HttpResponse<String>> begin(HttpRequest request) {
        return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + response.body(), e);
        }
    }

    JsonNode lookup(String identifierName, String value, String source) {
        return json(send(get("/v2/customers/lookup?source=" + source + "&identifierName=" + identifierName
                + "&identifierValue=" + value)));
    }

    /** Waits until the server knows a log-in that was set up a moment ago. */
    void awaitLogin(String user, String password) {
        var request = to("/v2/customers/lookup?source=INSTORE&identifierName=mobile&identifierValue=1")
                .header("Authorization", Credentials.basic(user, password))
                .build();
        for (int i = 0; i < 50; i++) {
            if (send(request).statusCode() == 200) {
                return;
            }
            Pauses.millis(200);
        }
        throw new AssertionError("the log-in " + user + " is not known to the server");
    }
}
