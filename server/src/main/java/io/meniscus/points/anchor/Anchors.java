package io.meniscus.points.anchor;

import io.meniscus.access.token.Signatures;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Head;
import io.meniscus.core.points.anchor.Anchor;
import io.meniscus.core.points.anchor.AnchoredHead;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The operations on anchors: hand out the heads that changed, list what was handed out, tell whether it still holds.
 * Heads that were handed out and are gone are never signed anew: they stay a finding.
 */
public final class Anchors {
    /** Accounts of one anchor. */
    public static final int HEADS = 1_000;

    /** Longer than a write takes from its instant to its commit. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(2);

    /** Before every account. */
    static final AccountKey START = new AccountKey(new CustomerId(0), new ProgramId(0));

    private final AnchorStore store;
    private final Signatures signatures;
    private final AnchorFiles files;

    /**
     * Hands out anchors.
     *
     * @param data where the files are that anchors are appended to
     */
    public Anchors(AnchorStore store, Signatures signatures, Path data) {
        this.store = store;
        this.signatures = signatures;
        this.files = new AnchorFiles(data, signatures);
    }

    /** Since when entries may not have been handed out; the beginning when nothing was. */
    Instant since(OrgId org) {
        return store.last(org).map(last -> last.anchor().at().minus(UNDER_WAY)).orElse(Instant.EPOCH);
    }

    boolean isFirst(OrgId org) {
        return store.last(org).isEmpty();
    }

    /** Hands out heads that changed since an instant; answers how many, fewer than {@link #HEADS} if that was all. */
    int handOutChanged(OrgId org, Instant since, Instant at) {
        var heads = store.changed(org, since, HEADS);
        add(org, heads, at);
        return heads.size();
    }

    /**
     * What a step through all accounts came to.
     *
     * @param next  the account to go on behind; {@link #START} when these were the last
     * @param heads handed out
     */
    record Step(AccountKey next, int heads) {}

    /** Hands out what was not of the accounts behind one. */
    Step handOutAfter(OrgId org, AccountKey after, Instant at) {
        var passed = store.accountsAfter(org, after, HEADS);
        var due = passed.stream()
                .filter(each -> each.due() == AnchorStore.Due.DUE)
                .map(AnchorStore.Passed::head)
                .toList();
        add(org, due, at);
        return new Step(passed.size() < HEADS ? START : passed.getLast().head().account(), due.size());
    }

    private void add(OrgId org, List<AnchoredHead> heads, Instant at) {
        if (heads.isEmpty()) {
            return;
        }
        var last = store.last(org);
        var anchor = new Anchor(
                last.map(one -> one.anchor().id()).orElse(0L) + 1,
                at,
                last.map(SignedAnchor::digest).orElse(Head.NONE),
                heads);
        var digest = anchor.digest(org);
        store.add(org, new SignedAnchor(anchor, digest, signatures.sign(digest.bytes())));
    }

    /** Appends to the organization's file what it lacks. */
    void writeFile(OrgId org, String code) {
        long last = files.last(code);
        for (var more = store.after(org, last, HEADS / 10); !more.isEmpty(); ) {
            files.append(org, code, more);
            more = store.after(org, more.getLast().anchor().id(), HEADS / 10);
        }
    }

    /** Anchors before one, the newest first. */
    public List<SignedAnchor> before(OrgId org, long id, int limit) {
        return store.before(org, id, limit);
    }

    /** The public half of the key of an anchor, in X.509 encoding, while it is kept. */
    public Optional<byte[]> publicKey(SignedAnchor anchor) {
        return signatures.publicKey(anchor.signed().kid());
    }

    /** Of anchors those whose signature is not the installation's. */
    public List<Long> forged(OrgId org, Collection<Long> ids) {
        return store.byIds(org, ids).stream()
                .filter(anchor -> verdict(anchor) == Signatures.Verdict.FORGED)
                .map(anchor -> anchor.anchor().id())
                .toList();
    }

    private Signatures.Verdict verdict(SignedAnchor anchor) {
        return signatures.verify(anchor.digest().bytes(), anchor.signed());
    }

    /** Goes through all anchors of an organization, by id, and tells what does not hold. */
    public AnchorCheck check(OrgId org, String code) {
        return new AnchorCheck(org, store, this::verdict, files.digests(code));
    }
}
