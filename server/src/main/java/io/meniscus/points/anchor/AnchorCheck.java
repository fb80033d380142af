package io.meniscus.points.anchor;

import io.meniscus.access.token.Signatures.Verdict;
import io.meniscus.core.OrgId;
import io.meniscus.core.points.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All anchors of an organization: each is what was signed and follows the one before, is what the file has of it, and
 * each head it handed out is still that of its entry.
 */
public final class AnchorCheck {
    private static final int AT_ONCE = 20;

    private final OrgId org;
    private final AnchorStore store;
    private final Function<SignedAnchor, Verdict> verdict;
    private final Map<Long, String> inFile;
    private final List<Finding> found = new ArrayList<>();
    private Head previous = Head.NONE;
    private long last;

    AnchorCheck(OrgId org, AnchorStore store, Function<SignedAnchor, Verdict> verdict, Map<Long, String> inFile) {
        this.org = org;
        this.store = store;
        this.verdict = verdict;
        this.inFile = new TreeMap<>(inFile);
    }

    /** What does not hold of an anchor. */
    public sealed interface Finding {
        /** There is none of that number, but later ones, or the file has it. */
        record Missing(long anchor) implements Finding {}

        /** Its heads are not those that were signed. */
        record Altered(long anchor) implements Finding {}

        /** Its signature is not of this installation. */
        record Forged(long anchor) implements Finding {}

        /** It does not follow the one before. */
        record Unlinked(long anchor) implements Finding {}

        /** The file has another one of that number. */
        record OtherThanFile(long anchor) implements Finding {}

        /** An entry whose head it handed out is gone or another. */
        record EntryLost(long anchor, AnchorStore.Lost lost) implements Finding {}
    }

    /** Checks some more; answers whether there may be further ones. */
    public boolean next() {
        var some = store.after(org, last, AT_ONCE);
        some.forEach(this::check);
        if (some.size() == AT_ONCE) {
            return true;
        }
        inFile.keySet().forEach(id -> found.add(new Finding.Missing(id)));
        inFile.clear();
        return false;
    }

    private void check(SignedAnchor signed) {
        long id = signed.anchor().id();
        for (long missing = last + 1; missing < id; missing++) {
            found.add(new Finding.Missing(missing));
            inFile.remove(missing);
        }
        if (!signed.isIntact(org)) {
            found.add(new Finding.Altered(id));
        } else if (verdict.apply(signed) == Verdict.FORGED) {
            found.add(new Finding.Forged(id));
        }
        if (id == last + 1 && !signed.anchor().previous().equals(previous)) {
            found.add(new Finding.Unlinked(id));
        }
        var told = inFile.remove(id);
        if (told != null && !told.equals(signed.digest().toString())) {
            found.add(new Finding.OtherThanFile(id));
        }
        store.lost(org, id).forEach(lost -> found.add(new Finding.EntryLost(id, lost)));
        previous = signed.digest();
        last = id;
    }

    /** Anchors that were checked. */
    public long checked() {
        return last;
    }

    public List<Finding> found() {
        return List.copyOf(found);
    }
}
