package io.meniscus.api.v1_1.associate;

import io.meniscus.access.AssociateLogins;
import io.meniscus.api.Calls;
import io.meniscus.config.Secret;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.SetupStates;
import io.meniscus.organization.kinds.Associates;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.SetupState;
import java.util.Map;
import java.util.Optional;

/**
 * Lets an associate in beside the till: one of code, username or email in the query, and the MD5 of the password in a
 * header (v1.1/associate). Neither is 5003, one of the two 5002, nobody 2301, a wrong password 401.
 */
record AssociateDoor(Organizations organizations, SetupStates states, AssociateLogins logins) {
    private static final String CREDENTIALS = "X-Cap-Assoc-Credentials";
    private static final Map<String, Field<String>> NAMES =
            Map.of("code", Associates.CODE, "username", Associates.USERNAME, "email", Associates.EMAIL);

    /** What became of it. */
    sealed interface Entered {
        record In(Organization organization, SetupState state, Entry associate) implements Entered {}

        record Out(AssociateError error) implements Entered {}
    }

    Entered enter(Request request) {
        var password = request.header(CREDENTIALS);
        var name = NAMES.keySet().stream()
                .sorted()
                .filter(it -> request.query(it).isPresent())
                .findFirst();
        if (name.isEmpty() || password.isEmpty()) {
            boolean isNothing = name.isEmpty() && password.isEmpty();
            return new Entered.Out(isNothing ? AssociateError.MISSING : AssociateError.INCOMPLETE);
        }
        var organization = Calls.organization(request, organizations);
        var state = states.of(organization);
        var associate = find(state, name.get(), request.query(name.get()).orElse(""));
        if (associate.isEmpty()) {
            return new Entered.Out(AssociateError.NOT_FOUND);
        }
        boolean isRight = logins.verify(
                organization.id(),
                associate.get().id(),
                new Secret(password.get().strip()),
                request.remote());
        return isRight
                ? new Entered.In(organization, state, associate.get())
                : new Entered.Out(AssociateError.WRONG_PASSWORD);
    }

    /** Only who works there now: without letter case, and by an e-mail address only when it is one person's. */
    private static Optional<Entry> find(SetupState state, String name, String value) {
        var field = NAMES.getOrDefault(name, Associates.CODE);
        var found = state.all(Associates.KIND).stream()
                .filter(associate ->
                        associate.get(Associates.ACTIVE) && associate.get(field).equalsIgnoreCase(value.strip()))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
