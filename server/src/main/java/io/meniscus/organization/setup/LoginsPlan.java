package io.meniscus.organization.setup;

import io.meniscus.access.Login;
import io.meniscus.access.LoginKind;
import io.meniscus.access.LoginName;
import io.meniscus.organization.Activity;
import io.meniscus.organization.configuration.TextKey;
import io.meniscus.organization.kinds.AccessGroups;
import io.meniscus.organization.kinds.ApiClients;
import io.meniscus.organization.kinds.Associates;
import io.meniscus.organization.kinds.ConfigurationValues;
import io.meniscus.organization.kinds.Stores;
import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.setup.Problem.Cause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out whose log-in is written anew, so that servers forget what they verified, and which are another's. */
public final class LoginsPlan {
    private final Draft draft;

    LoginsPlan(Draft draft) {
        this.draft = draft;
    }

    /** A row of the login directory to write, for a till or API client. */
    record LoginRow(Login.Key key, Kind kind, String name, Activity activity) {}

    public static Login.Key keyOf(Entry entry) {
        var name = entry.get(
                entry.kind() == ApiClients.KIND
                        ? ApiClients.KEY
                        : entry.kind().knownBy().getFirst());
        return new Login.Key(loginKind(entry.kind()).orElseThrow(), LoginName.of(name));
    }

    /** What entries of a kind are when they log in; nothing for kinds without secrets. */
    public static Optional<LoginKind> loginKind(Kind kind) {
        if (kind == Tills.KIND) {
            return Optional.of(LoginKind.TILL);
        }
        if (kind == ApiClients.KIND) {
            return Optional.of(LoginKind.API_CLIENT);
        }
        return kind == Associates.KIND ? Optional.of(LoginKind.ASSOCIATE) : Optional.empty();
    }

    /** The names that given entries want to log in with: to find out who has them. */
    static Set<Login.Key> wanted(List<Given> given) {
        var wanted = new HashSet<Login.Key>();
        for (var one : given) {
            one.get(Tills.CODE).ifPresent(code -> wanted.add(new Login.Key(LoginKind.TILL, LoginName.of(code))));
            one.get(ApiClients.KEY)
                    .ifPresent(key -> wanted.add(new Login.Key(LoginKind.API_CLIENT, LoginName.of(key))));
        }
        return wanted;
    }

    void refuseTaken(List<Given> given, Set<Login.Key> taken) {
        for (var one : given) {
            var till = one.get(Tills.CODE);
            if (till.isPresent() && taken.contains(new Login.Key(LoginKind.TILL, LoginName.of(till.get())))) {
                draft.problem(
                        one, Tills.CODE, Cause.TAKEN_ELSEWHERE, "another organization has a till of that user name");
            }
            var key = one.get(ApiClients.KEY);
            if (key.isPresent() && taken.contains(new Login.Key(LoginKind.API_CLIENT, LoginName.of(key.get())))) {
                draft.problem(
                        one, ApiClients.KEY, Cause.TAKEN_ELSEWHERE, "another organization has a client of that key");
            }
        }
    }

    /**
     * Those whose own entry, secret, store or inherited access group changes.
     *
     * @param secretsOf log-ins that get a secret
     */
    List<LoginRow> logins(Set<Login.Key> secretsOf) {
        var rows = new ArrayList<LoginRow>();
        boolean all = draft.isChanged(ConfigurationValues.KIND, TextKey.DEFAULT_ACCESS_GROUP.name())
                || draft.all(AccessGroups.KIND).stream()
                        .anyMatch(group -> draft.isChanged(AccessGroups.KIND, group.name()));
        for (var till : draft.all(Tills.KIND)) {
            if (all
                    || draft.isChanged(Tills.KIND, till.name())
                    || draft.isChanged(Stores.KIND, till.get(Tills.STORE))
                    || secretsOf.contains(keyOf(till))) {
                rows.add(new LoginRow(keyOf(till), Tills.KIND, till.name(), Tills.activityOf(draft, till)));
            }
        }
        for (var client : draft.all(ApiClients.KIND)) {
            var activity = Activity.of(client.get(ApiClients.ACTIVE));
            var old = draft.stored().before(client);
            if (old.isPresent() && !keyOf(old.get()).equals(keyOf(client))) {
                rows.add(new LoginRow(keyOf(old.get()), ApiClients.KIND, client.name(), Activity.INACTIVE));
            }
            if (all || draft.isChanged(ApiClients.KIND, client.name()) || secretsOf.contains(keyOf(client))) {
                rows.add(new LoginRow(keyOf(client), ApiClients.KIND, client.name(), activity));
            }
        }
        return rows;
    }
}
