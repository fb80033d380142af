package io.meniscus.bench;

import io.meniscus.access.secret.KeyFile;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.access.secret.SlowHash;
import io.meniscus.bench.tool.BenchFailed;
import io.meniscus.config.DatabaseAddress;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.SetupChangeStore;
import io.meniscus.organization.setup.SetupDocument;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A thousand organizations of one till each, made as {@code organization apply} makes them, with generated secrets.
 *
 * @param first  the smallest org_id; they follow each other without a gap
 * @param logins an Authorization value each
 */
record ManyOrganizations(long first, long last, List<String> logins) {
    private static final int HOW_MANY = 1_000;
    private static final int MOST_TRIES = 60;

    static ManyOrganizations make(RunningServer server, DatabaseAddress app) {
        var randomness = new Randomness();
        var key = KeyFile.readOrMake(server.data(), randomness);
        var verifiers = new SecretVerifiers(key, SlowHash.asWideAsTheCores(), randomness);
        try (var connection = DriverManager.getConnection(
                app.jdbcUrl(), app.user(), app.password().reveal())) {
            var jdbi = Jdbi.create(connection);
            var setup = new OrganizationSetup(
                    new SetupChangeStore(jdbi), key, verifiers, randomness, Instants.system(), server.directory());
            var logins = new ArrayList<String>();
            long first = Long.MAX_VALUE;
            long last = 0;
            for (int i = 1; i <= HOW_MANY; i++) {
                var report = setup.apply(SetupDocument.read(document(i)), Actor.COMMAND_LINE);
                first = Math.min(first, report.org().value());
                last = Math.max(last, report.org().value());
                logins.add(login(report.secretsFile()));
            }
            if (last - first + 1 != HOW_MANY) {
                throw new BenchFailed("the organizations' ids do not follow each other");
            }
            return new ManyOrganizations(first, last, List.copyOf(logins));
        } catch (java.sql.SQLException e) {
            throw new BenchFailed("the organizations cannot be made: " + e.getMessage(), e);
        }
    }

    private static String document(int number) {
        return """
                profile: {code: bench-%1$04d, name: Bench %1$04d, country: IN, timeZone: Asia/Kolkata, currency: INR,
                          language: en, active: true}
                stores: [{code: store, name: Store}]
                tills: [{code: bench.%1$04d, name: Till, store: store}]
                sources: [{source: INSTORE}]
                programs:
                  - name: Rewards
                    default: true
                    ratio: 1
                    earning: [{name: Bills, on: bill, kind: step, value: 1, step: 10, rounding: floor,
                               expiry: {base: event, months: 12, kind: fixed}}]
                    caps: [{name: Everybody, scope: everybody, cycle: yearly, most: 1000000000}]
                configuration: {CONF_REGISTRATION_PRIMARY_KEY: mobile}
                """.formatted(number);
    }

    private static String login(@Nullable Path secrets) {
        if (secrets == null) {
            throw new BenchFailed("an organization of the bench was there before");
        }
        try {
            var words = Files.readAllLines(secrets).stream()
                    .filter(line -> line.startsWith("till "))
                    .findFirst()
                    .orElseThrow(() -> new BenchFailed("no till's secret in " + secrets))
                    .split(" ", 4);
            var basic = words[1] + ":" + md5(words[3]);
            return "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String md5(String password) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Calls as each of them once, so that none is new to the server when it is measured. */
    void greet(String baseUrl) {
        try (var client = HttpClient.newHttpClient()) {
            for (var login : logins) {
                var request = HttpRequest.newBuilder(URI.create(
                                baseUrl + "/v2/customers/lookup?source=INSTORE&identifierName=mobile&identifierValue="
                                        + Mobiles.mobile(0)))
                        .header("Authorization", login)
                        .build();
                for (int i = 1;
                        client.send(request, HttpResponse.BodyHandlers.ofString())
                                        .statusCode()
                                != 200;
                        i++) {
                    if (i == MOST_TRIES) {
                        throw new BenchFailed("the server does not know an organization that was made");
                    }
                    Thread.sleep(500);
                }
            }
        } catch (IOException e) {
            throw new BenchFailed("the server does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("interrupted", e);
        }
    }
}
