package io.meniscus.points.anchor;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.points.AccountKey;
import io.meniscus.job.Job;
import io.meniscus.job.JobKind;
import io.meniscus.job.Progress;
import io.meniscus.job.Rhythm;
import io.meniscus.job.Slice;
import io.meniscus.job.Step;
import io.meniscus.organization.Organizations;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Hands out heads of ledgers, a thousand a slice: every five minutes those of accounts that got entries since, once a
 * day whatever else was not handed out. A slice that comes again finds nothing left of what it did.
 */
public final class AnchorSweep implements Job {
    private static final JobKind CHANGED = new JobKind("ledger-anchors");
    private static final JobKind ALL = new JobKind("ledger-anchors-all");

    private final Anchors anchors;
    private final Organizations organizations;
    private final Breadth breadth;

    /** Which accounts are looked at. */
    public enum Breadth {
        CHANGED,
        ALL
    }

    public AnchorSweep(Anchors anchors, Organizations organizations, Breadth breadth) {
        this.anchors = anchors;
        this.organizations = organizations;
        this.breadth = breadth;
    }

    @Override
    public JobKind kind() {
        return switch (breadth) {
            case CHANGED -> CHANGED;
            case ALL -> ALL;
        };
    }

    @Override
    public Rhythm rhythm() {
        return switch (breadth) {
            case CHANGED -> new Rhythm.Every(Duration.ofMinutes(5));
            case ALL -> new Rhythm.Every(Duration.ofDays(1));
        };
    }

    @Override
    public Step slice(OrgId org, Slice slice) {
        long before = slice.cursor().isEmpty() ? 0 : slice.progress().done();
        var step = step(org, slice, before);
        organizations
                .get(org)
                .ifPresent(found -> anchors.writeFile(org, found.profile().code()));
        return step;
    }

    private Step step(OrgId org, Slice slice, long before) {
        boolean isThroughAll = slice.cursor().contains("/") || (slice.cursor().isEmpty() && isThroughAll(org));
        return isThroughAll ? throughAll(org, slice, before) : changed(org, slice, before);
    }

    private boolean isThroughAll(OrgId org) {
        return breadth == Breadth.ALL || anchors.isFirst(org);
    }

    private Step throughAll(OrgId org, Slice slice, long before) {
        var step = anchors.handOutAfter(org, account(slice.cursor()), slice.at());
        var progress = progress(before + step.heads());
        return step.next().equals(Anchors.START)
                ? new Step.Done(progress)
                : new Step.More(
                        step.next().customer().value() + "/"
                                + step.next().program().value(),
                        progress);
    }

    private static AccountKey account(String cursor) {
        int slash = cursor.indexOf('/');
        return slash < 0
                ? Anchors.START
                : new AccountKey(
                        new CustomerId(Long.parseLong(cursor.substring(0, slash))),
                        new ProgramId(Integer.parseInt(cursor.substring(slash + 1))));
    }

    /** The first slice's beginning is that of all, whatever they hand out. */
    private Step changed(OrgId org, Slice slice, long before) {
        var since = slice.cursor().isEmpty()
                ? anchors.since(org)
                : Instant.EPOCH.plus(Long.parseLong(slice.cursor()), ChronoUnit.MICROS);
        int heads = anchors.handOutChanged(org, since, slice.at());
        var progress = progress(before + heads);
        return heads < Anchors.HEADS
                ? new Step.Done(progress)
                : new Step.More(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, since)), progress);
    }

    private static Progress progress(long heads) {
        return new Progress(heads, 0, 0, "heads handed out");
    }
}
