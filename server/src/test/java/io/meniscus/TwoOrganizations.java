package io.meniscus;

import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.access.secret.SlowHash;
import io.meniscus.config.DatabaseAddress;
import io.meniscus.config.Secret;
import io.meniscus.config.ServerConfig;
import io.meniscus.core.OrgId;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.SetupChangeStore;
import io.meniscus.organization.setup.SetupDocument;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.meniscus.run.database.Unpooled;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
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
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A server of a test's own with the organizations {@code first} and {@code second}; each till's secret is one. */
final class TwoOrganizations implements AutoCloseable {
    static final String RIGHT = "right-secret";
    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    final TestDatabase database = TestPostgres.freshDatabase();
    final InstallationKey key = InstallationKey.fromText(new Secret(KEY));
    final Server server;
    final OrgId first;
    final OrgId second;
    private final HttpClient client = HttpClient.newHttpClient();

    TwoOrganizations(Path data) {
        this(data, Map.of());
    }

    /** With variables of the environment beside those every test has. */
    TwoOrganizations(Path data, Map<String, String> variables) {
        var randomness = new Randomness();
        var verifiers = new SecretVerifiers(key, SlowHash.asWideAsTheCores(), randomness);
        var store = new SetupChangeStore(Unpooled.jdbi(database.app()));
        var imports = new OrganizationSetup(store, key, verifiers, randomness, Instants.system(), data);
        first = imports.apply(SetupDocument.read(document("first")), Actor.SERVER)
                .org();
        second = imports.apply(SetupDocument.read(document("second")), Actor.SERVER)
                .org();
        // Ids that no count in a reply can be taken for.
        Unpooled.jdbi(database.owner())
                .useHandle(handle -> handle.execute("alter sequence customer_id restart with 500000001"));
        var environment = new HashMap<>(variables);
        environment.putAll(Map.of(
                "MENISCUS_DATABASE_URL",
                url(database.app()),
                "MENISCUS_SECRET_KEY",
                KEY,
                "MENISCUS_ACCESS_LOG",
                "off",
                "MENISCUS_REQUEST_LOG",
                "off"));
        server = Server.start(
                ServerConfig.read(Map.of("port", "0", "data", data.toString()), environment),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    }

    private static String document(String code) {
        try {
            return Files.readString(Path.of("src/test/resources/organizations", code + ".yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(DatabaseAddress address) {
        return address.jdbcUrl() + (address.jdbcUrl().contains("?") ? "&" : "?") + "user=" + address.user()
                + "&password=" + address.password().reveal();
    }

    /** The installation key, as it is configured. */
    String keyText() {
        return KEY;
    }

    /** What came back. */
    record Answer(int status, String contentType, String body) {}

    /** The Authorization of a till or client. */
    static String basic(String name, String secret) {
        try {
            var md5 = MessageDigest.getInstance("MD5").digest(secret.getBytes(StandardCharsets.UTF_8));
            var pair = name + ":" + HexFormat.of().formatHex(md5);
            return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Calls the server, asking for JSON; header names and values by turns. */
    Answer call(String method, String pathAndQuery, String body, List<String> headers) {
        return call(server.baseUrl(), method, pathAndQuery, body, headers);
    }

    Answer call(String baseUrl, String method, String pathAndQuery, String body, List<String> headers) {
        var request = HttpRequest.newBuilder(URI.create(baseUrl + pathAndQuery))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        try {
            var reply = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    reply.statusCode(),
                    reply.headers().firstValue("Content-Type").orElse(""),
                    reply.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }

    /** All an organization has, as the role sees it that makes backups. */
    Map<String, String> rows(OrgId org) {
        return Unpooled.jdbi(database.backup()).withHandle(handle -> {
            var all = new TreeMap<String, String>();
            var tables = handle.createQuery("""
                            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                               and not c.relispartition and a.attname = 'org_id'""").mapTo(String.class).list();
            for (var table : tables) {
                // jobs note when they ran whenever they do: which there are is what a call could change
                var row = table.equals("org_work") ? "t.kind" : "t::text";
                all.put(
                        table,
                        handle.createQuery("select coalesce(string_agg(" + row + ", ' ' order by " + row
                                        + "), '') from " + table + " t where org_id = :org")
                                .bind("org", org.value())
                                .mapTo(String.class)
                                .one());
            }
            return all;
        });
    }
}
