package io.meniscus.organization.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.core.OrgId;
import io.meniscus.organization.document.Changes;
import io.meniscus.organization.document.SecretsFile;
import io.meniscus.organization.document.SetupDiff;
import io.meniscus.organization.kinds.Profile;
import io.meniscus.organization.setup.Problem.Cause;
import io.meniscus.organization.setup.SetupChangeStore.Result;
import io.meniscus.organization.setup.history.Changed;
import io.meniscus.organization.setup.history.LastChange;
import io.meniscus.organization.setup.history.SetupChange;
import io.meniscus.organization.setup.secrets.PendingSeal;
import io.meniscus.organization.setup.secrets.SecretHashing;
import io.meniscus.organization.setup.secrets.SecretsPlan;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.Recorded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one door to organizations' set-up. A change makes what it names and is not there, changes what is different, and
 * leaves alone what it leaves out. Making a change twice changes nothing the second time.
 *
 * <p>A secret that is left out is drawn for whoever has none. Refuses, with {@link InvalidSetup} and all problems
 * together, what doesn't fit; nothing is changed then.
 */
public final class OrganizationSetup {
    private static final int ATTEMPTS = 5;

    private final SetupChangeStore store;
    private final PendingSeal seal;
    private final SetupCallStore calls;
    private final SecretVerifiers verifiers;
    private final Randomness randomness;
    private final Instants instants;
    private final Path data;
    private final Runnable whenChanged;
    private final SecretHashing hashing;
    private volatile Consumer<Report> watcher = _ -> {};

    /** Works on a database; secrets generated for documents go below the {@code data} directory. */
    public OrganizationSetup(
            SetupChangeStore store,
            InstallationKey key,
            SecretVerifiers verifiers,
            Randomness randomness,
            Instants instants,
            Path data) {
        this(store, key, verifiers, randomness, instants, data, () -> {});
    }

    /**
     * Works on a database.
     *
     * @param data        secrets generated for documents go below this directory
     * @param whenChanged runs after each change that was made here, before it is answered
     */
    public OrganizationSetup(
            SetupChangeStore store,
            InstallationKey key,
            SecretVerifiers verifiers,
            Randomness randomness,
            Instants instants,
            Path data,
            Runnable whenChanged) {
        this.store = store;
        this.seal = new PendingSeal(key, randomness);
        this.calls = store.calls(key, randomness);
        this.verifiers = verifiers;
        this.randomness = randomness;
        this.instants = instants;
        this.data = data;
        this.whenChanged = whenChanged;
        this.hashing = new SecretHashing(store, seal, verifiers);
    }

    /**
     * Applies a document. Generated secrets are written to a file of {@code <data>/secrets} before the transaction
     * commits, so that none is stored that nobody can know.
     */
    public Report apply(SetupDocument document, Actor actor) {
        var problems = new ArrayList<Problem>();
        var given = new DocumentReader(problems).document(document.root());
        var code = given.stream().flatMap(one -> one.get(Profile.CODE).stream()).findFirst();
        if (code.isEmpty()) {
            if (problems.isEmpty()) {
                problems.add(new Problem("profile.code", Cause.MISSING, "profile", "code", "is missing"));
            }
            throw new InvalidSetup(problems);
        }
        return change(code.get(), given, problems, actor, this::newFile);
    }

    /** Makes an organization of its profile; refuses a code that another one has. */
    public Report make(JsonNode profile, Actor actor) {
        var problems = new ArrayList<Problem>();
        var given = new DocumentReader(problems).edit(Profile.KIND, Profile.KIND.section(), profile, Given.How.NEW);
        var code = given.get(Profile.CODE).orElse("");
        if (code.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("profile.code", Cause.MISSING, "profile", "code", "is missing"));
        }
        if (code.isEmpty()) {
            throw new InvalidSetup(problems);
        }
        return change(code, List.of(given), problems, actor, this::newFile);
    }

    /**
     * Makes edits of single entries, all or none. Problems' paths are {@code stores[i].name} by the edit's position
     * among those of its kind. Generated secrets stand in the report alone.
     */
    public Report edit(OrgId org, List<Edit> edits, Actor actor) {
        return edit(org, edits, actor, (_, _) -> null);
    }

    /** The same, for who cannot hand secrets on: generated ones are added to a file of the whole errand. */
    public Report bulkEdit(OrgId org, List<Edit> edits, Actor actor, String errand) {
        return edit(org, edits, actor, (code, drawn) -> SecretsFile.append(data, code, errand, drawn));
    }

    private Report edit(OrgId org, List<Edit> edits, Actor actor, Handing handing) {
        var problems = new ArrayList<Problem>();
        var code = state(org)
                .map(SetupState::code)
                .orElseThrow(() -> new InvalidSetup(
                        List.of(Problem.ofDocument(Cause.NOT_FOUND, "there is no such organization"))));
        var given = given(code, edits, problems);
        return change(code, given, problems, actor, handing);
    }

    static List<Given> given(String code, List<Edit> edits, List<Problem> problems) {
        var reader = new DocumentReader(problems);
        var given = new ArrayList<Given>();
        var counts = new HashMap<Kind, Integer>();
        for (var edit : edits) {
            var path = path(edit, counts.merge(edit.kind(), 1, Integer::sum) - 1);
            given.add(reader.edit(edit.kind(), path, entry(edit, code), edit.how())
                    .from(edit.from()));
        }
        return given;
    }

    private static String path(Edit edit, int index) {
        return switch (edit.kind().shape()) {
            case SINGLE -> edit.kind().section();
            case LIST -> edit.kind().section() + "[" + index + "]";
            case MAPPING ->
                edit.kind().section() + "."
                        + edit.entry()
                                .path(edit.kind().knownBy().getFirst().key())
                                .asText("");
        };
    }

    /** The profile's code goes without saying. */
    private static JsonNode entry(Edit edit, String code) {
        if (edit.kind() != Profile.KIND
                || !edit.entry().isObject()
                || edit.entry().has(Profile.CODE.key())) {
            return edit.entry();
        }
        var whole = JsonNodeFactory.instance.objectNode();
        whole.put(Profile.CODE.key(), code);
        edit.entry().properties().forEach(property -> whole.set(property.getKey(), property.getValue()));
        return whole;
    }

    /** Edits to try on an organization's set-up as it is stored now; nothing when there is none. */
    public Optional<Rehearsal> rehearse(OrgId org) {
        return state(org)
                .map(state -> new Rehearsal(state, wanted -> store.taken(org, wanted), randomness, instants.now()));
    }

    /** The lines that applying a document would report; {@link InvalidSetup} for one that is refused. */
    public List<String> rehearse(OrgId org, SetupDocument document) {
        return state(org)
                .map(state -> SetupDiff.lines(state, document, randomness))
                .orElse(List.of());
    }

    /**
     * Makes a call under its Idempotency-Key, unless it was made in the last 72 hours: then the answer is what was
     * kept. All changes that the call makes here are in one transaction with the answer; {@link
     * io.meniscus.run.call.RunRefused} when a twin is in flight or the key was used for something else.
     *
     * @param making makes the call's changes and its answer, on this thread; not called when there is an answer
     */
    public Recorded once(Call call, Supplier<Recorded> making) {
        var done = calls.once(call, making);
        done.reports().forEach(this::tell);
        return done.answer();
    }

    /** What tells two calls under one key apart; nobody can guess from it what stands in them. */
    public byte[] fingerprint(byte[]... parts) {
        return calls.fingerprint(parts);
    }

    /** The set-up as the call under a key that this thread makes has changed it; nothing unless it has. */
    public static Optional<SetupState> uncommitted(OrgId org) {
        return SetupCallStore.current().flatMap(joined -> joined.changed(org));
    }

    /** Organizations with given secrets that {@link #hashPendingSecrets} has still to hash. */
    public List<OrgId> withPendingSecrets() {
        return store.withPending(seal.keyId());
    }

    /** Tells somebody of each change that is made here from now on, before it is answered. */
    public void watch(Consumer<Report> other) {
        watcher = other;
    }

    /** The set-up of an organization as it is stored now; nothing when there is none. */
    public Optional<SetupState> state(OrgId org) {
        return store.state(org);
    }

    /** The organization of a code. */
    public Optional<OrgId> find(String code) {
        return store.find(code);
    }

    /**
     * What was changed, the newest first.
     *
     * @param section of one kind, or empty for all
     * @param name    of one entry, or empty for all
     * @param below   versions from here on are left out; {@link Long#MAX_VALUE} for the newest
     */
    public List<SetupChange> history(OrgId org, String section, String name, long below, int limit) {
        return store.history(org, section, name, below, limit);
    }

    /** The last change of some entries of a kind, by their names; none of what was never changed here. */
    public Map<String, LastChange> lastChanges(OrgId org, Kind kind, Collection<String> names) {
        return store.lastChanges(org, kind.section(), names);
    }

    /** When each entry of a kind was made and last changed, by name. */
    public Map<String, Changed> changed(OrgId org, Kind kind) {
        return store.changed(org, kind);
    }

    private interface Handing {
        @Nullable
        Path hand(String code, List<Report.Generated> drawn);
    }

    private Path newFile(String code, List<Report.Generated> drawn) {
        return SecretsFile.write(data, code, instants.now(), drawn);
    }

    /** Tries again from what is stored then when somebody changes the same organization meanwhile. */
    private Report change(String code, List<Given> given, List<Problem> readProblems, Actor actor, Handing handing) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var read = store.read(code, given);
            var changes = plan(read, given, readProblems, actor);
            if (changes.isEmpty()) {
                return new Report(read.state().org(), read.state().version(), List.of(), List.of(), List.of(), null, 0);
            }
            var generated = generated(changes);
            var file = new WrittenFile();
            Runnable beforeCommit = () -> {
                if (!generated.isEmpty()) {
                    file.path = handing.hand(code, generated);
                }
            };
            switch (write(changes, file, beforeCommit)) {
                case Result.Done done -> {
                    var report = new Report(
                            done.org(),
                            done.version(),
                            changes.lines(),
                            done.made(),
                            generated,
                            file.path,
                            changes.pending().size());
                    tell(report);
                    return report;
                }
                case Result.Taken(var login) ->
                    throw new InvalidSetup(List.of(Problem.ofDocument(
                            Cause.TAKEN_ELSEWHERE,
                            "another organization took the log-in "
                                    + login.name().folded())));
                case Result.Stale() -> {
                    // Once more, from what is stored now.
                }
            }
        }
        throw new InvalidSetup(List.of(
                Problem.ofDocument(Cause.BUSY, "the organization kept being changed by others; try again later")));
    }

    /** At once, or when the call that the change is part of is committed. */
    private void tell(Report report) {
        var joined = SetupCallStore.current();
        if (joined.isPresent()) {
            joined.get().tellLater(report);
        } else {
            whenChanged.run();
            watcher.accept(report);
        }
    }

    private SetupChanges plan(SetupChangeStore.Read read, List<Given> given, List<Problem> readProblems, Actor actor) {
        var at = instants.now();
        var problems = new ArrayList<>(readProblems);
        var draft = new Draft(read.state(), randomness, at, problems);
        draft.lay(given);
        var logins = new LoginsPlan(draft);
        logins.refuseTaken(given, read.taken());
        if (!problems.isEmpty()) {
            throw new InvalidSetup(problems);
        }
        var secrets = new SecretsPlan(read.secrets(), verifiers, randomness);
        secrets.lay(draft);
        var lines = new ArrayList<>(Changes.lines(draft));
        secrets.changes().stream()
                .filter(SecretsPlan.Change::isWorthALine)
                .map(SecretsPlan.Change::line)
                .forEach(lines::add);
        var secretsOf =
                secrets.changes().stream().map(SecretsPlan.Change::login).collect(Collectors.toSet());
        return new SetupChanges(
                read.state(),
                draft.all(Profile.KIND).iterator().next(),
                draft.changed(),
                draft.removed(),
                logins.logins(secretsOf),
                secrets.changes(),
                secrets.pending(),
                lines,
                actor,
                at);
    }

    private static List<Report.Generated> generated(SetupChanges changes) {
        var generated = new ArrayList<Report.Generated>();
        for (var secret : changes.secrets()) {
            var drawn = secret.drawn();
            if (drawn != null) {
                generated.add(new Report.Generated(
                        secret.entry().kind(),
                        secret.entry().name(),
                        secret.login().name().folded(),
                        drawn));
            }
        }
        return generated;
    }

    private Result write(SetupChanges changes, WrittenFile file, Runnable beforeCommit) {
        try {
            return store.write(changes, seal, beforeCommit);
        } catch (RuntimeException e) {
            if (file.path == null) {
                throw e;
            }
            // The file stays: whether the commit arrived is not known.
            throw new IllegalStateException(
                    "the connection broke at the commit; apply the document again. If that generates no secrets,"
                            + " those in "
                            + file.path + " count",
                    e);
        }
    }

    private static final class WrittenFile {
        private @Nullable Path path;
    }

    /**
     * Hashes secrets that an import left pending, at most so many; each is usable from then on. Answers how many
     * remain. Any number of callers may work at once; a secret that was set anew meanwhile is left alone.
     */
    public int hashPendingSecrets(OrgId org, int limit) {
        return hashing.hash(org, limit);
    }
}
