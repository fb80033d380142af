package io.meniscus.core.product.catalogue;

import io.meniscus.core.FreeText;
import io.meniscus.core.world.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The traits a batch is about, with all they stand below, and what it makes of them, one after the other. Of one name,
 * and for sizes one type, there is one.
 *
 * <p>Refuses one without a name, a text that is too long, a parent that is not there, and one that stands below it.
 */
public final class TraitShelf {
    /** Characters of a name, as given and as it is compared. */
    public static final int LONGEST_NAME = 255;

    private static final int LONGEST_TEXT = 2_000;

    private record Key(TraitKind kind, String name, String type) {
        static Key of(TraitName name) {
            return new Key(name.kind(), FreeText.folded(name.name()), FreeText.folded(name.type()));
        }
    }

    private final Map<Key, Trait> byKey = new HashMap<>();
    private final Map<Key, List<Key>> byName = new HashMap<>();
    private final Map<Long, Trait> byId = new HashMap<>();
    private final Map<Long, Trait> changed = new LinkedHashMap<>();

    /** One that is there; what was decided about its name before stands. */
    public void load(Trait trait) {
        if (!byKey.containsKey(key(trait))) {
            put(trait);
        }
    }

    private void put(Trait trait) {
        var key = key(trait);
        if (byKey.put(key, trait) == null) {
            byName.computeIfAbsent(new Key(key.kind(), key.name(), ""), _ -> new ArrayList<>())
                    .add(key);
        }
        byId.put(trait.id(), trait);
    }

    private static Key key(Trait trait) {
        return Key.of(new TraitName(trait.kind(), trait.name(), trait.type()));
    }

    /** Those that are to be written. */
    public List<Trait> changed() {
        return List.copyOf(changed.values());
    }

    /**
     * Adds or updates a trait.
     *
     * @param ids gives the id of one that is new
     */
    public Outcome<Shelved.How> decide(TraitForm form, LongSupplier ids) {
        var name = form.name();
        if (name.name().isEmpty()) {
            return Outcome.refused(new TraitRefusal.NameMissing());
        }
        if (isTooLong(name.name()) || isTooLong(name.type())) {
            return Outcome.refused(new TraitRefusal.TooLong(LONGEST_NAME));
        }
        if (form.texts().values().stream().anyMatch(text -> text.length() > LONGEST_TEXT)) {
            return Outcome.refused(new TraitRefusal.TooLong(LONGEST_TEXT));
        }
        var before = byKey.get(Key.of(name));
        long parent = before == null ? Trait.NONE : before.parent();
        if (!form.parent().name().isEmpty()) {
            var found = parent(form.parent());
            if (found.isEmpty()) {
                return Outcome.refused(new TraitRefusal.ParentUnknown());
            }
            parent = found.get().id();
            if (before != null && isBelow(parent, before.id())) {
                return Outcome.refused(new TraitRefusal.InCircle());
            }
        }
        var trait = trait(form, before, parent, ids);
        put(trait);
        changed.put(trait.id(), trait);
        return Outcome.accepted(before == null ? Shelved.How.NEW : Shelved.How.UPDATED);
    }

    /** Whether a text is too long for a name. */
    public static boolean isTooLong(String name) {
        return name.length() > LONGEST_NAME || FreeText.folded(name).length() > LONGEST_NAME;
    }

    /** The one that is meant; of several of one name and no type the oldest. */
    private Optional<Trait> parent(TraitName name) {
        return byName.getOrDefault(Key.of(new TraitName(name.kind(), name.name(), "")), List.of()).stream()
                .map(byKey::get)
                .filter(trait -> name.type().isEmpty() || Key.of(name).equals(key(trait)))
                .min(Comparator.comparingLong(Trait::id));
    }

    private boolean isBelow(long one, long other) {
        var seen = new HashSet<Long>();
        for (long at = one; at != Trait.NONE && seen.add(at); ) {
            if (at == other) {
                return true;
            }
            var trait = byId.get(at);
            at = trait == null ? Trait.NONE : trait.parent();
        }
        return false;
    }

    private static Trait trait(TraitForm form, @Nullable Trait before, long parent, LongSupplier ids) {
        var texts = form.texts();
        return new Trait(
                before == null ? ids.getAsLong() : before.id(),
                form.name().kind(),
                form.name().name(),
                form.name().type(),
                texts.getOrDefault(
                        TraitForm.Text.LABEL, before == null ? form.name().name() : before.label()),
                texts.getOrDefault(TraitForm.Text.DESCRIPTION, before == null ? "" : before.description()),
                parent,
                texts.getOrDefault(TraitForm.Text.PALETTE, before == null ? "" : before.palette()),
                texts.getOrDefault(TraitForm.Text.FAMILY, before == null ? "" : before.family()),
                before != null && form.ou() == Trait.ORGANIZATION ? before.ou() : form.ou());
    }
}
