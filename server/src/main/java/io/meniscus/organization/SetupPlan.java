package io.meniscus.organization;

import io.meniscus.access.Login;
import io.meniscus.access.LoginKind;
import io.meniscus.access.LoginName;
import io.meniscus.access.secret.SecretVerifier;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.organization.document.InvalidDocument;
import io.meniscus.organization.document.OrganizationDocument;
import io.meniscus.organization.document.Problem;
import io.meniscus.run.Randomness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a document changes of a stored set-up. Refuses a document with all its problems together. */
final class SetupPlan {
    private final Stored stored;
    private final OrganizationDocument document;
    private final List<Problem> problems;
    private final PlacesPlan places;
    private final RestPlan rest;
    private final LoginsPlan logins;
    private final Setup.Profile profile;

    /** What stands beside the set-up: verifiers by principal, and the document's log-ins that others have. */
    record Stored(Setup setup, Map<PrincipalKey, List<SecretVerifier>> verifiers, Set<Login.Key> taken) {}

    /** A till or API client as credentials know it. */
    record PrincipalKey(LoginKind kind, long id) {}

    private SetupPlan(Stored stored, OrganizationDocument document, Randomness randomness) {
        this.stored = stored;
        this.document = document;
        problems = new ArrayList<>(document.problems());
        places = new PlacesPlan(stored.setup(), document, problems);
        rest = new RestPlan(stored.setup(), document, places, problems);
        logins = new LoginsPlan(stored.setup(), document, places, rest, randomness, problems);
        profile = rest.profile(stored.setup().profile(), document.profile());
        logins.refuseTaken(document, stored.taken());
    }

    static SetupChanges of(
            Stored stored, OrganizationDocument document, SecretVerifiers verifiers, Randomness randomness) {
        var plan = new SetupPlan(stored, document, randomness);
        if (!plan.problems.isEmpty()) {
            throw new InvalidDocument(plan.problems);
        }
        var secrets = new SecretsPlan(plan.verifiersByLogin(), verifiers, randomness)
                .changes(document, plan.places, plan.logins);
        return plan.changes(secrets);
    }

    private SetupChanges changes(List<SecretsPlan.Change> secrets) {
        var setup = stored.setup();
        var active = document.profile().active();
        var activity = active == null ? setup.activity() : Activity.of(active);
        var secretsOf = secrets.stream().map(SecretsPlan.Change::login).collect(Collectors.toSet());
        return new SetupChanges(
                setup,
                activity,
                profile,
                places.zones.changed(),
                places.stores.changed(),
                places.tills.changed(),
                logins.clients.changed(),
                rest.accounts.changed(),
                rest.labels.changed(),
                rest.lookups.changed(),
                rest.configuration.changed(),
                logins.logins(secretsOf),
                secrets,
                lines(activity, secrets));
    }

    private List<String> lines(Activity activity, List<SecretsPlan.Change> secrets) {
        var head = new Overlay<Head>(
                "organization",
                stored.setup().profile() == null
                        ? List.of()
                        : List.of(new Head(
                                stored.setup().profile(), stored.setup().activity())),
                _ -> document.code(),
                Head::shown);
        head.put(new Head(profile, activity));
        var lines = new ArrayList<>(head.lines());
        lines.addAll(places.zones.lines());
        lines.addAll(places.stores.lines());
        lines.addAll(places.tills.lines());
        lines.addAll(logins.clients.lines());
        lines.addAll(rest.accounts.lines());
        lines.addAll(rest.labels.lines());
        lines.addAll(rest.lookups.lines());
        lines.addAll(rest.configuration.lines());
        secrets.stream().filter(this::isWorthALine).map(SetupPlan::line).forEach(lines::add);
        return lines;
    }

    /** That a new entry has the secret it was given goes without saying. */
    private boolean isWorthALine(SecretsPlan.Change secret) {
        var isNew = secret.login().kind() == LoginKind.TILL
                ? places.tills.stored(secret.principal()) == null
                : logins.clients.stored(secret.principal()) == null;
        return secret.drawn() != null || !isNew;
    }

    private static String line(SecretsPlan.Change secret) {
        var kind = secret.login().kind() == LoginKind.TILL ? "till" : "apiClient";
        return "~ %s %s secret: %s".formatted(kind, secret.principal(), secret.drawn() == null ? "set" : "generated");
    }

    private record Head(Setup.Profile profile, Activity activity) {
        Map<String, String> shown() {
            var shown = new LinkedHashMap<>(Shown.profile(profile));
            shown.put("active", Shown.active(activity));
            return shown;
        }
    }

    private Map<Login.Key, List<SecretVerifier>> verifiersByLogin() {
        var byLogin = new HashMap<Login.Key, List<SecretVerifier>>();
        for (var till : places.tills.all()) {
            byLogin.put(LoginsPlan.keyOf(till), verifiers(LoginKind.TILL, till.id()));
        }
        for (var client : logins.clients.all()) {
            byLogin.put(LoginsPlan.keyOf(client), verifiers(LoginKind.API_CLIENT, client.id()));
        }
        return byLogin;
    }

    private List<SecretVerifier> verifiers(LoginKind kind, long id) {
        return stored.verifiers().getOrDefault(new PrincipalKey(kind, id), List.of());
    }

    /** The names a document wants to log in with: to find out who has them. */
    static Set<Login.Key> loginsOf(OrganizationDocument document) {
        var wanted = new HashSet<Login.Key>();
        for (var till : document.tills()) {
            wanted.add(new Login.Key(LoginKind.TILL, LoginName.of(till.code())));
        }
        for (var client : document.apiClients()) {
            var key = client.key();
            if (key != null) {
                wanted.add(new Login.Key(LoginKind.API_CLIENT, LoginName.of(key)));
            }
        }
        return wanted;
    }
}
