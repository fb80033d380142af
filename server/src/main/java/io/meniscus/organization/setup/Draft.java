package io.meniscus.organization.setup;

import io.meniscus.organization.Activity;
import io.meniscus.organization.kinds.Profile;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.Problem.Cause;
import io.meniscus.run.Randomness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A set-up while given entries are laid over it: what was stored, what will be, and what is wrong. */
public final class Draft {
    private final SetupState stored;
    private final Randomness randomness;
    private final Instant at;
    private final List<Problem> problems;
    private final Map<Kind, Map<String, Entry>> after = new HashMap<>();
    private final List<Given> laid = new ArrayList<>();

    Draft(SetupState stored, Randomness randomness, Instant at, List<Problem> problems) {
        this.stored = stored;
        this.randomness = randomness;
        this.at = at;
        this.problems = problems;
        for (var kind : Kinds.ALL) {
            var entries = new LinkedHashMap<String, Entry>();
            stored.all(kind).forEach(entry -> entries.put(entry.name(), entry));
            after.put(kind, entries);
        }
    }

    /** What a document makes of a set-up; {@link InvalidSetup} for one that cannot be applied. */
    public static Draft of(SetupState stored, SetupDocument document, Randomness randomness) {
        var problems = new ArrayList<Problem>();
        var given = new DocumentReader(problems).document(document.root());
        var draft = new Draft(stored, randomness, Instant.EPOCH, problems);
        draft.lay(given);
        if (!problems.isEmpty()) {
            throw new InvalidSetup(problems);
        }
        return draft;
    }

    /** Lays entries over what is stored, then asks every rule. */
    void lay(List<Given> given) {
        var named = new HashMap<Kind, Set<String>>();
        for (var kind : Kinds.ALL) {
            kind.open(this);
            for (var one : given) {
                if (one.kind() == kind) {
                    lay(one, named.computeIfAbsent(kind, _ -> new HashSet<>()));
                }
            }
            kind.close(this);
        }
        for (var kind : Kinds.ALL) {
            var owners = new Owners(kind, all(kind));
            laid.stream().filter(one -> one.kind() == kind).forEach(one -> check(one, owners));
        }
    }

    private void lay(Given one, Set<String> named) {
        var kind = one.kind();
        var known = Entry.none(kind, 0);
        for (var key : kind.knownBy()) {
            if (one.isMalformed(key)) {
                return;
            }
            if (!one.has(key) && key.isNeeded()) {
                problem(one, key, Cause.MISSING, "is missing");
                return;
            }
            known = known.with(key, one.get(key).orElse(""));
        }
        var old = one.stored(stored, known.name());
        var lost = one.lost(known.name());
        if (!lost.isEmpty() && ofKind(kind).containsKey(known.name())) {
            problem(one, kind.knownBy().getFirst(), Cause.TAKEN, known.name() + " is there already");
            return;
        }
        if (!named.add(known.name())) {
            problem(one, kind.knownBy().getFirst(), Cause.TAKEN, known.name() + " is named twice");
        }
        if (!isPossible(one, old)) {
            return;
        }
        if (one.how() == How.REMOVE) {
            ofKind(kind).remove(known.name());
            return;
        }
        var now = Entry.none(kind, old.map(Entry::id).orElse(0L));
        for (var field : kind.fields()) {
            now = withField(one, old, now, field);
        }
        ofKind(kind).remove(lost);
        put(kind.adjustment().adjusted(this, one, old.orElse(null), now));
        laid.add(one);
    }

    private boolean isPossible(Given one, Optional<Entry> old) {
        var key = one.kind().knownBy().getFirst();
        if (one.how() == How.NEW && old.isPresent()) {
            problem(one, key, Cause.EXISTS, old.get().name() + " is there already");
            return false;
        }
        if ((one.how() == How.CHANGE || one.how() == How.REMOVE) && old.isEmpty()) {
            problem(one, key, Cause.NOT_FOUND, "there is no such " + one.kind().singular());
            return false;
        }
        if (one.how() == How.REMOVE && one.kind().hasIds()) {
            problem(one, key, Cause.FIXED, "can be switched off, never taken away");
            return false;
        }
        return true;
    }

    private <T> Entry withField(Given one, Optional<Entry> old, Entry now, Field<T> field) {
        if (field.isWriteOnly()) {
            return now;
        }
        var given = one.get(field);
        if (given.isEmpty()) {
            if (old.isEmpty() && field.isNeeded() && !one.isMalformed(field)) {
                problem(one, field, Cause.MISSING, "is missing");
            }
            return now.with(field, old.isPresent() ? old.get().get(field) : field.fallback(now, randomness));
        }
        var was = old.isPresent() ? old.get().get(field) : field.form().empty();
        var value = field.form().merged(was, given.get());
        if (old.isPresent() && field.isFixed() && !value.equals(was)) {
            problem(one, field, Cause.FIXED, "cannot be changed once it is set");
        }
        return now.with(field, value);
    }

    private void check(Given one, Owners owners) {
        var entry = of(one);
        if (entry.isEmpty()) {
            return;
        }
        for (var field : one.kind().fields()) {
            if (field.isReference() && !one.isMalformed(field)) {
                checkReference(one, entry.get(), field);
            }
        }
        for (var field : one.kind().unique()) {
            owners.check(this, one, entry.get(), field);
        }
        one.kind().rules().forEach(rule -> rule.check(this, one, entry.get()));
    }

    private <T> void checkReference(Given one, Entry entry, Field<T> field) {
        var target = Kinds.of(field.refersTo());
        var name = String.valueOf(entry.get(field));
        if (!name.isEmpty() && !ofKind(target).containsKey(name)) {
            problem(one, field, Cause.UNKNOWN_REFERENCE, "there is no " + target.singular() + " " + name);
        }
    }

    /** Who has which values of fields that no two may share. */
    private static final class Owners {
        private final Map<Field<String>, Map<String, List<String>>> names = new HashMap<>();

        Owners(Kind kind, Collection<Entry> entries) {
            for (var field : kind.unique()) {
                var owners = new HashMap<String, List<String>>();
                entries.forEach(entry -> owners.computeIfAbsent(folded(entry, field), _ -> new ArrayList<>())
                        .add(entry.name()));
                names.put(field, owners);
            }
        }

        private static String folded(Entry entry, Field<String> field) {
            return entry.get(field);
        }

        void check(Draft draft, Given one, Entry entry, Field<String> field) {
            var value = folded(entry, field);
            var sharers = names.getOrDefault(field, Map.of()).getOrDefault(value, List.of());
            if (!value.isEmpty() && sharers.size() > 1) {
                draft.problem(
                        one,
                        field,
                        Cause.TAKEN,
                        "the " + one.kind().section() + " " + String.join(", ", sharers) + " have one " + field.key());
            }
        }
    }

    /** The entry a given one became, if it was laid. */
    public Optional<Entry> of(Given one) {
        var name = Entry.none(one.kind(), 0);
        for (var key : one.kind().knownBy()) {
            name = name.with(key, one.get(key).orElse(""));
        }
        return get(one.kind(), name.name());
    }

    public SetupState stored() {
        return stored;
    }

    /** When the change is made. */
    public Instant at() {
        return at;
    }

    public Randomness randomness() {
        return randomness;
    }

    /** An entry as it will be. */
    public Optional<Entry> get(Kind kind, String name) {
        return Optional.ofNullable(ofKind(kind).get(name));
    }

    /** Entries as they will be, those that were stored first. */
    public Collection<Entry> all(Kind kind) {
        return ofKind(kind).values();
    }

    /** A new entry, all of whose fields are empty. */
    public Entry entry(Kind kind) {
        return Entry.none(kind, 0);
    }

    public void put(Entry entry) {
        ofKind(entry.kind()).put(entry.name(), entry);
    }

    public void problem(Given one, Field<?> field, Cause cause, String message) {
        problem(one, field, "", cause, message);
    }

    /** The same, somewhere inside the field's value. */
    public void problem(Given one, Field<?> field, String at, Cause cause, String message) {
        problems.add(new Problem(one.pathOf(field) + at, cause, one.kind().section(), field.key(), at, message));
    }

    /** Whether something is wrong with a field already. */
    public boolean isRefused(Given one, Field<?> field) {
        return one.isMalformed(field)
                || problems.stream().anyMatch(problem -> problem.path().equals(one.pathOf(field)));
    }

    /** The set-up as it will be. */
    public SetupState state() {
        var profile = all(Profile.KIND).iterator().next();
        return new SetupState(
                stored.org(),
                profile.get(Profile.CODE),
                Activity.of(profile.get(Profile.ACTIVE)),
                stored.version(),
                new HashMap<>(after));
    }

    /** Those that were laid, in the order of kinds. */
    public List<Given> laid() {
        return laid;
    }

    boolean isChanged(Kind kind, String name) {
        return !get(kind, name).equals(stored.get(kind, name));
    }

    /** The entries to write, in an order in which what is referred to comes first. */
    public List<Entry> changed() {
        var changed = new ArrayList<Entry>();
        for (var kind : Kinds.ALL) {
            all(kind).stream().filter(entry -> isChanged(kind, entry.name())).forEach(changed::add);
        }
        return changed;
    }

    /** The entries to take away; one with an id goes on under another name. */
    public List<Entry> removed() {
        var removed = new ArrayList<Entry>();
        for (var kind : Kinds.ALL.stream().filter(kind -> !kind.hasIds()).toList()) {
            stored.all(kind).stream()
                    .filter(entry -> get(kind, entry.name()).isEmpty())
                    .forEach(removed::add);
        }
        return removed;
    }

    private Map<String, Entry> ofKind(Kind kind) {
        return after.computeIfAbsent(kind, _ -> new LinkedHashMap<>());
    }
}
