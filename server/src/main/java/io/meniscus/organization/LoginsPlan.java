package io.meniscus.organization;

import static io.meniscus.organization.PlacesPlan.activity;
import static io.meniscus.organization.PlacesPlan.first;

import io.meniscus.access.AccessGroup;
import io.meniscus.access.Login;
import io.meniscus.access.LoginKind;
import io.meniscus.access.LoginName;
import io.meniscus.access.Principal.Fallback;
import io.meniscus.organization.document.OrganizationDocument;
import io.meniscus.organization.document.Problem;
import io.meniscus.run.Randomness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays a document's API clients over the stored ones, and finds out whose log-in servers have to forget. */
final class LoginsPlan {
    private static final int SHORTEST_MAXIMUM_LIFE = 3_600;
    private static final int KEY_BYTES = 16;

    final Overlay<Setup.Client> clients;
    private final PlacesPlan places;
    private final RestPlan rest;
    private final Randomness randomness;
    private final List<Problem> problems;

    /** A row of the login directory to write; {@code principal} is the till's code or the client's name. */
    record LoginRow(Login.Key key, String principal, Activity activity) {}

    LoginsPlan(
            Setup stored,
            OrganizationDocument document,
            PlacesPlan places,
            RestPlan rest,
            Randomness randomness,
            List<Problem> problems) {
        this.places = places;
        this.rest = rest;
        this.randomness = randomness;
        this.problems = problems;
        clients = new Overlay<>("apiClient", stored.clients(), Setup.Client::name, Shown::client);
        document.apiClients().forEach(entry -> clients.put(client(entry)));
        document.apiClients().forEach(this::check);
        refuseTwice(document.apiClients());
    }

    static Login.Key keyOf(Setup.TillEntry till) {
        return new Login.Key(LoginKind.TILL, LoginName.of(till.code()));
    }

    static Login.Key keyOf(Setup.Client client) {
        return new Login.Key(LoginKind.API_CLIENT, LoginName.of(client.key()));
    }

    /** Names that another organization has already are problems of the entries that want them. */
    void refuseTaken(OrganizationDocument document, Set<Login.Key> taken) {
        for (var entry : document.tills()) {
            if (taken.contains(new Login.Key(LoginKind.TILL, LoginName.of(entry.code())))) {
                problem(entry.path() + ".code", "another organization has a till of that user name");
            }
        }
        for (var entry : document.apiClients()) {
            var key = entry.key();
            if (key != null && taken.contains(new Login.Key(LoginKind.API_CLIENT, LoginName.of(key)))) {
                problem(entry.path() + ".key", "another organization has a client of that key");
            }
        }
    }

    /**
     * The log-ins to write anew, which makes every server forget what it verified: those whose own entry, secret,
     * store or inherited access group changes.
     *
     * @param secretsOf log-ins that get a secret
     */
    List<LoginRow> logins(Set<Login.Key> secretsOf) {
        var rows = new ArrayList<LoginRow>();
        boolean allTills = rest.configuration.isChanged(TextKey.DEFAULT_ACCESS_GROUP.name());
        for (var till : places.tills.all()) {
            if (allTills
                    || places.tills.isChanged(till.code())
                    || places.stores.isChanged(till.store())
                    || secretsOf.contains(keyOf(till))) {
                rows.add(new LoginRow(keyOf(till), till.code(), places.activityOf(till)));
            }
        }
        for (var client : clients.all()) {
            var old = clients.stored(client.name());
            if (old != null && !keyOf(old).equals(keyOf(client))) {
                rows.add(new LoginRow(keyOf(old), client.name(), Activity.INACTIVE));
            }
            if (clients.isChanged(client.name()) || secretsOf.contains(keyOf(client))) {
                rows.add(new LoginRow(keyOf(client), client.name(), client.activity()));
            }
        }
        return rows;
    }

    private Setup.Client client(OrganizationDocument.ApiClient entry) {
        var old = clients.stored(entry.name());
        return new Setup.Client(
                old == null ? 0 : old.id(),
                entry.name(),
                key(entry, old),
                first(entry.description(), old == null ? null : old.description(), ""),
                first(entry.defaultTill(), old == null ? null : old.defaultTill(), ""),
                or(entry.accessGroup(), old == null ? AccessGroup.POS : old.group()),
                or(entry.tokenLife(), old == null ? SHORTEST_MAXIMUM_LIFE : old.tokenLife()),
                or(entry.fallback(), old == null ? Fallback.REFUSE : old.fallback()),
                activity(entry.active(), old == null ? Activity.ACTIVE : old.activity()));
    }

    private String key(OrganizationDocument.ApiClient entry, Setup.@Nullable Client old) {
        var key = first(entry.key(), old == null ? null : old.key(), "");
        return key.isEmpty() ? HexFormat.of().formatHex(randomness.secret(KEY_BYTES)) : key;
    }

    private void check(OrganizationDocument.ApiClient entry) {
        var client = clients.get(entry.name());
        if (client == null) {
            return;
        }
        var till = places.tills.get(client.defaultTill());
        if (client.defaultTill().isEmpty()) {
            problem(entry.path() + ".defaultTill", "is missing");
        } else if (till == null || places.activityOf(till) == Activity.INACTIVE) {
            problem(entry.path() + ".defaultTill", "there is no active till " + client.defaultTill());
        }
        int longest = longestTokenLife();
        if (client.tokenLife() > longest) {
            problem(
                    entry.path() + ".tokenLife",
                    "is more than " + longest + " seconds; the configuration key MAX_TOKEN_LIFE_SECONDS raises that");
        }
    }

    private int longestTokenLife() {
        var raised = rest.configuration.get("MAX_TOKEN_LIFE_SECONDS");
        return raised == null ? SHORTEST_MAXIMUM_LIFE : Integer.parseInt(raised.getValue());
    }

    private void refuseTwice(List<OrganizationDocument.ApiClient> entries) {
        var names = new HashSet<String>();
        Map<Login.Key, String> owners = new HashMap<>();
        for (var client : clients.all()) {
            owners.putIfAbsent(keyOf(client), client.name());
        }
        for (var entry : entries) {
            if (!entry.name().isEmpty() && !names.add(entry.name())) {
                problem(entry.path() + ".name", entry.name() + " is named twice");
            }
            var client = clients.get(entry.name());
            if (client != null && !entry.name().equals(owners.get(keyOf(client)))) {
                problem(entry.path() + ".key", "client " + owners.get(keyOf(client)) + " has that key too");
            }
        }
    }

    private void problem(String path, String message) {
        problems.add(new Problem(path, message));
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
