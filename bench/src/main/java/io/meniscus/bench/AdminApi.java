package io.meniscus.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.meniscus.bench.tool.BenchFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The admin API of one organization, called as a user of the console: imports as somebody at a desk makes them. */
final class AdminApi implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long POLL_MILLIS = 200;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String baseUrl;
    private final String organization;
    private final String imports;
    private final String jobs;
    private final String authorization;
    private final long org;

    /** How long each part of an import took, in milliseconds. */
    record Import(String kind, int rows, double upload, double preview, double run) {
        double total() {
            return upload + preview + run;
        }
    }

    AdminApi(String baseUrl, String code, long org, String email, String password) {
        this.baseUrl = baseUrl;
        this.org = org;
        organization = baseUrl + "/admin/v1/organizations/" + code;
        imports = organization + "/imports";
        jobs = organization + "/jobs";
        authorization = basic(email, password);
    }

    static String basic(String name, String password) {
        var pair = name + ":" + md5(password);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String md5(String password) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Uploads a file, looks at its preview, starts it and follows it to its end; no row may be refused. */
    Import run(LargeOrganization.File file) {
        long begun = System.nanoTime();
        var one = upload(file.kind(), "", file.csv());
        long isUploaded = System.nanoTime();
        var preview = answer(post(one + "/preview"), 200);
        if (!preview.path("headerErrors").isEmpty() || preview.path("badRows").asLong() > 0) {
            throw new BenchFailed("the preview finds wrong: " + preview.path("headerErrors") + preview.path("errors"));
        }
        long isPreviewed = System.nanoTime();
        finish(one, file.kind(), file.rows());
        return new Import(
                file.kind(),
                file.rows(),
                millis(begun, isUploaded),
                millis(isUploaded, isPreviewed),
                millis(isPreviewed, System.nanoTime()));
    }

    /**
     * As {@link #run}, without a look at the preview.
     *
     * @param options as the query has them, each behind an ampersand
     */
    Import load(LargeOrganization.File file, String options) {
        long begun = System.nanoTime();
        var one = upload(file.kind(), options, file.csv());
        long isUploaded = System.nanoTime();
        finish(one, file.kind(), file.rows());
        return new Import(
                file.kind(), file.rows(), millis(begun, isUploaded), 0, millis(isUploaded, System.nanoTime()));
    }

    private String upload(String kind, String options, String csv) {
        var uploaded = answer(
                request(imports + "?kind=" + kind + "&fileName=" + kind + ".csv" + options)
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString(csv)),
                201);
        return imports + "/" + uploaded.path("id").asLong();
    }

    private void finish(String one, String kind, int rows) {
        answer(post(one + "/start"), 202);
        var ended = awaitEnd(one);
        var job = ended.path("job");
        if (!ended.path("state").asText().equals("done")
                || job.path("failed").asLong() > 0
                || job.path("done").asLong() != rows) {
            throw new BenchFailed("the import of " + kind + " ended as " + ended);
        }
    }

    private JsonNode awaitEnd(String address) {
        while (true) {
            var now = answer(request(address), 200);
            if (!now.path("state").asText().matches("uploaded|previewed|running")) {
                return now;
            }
            pause(POLL_MILLIS);
        }
    }

    /** Waits until no secret is left to be hashed. */
    void awaitHashing() {
        while (true) {
            var newest = answer(request(jobs + "?kind=hash-secrets&limit=1"), 200)
                    .path("jobs")
                    .path(0);
            var state = newest.path("state").asText();
            if (state.equals("done")) {
                return;
            }
            if (!state.matches("waiting|running")) {
                throw new BenchFailed("the secrets are not hashed: " + newest);
            }
            pause(POLL_MILLIS);
        }
    }

    /** What a till's call is answered with. */
    int statusFor(String till, String password) {
        return send(HttpRequest.newBuilder(URI.create(baseUrl
                                + "/v2/customers/lookup?source=INSTORE&identifierName=mobile&identifierValue="
                                + Mobiles.mobile(0)))
                        .header("Authorization", basic(till, password))
                        .build())
                .statusCode();
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", authorization)
                .header("X-CAP-API-AUTH-ORG-ID", Long.toString(org));
    }

    private HttpRequest.Builder post(String address) {
        return request(address).POST(HttpRequest.BodyPublishers.noBody());
    }

    /** Changes an entry of the organization's set-up, such as {@code programs/Main}. */
    void change(String entry, String json) {
        answer(
                request(organization + "/" + entry)
                        .header("Content-Type", "application/json")
                        .method("PATCH", HttpRequest.BodyPublishers.ofString(json)),
                200);
    }

    private JsonNode answer(HttpRequest.Builder request, int wanted) {
        var reply = send(request.build());
        if (reply.statusCode() != wanted) {
            throw new BenchFailed(reply.uri() + " answered " + reply.statusCode() + ": " + reply.body());
        }
        try {
            return JSON.readTree(reply.body());
        } catch (IOException e) {
            throw new BenchFailed(reply.uri() + " answered no JSON", e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new BenchFailed("the server does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("interrupted", e);
        }
    }

    static double millis(long begun, long ended) {
        return (ended - begun) / 1e6;
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
