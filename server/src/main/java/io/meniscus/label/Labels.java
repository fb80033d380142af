package io.meniscus.label;

import io.meniscus.core.FreeText;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.customer.Owner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The operations on labels: make and list them, put them on customers and take them off, find who has one. */
public final class Labels {
    private final LabelStore store;

    public Labels(LabelStore store) {
        this.store = store;
    }

    /**
     * Makes labels, all or none.
     *
     * @param limit how many the organization may have in all; empty when it does not say
     */
    public Outcome<List<Label>> create(OrgId org, List<NewLabel> labels, OptionalLong limit, TillId by, Instant at) {
        if (labels.isEmpty()) {
            return Outcome.refused(new LabelRefusal.NothingGiven());
        }
        if (limit.isEmpty()) {
            return Outcome.refused(new LabelRefusal.LimitNotSet());
        }
        var names = new HashSet<String>();
        for (var label : labels) {
            if (!names.add(label.folded())) {
                return Outcome.refused(new LabelRefusal.Exists(label.name()));
            }
        }
        return store.create(org, labels, limit.getAsLong(), by, at);
    }

    /** The organization's labels, the oldest first. */
    public Outcome<List<Label>> all(OrgId org) {
        var labels = store.all(org);
        return Outcome.accepted(labels, warningIf(labels.isEmpty(), new LabelWarning.NoLabels()));
    }

    /** Puts labels on a person and takes others off; one that is there already, or is not, changes nothing. */
    public Outcome<Owner> change(OrgId org, Owner owner, List<String> add, List<String> remove, TillId by, Instant at) {
        var known = store.byFolded(org, folded(add, remove));
        var warnings = new ArrayList<Warning>();
        var unknown = new ArrayList<String>();
        for (var name : union(add, remove)) {
            if (!known.containsKey(FreeText.folded(name))) {
                unknown.add(name);
                warnings.add(new LabelWarning.Unknown(name));
            }
        }
        if (known.isEmpty()) {
            return Outcome.refused(new LabelRefusal.NoneKnown(unknown));
        }
        var adding = ids(add, known);
        var removing = ids(remove, known);
        store.change(org, owner, adding, removing, by, at);
        return Outcome.accepted(owner, warnings);
    }

    private static List<String> union(List<String> add, List<String> remove) {
        var all = new ArrayList<>(add);
        all.addAll(remove);
        return all;
    }

    private static List<String> folded(List<String> add, List<String> remove) {
        return union(add, remove).stream().map(FreeText::folded).distinct().toList();
    }

    private static List<Long> ids(List<String> names, Map<String, Long> known) {
        var ids = new ArrayList<Long>();
        for (var name : names) {
            var id = known.get(FreeText.folded(name));
            if (id != null && !ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** A person's labels, in the order they were put on. */
    public Outcome<List<CustomerLabel>> of(OrgId org, Owner owner) {
        var labels = store.of(org, owner);
        return Outcome.accepted(labels, warningIf(labels.isEmpty(), new LabelWarning.NoLabelsOfCustomer()));
    }

    private static List<Warning> warningIf(boolean so, Warning warning) {
        return so ? List.of(warning) : List.of();
    }

    /** Persons with a label of that name, or one that begins so: a page by their ids, and how many there are. */
    public LabelledPage search(OrgId org, String beginning, int limit, int offset) {
        return store.search(org, FreeText.folded(beginning), limit, offset);
    }
}
