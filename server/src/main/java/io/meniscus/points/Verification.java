package io.meniscus.points;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.points.LedgerCheck.Finding;
import io.meniscus.points.anchor.AnchorCheck;
import io.meniscus.points.anchor.Anchors;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Proves ledgers: recomputes them from their entries, and compares with what was handed out. */
public final class Verification {
    /** Customers that are read in one snapshot. */
    private static final int AT_ONCE = 100;

    private final LedgerStore ledgers;
    private final Anchors anchors;

    public Verification(LedgerStore ledgers, Anchors anchors) {
        this.ledgers = ledgers;
        this.anchors = anchors;
    }

    /** The accounts of customers, as they stand at one moment. */
    public List<Checked> check(OrgId org, Collection<CustomerId> customers) {
        var checked = ledgers.check(org, customers);
        var used = checked.stream()
                .map(each -> each.handedOut().anchor())
                .filter(id -> id > 0)
                .distinct()
                .toList();
        var forged = anchors.forged(org, used);
        return forged.isEmpty()
                ? checked
                : checked.stream().map(each -> doubted(each, forged)).toList();
    }

    private static Checked doubted(Checked checked, Collection<Long> forged) {
        if (!forged.contains(checked.handedOut().anchor())) {
            return checked;
        }
        var handedOut = checked.handedOut().forged();
        Optional<Finding> finding = checked.finding().or(handedOut::broken);
        return new Checked(checked.account(), handedOut, finding);
    }

    /** The accounts of whoever a customer is part of; none for an id that nobody has. */
    public List<Checked> checkPerson(OrgId org, CustomerId customer) {
        return check(org, ledgers.members(org, customer));
    }

    /**
     * All accounts of an organization, some at a time, each as it stands at one moment.
     *
     * @param checked  is told every account
     * @param progress is told now and then how many customers were checked
     */
    public void all(OrgId org, Consumer<Checked> checked, LongConsumer progress) {
        long count = 0;
        var after = new CustomerId(0);
        while (true) {
            var some = ledgers.customersAfter(org, after, AT_ONCE);
            if (some.isEmpty()) {
                return;
            }
            check(org, some).forEach(checked);
            count += some.size();
            progress.accept(count);
            after = some.getLast();
        }
    }

    /** All that was handed out of an organization's ledgers. */
    public AnchorCheck anchors(OrgId org, String code) {
        return anchors.check(org, code);
    }
}
