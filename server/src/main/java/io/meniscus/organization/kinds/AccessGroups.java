package io.meniscus.organization.kinds;

import io.meniscus.access.AccessGroup;
import io.meniscus.access.AccessGroup.Grant;
import io.meniscus.access.Permission.Resource;
import io.meniscus.organization.configuration.TextKey;
import io.meniscus.organization.form.Forms;
import io.meniscus.organization.form.TextForm;
import io.meniscus.organization.setup.Draft;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Given;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Problem.Cause;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Named sets of what callers may read and write (organization-setup §5, conventions §4). */
public final class AccessGroups {
    private static final List<String> BUILT_IN =
            AccessGroup.BUILT_IN.stream().map(AccessGroup::name).toList();

    public static final Field<String> NAME =
            Field.of("name", groupName(), "What the group is known by").needed().build();
    public static final Field<String> DESCRIPTION =
            Field.of("description", Forms.description(), "What it is for").build();
    public static final Field<Map<Resource, Grant>> DATA = Field.of(
                    "data", new GrantsForm(), "Of data endpoints: resources with read or write; none takes one away")
            .columns("data_grants")
            .build();
    public static final Field<Map<Resource, Grant>> CONFIG = Field.of(
                    "config", new GrantsForm(), "Of configuration endpoints: the same")
            .columns("config_grants")
            .build();
    public static final Field<Boolean> ACTIVE = Region.active();

    public static final Kind KIND = Kind.of(
                    "accessGroups",
                    "accessGroup",
                    "access_group",
                    "What tills and API clients may read and write: POS, InStore and Admin are built in.")
            .ids("access_group_id")
            .knownBy(NAME)
            .fields(DESCRIPTION, DATA, CONFIG)
            .fields(ACTIVE)
            .builtIn(AccessGroups::filled, BUILT_IN.toArray(String[]::new))
            .rule(AccessGroups::check)
            .build();

    private AccessGroups() {}

    private static Entry filled(Entry builtIn) {
        var group = of(builtIn);
        return builtIn.with(DATA, group.data()).with(CONFIG, group.config()).with(ACTIVE, true);
    }

    /** The group as calls are measured by. */
    public static AccessGroup of(Entry group) {
        return AccessGroup.builtIn(group.id())
                .orElseGet(() -> new AccessGroup(group.name(), group.get(DATA), group.get(CONFIG)));
    }

    private static void check(Draft draft, Given given, Entry group) {
        if (BUILT_IN.contains(group.name())) {
            draft.problem(given, NAME, Cause.FIXED, group.name() + " is built in");
            return;
        }
        if (group.get(ACTIVE)) {
            return;
        }
        user(draft, group)
                .ifPresent(user -> draft.problem(
                        given, ACTIVE, Cause.CONFLICT, "is used by " + user + ": give it another group first"));
    }

    private static Optional<String> user(Draft draft, Entry group) {
        var stores = draft.all(Stores.KIND).stream()
                .filter(store -> store.get(Stores.ACCESS_GROUP).equals(group.name()));
        var clients = draft.all(ApiClients.KIND).stream()
                .filter(client -> client.get(ApiClients.ACCESS_GROUP).equals(group.name()));
        var fallback = draft.get(ConfigurationValues.KIND, TextKey.DEFAULT_ACCESS_GROUP.name()).stream()
                .filter(value -> value.get(ConfigurationValues.VALUE).equals(group.name()));
        return Stream.of(stores, clients, fallback)
                .flatMap(users -> users)
                .map(Entry::toString)
                .findFirst();
    }

    /** Refuses a group that is not there, where a text names it. */
    static void refuseUnknown(Draft draft, Given given, Entry entry, Field<String> field) {
        var name = entry.get(field);
        if (!name.isEmpty() && draft.get(KIND, name).isEmpty()) {
            draft.problem(given, field, Cause.UNKNOWN_REFERENCE, "there is no accessGroup " + name);
        }
    }

    /** Refuses a group that is switched off. */
    static void refuseInactive(Draft draft, Given given, Entry entry, Field<String> field) {
        var group = draft.get(KIND, entry.get(field));
        if (group.isPresent() && !KIND.isBuiltIn(group.get()) && !group.get().get(ACTIVE)) {
            draft.problem(
                    given,
                    field,
                    Cause.INACTIVE_REFERENCE,
                    "the access group " + group.get().name() + " is not active");
        }
    }

    /** A group's name; those built in are known however they are spelt. */
    static TextForm groupName() {
        var line = Forms.name();
        return new TextForm(
                text -> BUILT_IN.stream()
                        .filter(name -> letters(name).equals(letters(text)))
                        .findFirst()
                        .orElseGet(() -> line.reader().apply(text)),
                100,
                List.of(),
                "text",
                TextForm.Emptiness.REFUSED);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }
}
