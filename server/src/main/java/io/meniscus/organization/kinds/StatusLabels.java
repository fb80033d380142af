package io.meniscus.organization.kinds;

import io.meniscus.core.identity.CustomerStatus;
import io.meniscus.core.identity.status.CustomerAction;
import io.meniscus.organization.form.Forms;
import io.meniscus.organization.setup.Draft;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Given;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Problem.Cause;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The organization's names for customer statuses (organization-setup §7). */
public final class StatusLabels {
    public static final Field<String> LABEL = Field.of("label", Forms.name(), "The organization's name for the status")
            .needed()
            .build();
    public static final Field<CustomerStatus> STATUS = Field.of(
                    "status", Forms.constant(CustomerStatus.class, CustomerStatus::code), "What it means")
            .needed()
            .build();
    public static final Field<Boolean> DEFAULT = Field.of(
                    "default",
                    Forms.yesOrNo(),
                    "Whether it stands for its status; the first label of a status does until another says so")
            .columns("is_default")
            .build();

    public static final Field<List<String>> BLOCKS = Field.of(
                    "blocks",
                    Forms.texts(Forms.oneOf(words()), CustomerAction.values().length, "wants a list of actions"),
                    "What it keeps customers from; a label of DELETED blocks everything")
            .build();

    public static final Kind KIND = Kind.of(
                    "statusLabels",
                    "statusLabel",
                    "status_label",
                    "Names for customer statuses. A label of ACTIVE is always there.")
            .ids("status_label_id")
            .knownBy(LABEL)
            .fields(STATUS)
            .fields(DEFAULT)
            .fields(BLOCKS)
            .adjusted(StatusLabels::withDefault)
            .closing(StatusLabels::active)
            .build();

    private StatusLabels() {}

    private static String[] words() {
        return Arrays.stream(CustomerAction.values()).map(StatusLabels::word).toArray(String[]::new);
    }

    private static String word(CustomerAction action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What a label keeps its bearers from. */
    public static Set<CustomerAction> blocked(Entry label) {
        var blocked = EnumSet.noneOf(CustomerAction.class);
        for (var action : CustomerAction.values()) {
            if (label.get(STATUS) == CustomerStatus.DELETED || label.get(BLOCKS).contains(word(action))) {
                blocked.add(action);
            }
        }
        return blocked;
    }

    /** The default of a status is the label that says so, else the status's first. */
    private static Entry withDefault(Draft draft, Given given, @Nullable Entry old, Entry now) {
        if (draft.isRefused(given, STATUS)) {
            return now;
        }
        var others = draft.all(KIND).stream()
                .filter(label ->
                        label.get(STATUS) == now.get(STATUS) && !label.name().equals(now.name()))
                .toList();
        boolean isFirst = others.stream().noneMatch(label -> label.get(DEFAULT));
        boolean isGiven = given.get(DEFAULT).orElse(false);
        boolean isTaken = given.has(DEFAULT) && !isGiven;
        if (isTaken && isFirst && old != null && old.get(DEFAULT)) {
            draft.problem(given, DEFAULT, Cause.CONFLICT, "name another default of " + now.get(STATUS) + " first");
        }
        if (isGiven) {
            others.stream()
                    .filter(label -> label.get(DEFAULT))
                    .toList()
                    .forEach(label -> draft.put(label.with(DEFAULT, false)));
        }
        return now.with(DEFAULT, isFirst || isGiven);
    }

    private static void active(Draft draft) {
        make(draft, CustomerStatus.ACTIVE, "Active");
    }

    /** Makes a label of a status that has none; a name that another status has is left to it. */
    static void make(Draft draft, CustomerStatus status, String name) {
        var labels = draft.all(KIND);
        if (labels.stream().anyMatch(label -> label.get(STATUS) == status)) {
            return;
        }
        var free = name;
        for (int number = 2; isTaken(labels, free); number++) {
            free = name + "_" + number;
        }
        draft.put(draft.entry(KIND).with(LABEL, free).with(STATUS, status).with(DEFAULT, true));
    }

    private static boolean isTaken(Collection<Entry> labels, String name) {
        return labels.stream().anyMatch(label -> label.name().equalsIgnoreCase(name));
    }
}
