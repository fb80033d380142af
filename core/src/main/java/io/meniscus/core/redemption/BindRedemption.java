package io.meniscus.core.redemption;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.event.Events;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Lookup;
import io.meniscus.core.redemption.Redemption.Said;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import org.jspecify.annotations.Nullable;

/**
 * The command that ties a redemption to a bill or says what it was for; what is null stays (v2/points
 * "updateRedemption").
 *
 * @param redemption as it was found
 * @param ref        whose it is said to be
 */
public record BindRedemption(
        Redemption redemption,
        CustomerRef ref,
        @Nullable String billNumber,
        @Nullable BillId bill,
        @Nullable String purpose,
        TillId till,
        RequestId request) {

    /** A redemption as it is now, and the person whose it is. */
    public record Bound(Redemption redemption, CustomerId person) {}

    public static Outcome<Bound> decide(BindRedemption command, World world, Given given) {
        var acts = world.section(PointsActs.KIND);
        var found = acts.find(command.redemption.id());
        var identity = world.section(Identity.KIND);
        if (found == null || !isWhose(command.ref, found, identity)) {
            return Outcome.refused(new BindingRefusal.Unknown());
        }
        var bound = found.saying(command.over(found.said()));
        acts.put(bound);
        Events.record(
                world,
                given,
                EventKind.REDEMPTION_UPDATED,
                found.account().customer(),
                found.id().value(),
                command.till,
                command.request);
        var root = identity.customers().get(bound.account().customer()).root();
        return Outcome.accepted(new Bound(bound, root));
    }

    private static boolean isWhose(CustomerRef ref, Redemption redemption, Identity identity) {
        var customer = identity.find(redemption.account().customer());
        return customer != null
                && Lookup.named(ref, identity).filter(customer.root()::equals).isPresent();
    }

    private Said over(Said before) {
        return new Said(
                before.at(),
                billNumber == null ? before.billNumber() : billNumber,
                bill == null ? before.bill() : bill,
                before.externalReference(),
                purpose == null ? before.purpose() : purpose,
                before.notes(),
                before.customFields());
    }
}
