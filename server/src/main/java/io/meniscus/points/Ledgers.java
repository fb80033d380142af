package io.meniscus.points;

import io.meniscus.access.token.Signatures;
import io.meniscus.customer.person.PersonLock;
import io.meniscus.job.Job;
import io.meniscus.organization.Organizations;
import io.meniscus.points.anchor.AnchorStore;
import io.meniscus.points.anchor.AnchorSweep;
import io.meniscus.points.anchor.AnchorSweep.Breadth;
import io.meniscus.points.anchor.Anchors;
import io.meniscus.points.expiry.DueStore;
import io.meniscus.points.expiry.ExpirySweep;
import io.meniscus.points.ledger.LedgerEventStore;
import io.meniscus.points.ledger.LedgerEvents;
import io.meniscus.run.Randomness;
import io.meniscus.run.Runner;
import io.meniscus.run.database.OrgTransactions;
import java.nio.file.Path;
import java.util.List;

/** The operations on ledgers: what happened, the proof of it, and the jobs that look after them. */
public record Ledgers(
        LedgerEvents events, PersonPoints points, Verification verification, Anchors anchors, ExpirySweep expiry) {

    /**
     * How ledgers are proved.
     *
     * @param data where the files are that anchors are appended to
     */
    public record Proof(Signatures signatures, Path data) {}

    /**
     * Makes them.
     *
     * @param points the one store of points that all writes share
     */
    public static Ledgers over(
            Runner runner,
            PersonLock persons,
            PointsStore points,
            OrgTransactions transactions,
            Randomness randomness,
            Proof proof) {
        var anchors = new Anchors(new AnchorStore(transactions), proof.signatures(), proof.data());
        return new Ledgers(
                new LedgerEvents(new LedgerEventStore(transactions)),
                new PersonPoints(new PersonPointsStore(transactions)),
                new Verification(new LedgerStore(transactions), anchors),
                anchors,
                new ExpirySweep(runner, persons, points, new DueStore(transactions), randomness));
    }

    public List<Job> jobs(Organizations organizations) {
        return List.of(
                expiry,
                new AnchorSweep(anchors, organizations, Breadth.CHANGED),
                new AnchorSweep(anchors, organizations, Breadth.ALL));
    }
}
