package io.meniscus.core.redemption.parting;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.merge.MergeEdge;
import io.meniscus.core.identity.merge.Parting;
import io.meniscus.core.identity.merge.UndoMerge;
import io.meniscus.core.points.Bookings;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.parting.Share;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.World;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Parts the points of two persons; the accounts of both must be there with all their lots. */
public final class PartingOfPoints implements Parting {
    @Override
    public List<Share> shares(Collection<CustomerId> leaving, Collection<CustomerId> staying, World world, Instant at) {
        return new Sharing(world, List.of(), leaving, staying, at).shares();
    }

    @Override
    public List<Share> part(
            MergeEdge merge,
            Collection<CustomerId> leaving,
            Collection<CustomerId> staying,
            UndoMerge.Compensation compensation,
            World world,
            Given given) {
        var spendings = Spendings.since(merge, world);
        var shares = new Sharing(world, spendings, leaving, staying, given.at()).shares();
        if (compensation == UndoMerge.Compensation.NONE || shares.stream().noneMatch(Share::isOwed)) {
            return shares;
        }
        var cause = new LedgerEntry.Cause(
                LedgerEvent.MERGE_COMPENSATION,
                given.id(IdKind.LEDGER_EVENT),
                given.at(),
                BillId.NONE,
                merge.id().value());
        var bookings = new Bookings(world, cause);
        var settling = new Settling(world, spendings, bookings);
        var settled = shares.stream()
                .map(share -> settling.settle(share, leaving, staying))
                .toList();
        bookings.close();
        return settled;
    }
}
