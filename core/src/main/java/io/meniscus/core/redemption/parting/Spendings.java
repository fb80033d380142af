package io.meniscus.core.redemption.parting;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.merge.MergeEdge;
import io.meniscus.core.identity.merge.MergeId;
import io.meniscus.core.points.Book;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.points.Posting;
import io.meniscus.core.redemption.PointsActs;
import io.meniscus.core.redemption.RedemptionId;
import io.meniscus.core.redemption.Transfer;
import io.meniscus.core.world.Journal;
import io.meniscus.core.world.SectionKind;
import io.meniscus.core.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The section of what persons spent since merges that are looked at. It is read and never changed: what settles it is
 * postings. What this batch itself spent is added from its entries.
 */
public final class Spendings {
    public static final SectionKind<Spendings> KIND = new SectionKind<>("spendings", Spendings::new);

    private final Map<MergeId, List<Spending>> loaded = new HashMap<>();

    private Spendings(Journal unused) {}

    /** Takes what was spent since a merge, as the database has it. */
    public void load(MergeId merge, Spending row) {
        loaded.computeIfAbsent(merge, _ -> new ArrayList<>()).add(row);
    }

    /** All that was spent since a merge of lots that are here. */
    public static List<Spending> since(MergeEdge merge, World world) {
        var all = new ArrayList<>(world.section(KIND).loaded.getOrDefault(merge.id(), List.of()));
        for (var entry : world.section(PointsLedger.KIND).entries()) {
            boolean counts = entry.cause().event() != LedgerEvent.MERGE_COMPENSATION
                    && !entry.cause().at().isBefore(merge.made().at());
            if (counts) {
                add(entry, spender(entry, world.section(PointsActs.KIND)), all);
            }
        }
        return all;
    }

    private static void add(LedgerEntry entry, CustomerId spender, List<Spending> to) {
        for (var posting : entry.postings()) {
            add(entry, posting, posting.source(), spender, posting.amount().negated(), to);
            add(entry, posting, posting.destination(), spender, posting.amount(), to);
        }
    }

    private static void add(
            LedgerEntry entry, Posting posting, Book book, CustomerId spender, Points amount, List<Spending> to) {
        if (book == Book.REDEEMED || book == Book.GIVEN) {
            to.add(new Spending(posting.lot(), entry.account(), book, spender, amount));
        }
    }

    private static CustomerId spender(LedgerEntry entry, PointsActs acts) {
        long reference = entry.cause().reference();
        return switch (entry.cause().event()) {
            case POINTS_REDEMPTION, POINTS_REDEMPTION_REVERSAL -> {
                var redemption = acts.find(new RedemptionId(reference));
                yield redemption == null
                        ? Spending.NOBODY
                        : redemption.account().customer();
            }
            case POINTS_TRANSFER ->
                acts.transfers().stream()
                        .filter(transfer -> transfer.id() == reference)
                        .map(Transfer::from)
                        .findFirst()
                        .orElse(Spending.NOBODY);
            case TRANSACTION_ADD,
                    TRANSACTION_UPDATE,
                    RETURN_BILL,
                    DELAYED_ACCRUAL,
                    POINTS_EXPIRY,
                    VOUCHER_REDEMPTION,
                    CUSTOMER_REGISTRATION,
                    CUSTOMER_UPDATE,
                    TARGET_COMPLETED,
                    GENERIC_EVENT,
                    ALLOCATE_GOODWILL_POINTS,
                    MANUAL_POINTS_ADJUSTMENT,
                    MERGE_MARK,
                    MERGE_UNDO_MARK,
                    MERGE_COMPENSATION -> Spending.NOBODY;
        };
    }
}
