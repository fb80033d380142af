package io.meniscus.organization.kinds;

import io.meniscus.access.ClientScopes.Scope;
import io.meniscus.access.LoginName;
import io.meniscus.access.Principal.Fallback;
import io.meniscus.access.secret.NewSecret;
import io.meniscus.organization.Activity;
import io.meniscus.organization.form.Forms;
import io.meniscus.organization.form.SecretForms;
import io.meniscus.organization.setup.Draft;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Given;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Problem.Cause;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Servers that call on the organization's behalf (organization-setup §6). */
public final class ApiClients {
    private static final int SHORTEST_MAXIMUM_LIFE = 3_600;
    private static final int KEY_BYTES = 13;
    private static final int KEY_LENGTH = 25;

    public static final Field<String> NAME = Field.of("name", Forms.name(), "What the client is known by")
            .needed()
            .build();
    public static final Field<String> KEY = Field.of(
                    "key",
                    Forms.matching(
                            100,
                            "[A-Za-z0-9][A-Za-z0-9._-]{0,99}",
                            "wants 1 to 100 letters, digits, dots, dashes or underscores"),
                    "The public half of what it logs in with, its own in the whole installation; else generated")
            .columns("client_key")
            .fallback((_, randomness) ->
                    HexFormat.of().formatHex(randomness.secret(KEY_BYTES)).substring(0, KEY_LENGTH))
            .build();
    public static final Field<String> DESCRIPTION =
            Field.of("description", Forms.description(), "What it is for").build();
    public static final Field<String> DEFAULT_TILL = Field.of(
                    "defaultTill", Forms.tillCode(), "The active till its calls belong to when they name none")
            .refersTo("tills")
            .needed()
            .build();
    public static final Field<List<Scope>> SCOPES = Field.of(
                    "scopes", new ScopesForm(), "What it may do while it has no access group")
            .build();
    public static final Field<String> ACCESS_GROUP = Field.of(
                    "accessGroup",
                    AccessGroups.groupName().orEmpty(),
                    "What it may do; POS where left out without scopes; it decides where there are scopes too")
            .columns("access_group")
            .refersTo("accessGroups")
            .fallback((soFar, _) -> soFar.isEmpty(SCOPES) ? "POS" : "")
            .build();
    public static final Field<Integer> TOKEN_LIFE = Field.of(
                    "tokenLife",
                    Forms.whole(60, 9_999_999, "wants seconds, 60 or more"),
                    "Seconds its tokens live; the configuration key MAX_TOKEN_LIFE_SECONDS allows more than an hour")
            .columns("token_life_seconds")
            .fallback(SHORTEST_MAXIMUM_LIFE)
            .build();
    public static final Field<Fallback> FALLBACK = Field.of(
                    "fallback", new FallbackForm(), "What attribution to an unknown till does")
            .columns("falls_back")
            .fallback(Fallback.REFUSE)
            .build();
    public static final Field<Boolean> ACTIVE = Region.active();
    public static final Field<Optional<NewSecret>> SECRET = Field.of(
                    "secret",
                    new SecretForms(SecretForms.Whose.API_CLIENT),
                    "Its secret; 32 or 40 hexadecimal digits count as generated; a new client without one gets one")
            .writeOnly()
            .build();

    public static final Kind KIND = Kind.of(
                    "apiClients", "apiClient", "api_client", "Servers that call on the organization's behalf.")
            .ids("api_client_id")
            .knownBy(NAME)
            .fields(KEY, DESCRIPTION, DEFAULT_TILL, SCOPES, ACCESS_GROUP, TOKEN_LIFE, FALLBACK)
            .fields(ACTIVE, SECRET)
            .rule(ApiClients::check)
            .rule((draft, given, client) -> AccessGroups.refuseInactive(draft, given, client, ACCESS_GROUP))
            .build();

    private ApiClients() {}

    private static void check(Draft draft, Given given, Entry client) {
        var till = draft.get(Tills.KIND, client.get(DEFAULT_TILL));
        if (till.isPresent() && Tills.activityOf(draft, till.get()) == Activity.INACTIVE) {
            draft.problem(
                    given,
                    DEFAULT_TILL,
                    Cause.INACTIVE_REFERENCE,
                    "there is no active till " + till.get().name());
        }
        var login = LoginName.of(client.get(KEY));
        draft.all(KIND).stream()
                .filter(other -> !other.name().equals(client.name())
                        && LoginName.of(other.get(KEY)).equals(login))
                .findFirst()
                .ifPresent(other ->
                        draft.problem(given, KEY, Cause.TAKEN, "client " + other.name() + " has that key too"));
        int longest = longestTokenLife(draft);
        if (client.get(TOKEN_LIFE) > longest) {
            draft.problem(
                    given,
                    TOKEN_LIFE,
                    Cause.MALFORMED,
                    "is more than " + longest + " seconds; the configuration key MAX_TOKEN_LIFE_SECONDS raises that");
        }
    }

    private static int longestTokenLife(Draft draft) {
        return draft.get(ConfigurationValues.KIND, "MAX_TOKEN_LIFE_SECONDS")
                .map(raised -> raised.get(ConfigurationValues.VALUE))
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(SHORTEST_MAXIMUM_LIFE);
    }
}
