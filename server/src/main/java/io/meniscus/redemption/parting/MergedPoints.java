package io.meniscus.redemption.parting;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.merge.MergeEdge;
import io.meniscus.core.identity.merge.Parting;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.redemption.PointsActs;
import io.meniscus.core.redemption.parting.PartingOfPoints;
import io.meniscus.customer.person.FurtherNeeds;
import io.meniscus.points.PointsNeeds;
import io.meniscus.redemption.RedemptionNeeds;
import io.meniscus.run.Needs;
import io.meniscus.run.SectionStore;
import java.time.Instant;
import java.util.Collection;

/** What merges and their undoing ask of points: accounts to be marked, and what one side spent of the other's. */
public final class MergedPoints implements FurtherNeeds {
    private final SectionStore<PointsLedger, PointsNeeds> points;
    private final SectionStore<PointsActs, RedemptionNeeds> redemptions;
    private final SpendingStore spendings = new SpendingStore();

    /**
     * Asks the stores that all operations share.
     *
     * @param points      of accounts and lots
     * @param redemptions of redemptions and transfers
     */
    public MergedPoints(
            SectionStore<PointsLedger, PointsNeeds> points, SectionStore<PointsActs, RedemptionNeeds> redemptions) {
        this.points = points;
        this.redemptions = redemptions;
    }

    @Override
    public void mayMerge(Needs needs) {
        needs.of(points);
    }

    @Override
    public void ofSeveral(Collection<CustomerId> persons, Needs needs) {
        persons.forEach(needs.of(points)::accountsOfFound);
    }

    @Override
    public void toShow(CustomerRef ref, Instant at, Needs needs) {
        switch (ref) {
            case CustomerRef.ById(var id, var scope) -> needs.of(points).openLotsOf(id, at);
            case CustomerRef.ByIdentifier(var key, var scope) ->
                needs.of(points).openLotsOf(key, at);
        }
    }

    @Override
    public void toPart(MergeEdge merge, Instant at, Needs needs) {
        needs.of(points).accountsOf(merge.victim());
        needs.of(points).everyLotOf(merge.victim());
        needs.of(redemptions).madeSince(merge.victim(), merge.made().at());
        needs.of(spendings).since(merge);
    }

    @Override
    public Parting parting() {
        return new PartingOfPoints();
    }
}
