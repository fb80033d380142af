package io.meniscus.redemption;

import io.meniscus.core.OrgId;
import io.meniscus.core.points.Burn;
import io.meniscus.core.redemption.PointsActs;
import io.meniscus.core.redemption.Redemption;
import io.meniscus.core.redemption.Reversal;
import io.meniscus.core.redemption.Transfer;
import io.meniscus.run.Column;
import io.meniscus.run.LockOrder;
import io.meniscus.run.StoreScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** How redemptions, reversals and transfers are written; a reference that somebody just used is a lost race. */
final class RedemptionWrites {
    static final String INSERT_REDEMPTIONS = """
            insert into points_redemption (org_id, id, customer_id, program_id, points, reversed, lots, customers,
                                           amounts, worth, balance, redeemed_at, bill_number, bill_id,
                                           external_reference, purpose, notes, at, till_id, request_id, fields)
            select ?, id, customer_id, program_id, points, reversed, lots::bigint[], customers::bigint[],
                   amounts::bigint[], worth::numeric, balance,
                   timestamptz 'epoch' + redeemed_at * interval '1 microsecond', bill_number, bill_id,
                   external_reference, purpose, notes, timestamptz 'epoch' + at * interval '1 microsecond', till_id,
                   request_id, fields::jsonb
              from unnest(?::bigint[], ?::bigint[], ?::integer[], ?::bigint[], ?::bigint[], ?::text[], ?::text[],
                          ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::text[],
                          ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[])
                   as row(id, customer_id, program_id, points, reversed, lots, customers, amounts, worth, balance,
                          redeemed_at, bill_number, bill_id, external_reference, purpose, notes, at, till_id,
                          request_id, fields)
            on conflict do nothing returning 1""";

    static final String UPDATE_REDEMPTIONS = """
            update points_redemption r
               set reversed = row.reversed, lots = row.lots::bigint[], customers = row.customers::bigint[],
                   amounts = row.amounts::bigint[], bill_number = row.bill_number, bill_id = row.bill_id,
                   purpose = row.purpose
              from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[])
                   as row(id, reversed, lots, customers, amounts, bill_number, bill_id, purpose)
             where r.org_id = ? and r.id = row.id and r.id = any(?::bigint[])""";

    static final String INSERT_REVERSALS = """
            insert into points_reversal (org_id, redemption_id, id, points, at, till_id, request_id)
            select ?, redemption_id, id, points, timestamptz 'epoch' + at * interval '1 microsecond', till_id,
                   request_id
              from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                   as row(redemption_id, id, points, at, till_id, request_id)""";

    static final String INSERT_TRANSFERS = """
            insert into points_transfer (org_id, id, program_id, customer_id, target_id, points, notes, at, till_id,
                                         request_id)
            select ?, id, program_id, customer_id, target_id, points, notes,
                   timestamptz 'epoch' + at * interval '1 microsecond', till_id, request_id
              from unnest(?::bigint[], ?::integer[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[],
                          ?::bigint[], ?::bigint[])
                   as row(id, program_id, customer_id, target_id, points, notes, at, till_id, request_id)""";

    private RedemptionWrites() {}

    static void add(OrgId org, PointsActs acts, StoreScript script) {
        insertRedemptions(org, acts.redemptions().inserted(), script);
        updateRedemptions(org, acts.redemptions().updated(), script);
        insertReversals(org, acts.reversals(), script);
        insertTransfers(org, acts.transfers(), script);
    }

    private static void insertRedemptions(OrgId org, List<Redemption> inserted, StoreScript script) {
        if (inserted.isEmpty()) {
            return;
        }
        var rows = new ArrayList<>(inserted);
        rows.sort(Comparator.comparing((Redemption row) -> row.said().externalReference())
                .thenComparing(Redemption::id));
        script.claim(
                LockOrder.POINTS_REDEMPTION,
                rows.size(),
                INSERT_REDEMPTIONS,
                Column.of(org.value()),
                Column.longs(rows, row -> row.id().value()),
                Column.longs(rows, row -> row.account().customer().value()),
                Column.ints(rows, row -> row.account().program().value()),
                Column.longs(rows, row -> row.points().thousandths()),
                Column.longs(rows, row -> row.reversed().thousandths()),
                burns(rows, burn -> burn.lot().value()),
                burns(rows, burn -> burn.account().customer().value()),
                burns(rows, burn -> burn.amount().thousandths()),
                Column.texts(rows, row -> row.result().worth().toPlainString()),
                Column.longs(rows, row -> row.result().balance().thousandths()),
                Column.instants(rows, row -> row.said().at()),
                Column.texts(rows, row -> row.said().billNumber()),
                Column.longs(rows, row -> row.said().bill().value()),
                Column.texts(rows, row -> orNull(row.said().externalReference())),
                Column.texts(rows, row -> row.said().purpose()),
                Column.texts(rows, row -> row.said().notes()),
                Column.instants(rows, row -> row.made().at()),
                Column.longs(rows, row -> row.made().till().value()),
                Column.longs(rows, row -> row.made().request().bits()),
                Column.texts(rows, row -> RedemptionFields.write(row.said().customFields())));
    }

    private static Column burns(List<Redemption> rows, ToLongFunction<Burn> part) {
        return Column.numberLists(rows, row -> row.burns().stream().mapToLong(part));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** A redemption is given back in parts, and bound to a bill. */
    private static void updateRedemptions(OrgId org, List<Redemption> updated, StoreScript script) {
        if (updated.isEmpty()) {
            return;
        }
        var rows = new ArrayList<>(updated);
        rows.sort(Comparator.comparing(Redemption::id));
        script.change(
                LockOrder.POINTS_REDEMPTION,
                UPDATE_REDEMPTIONS,
                Column.longs(rows, row -> row.id().value()),
                Column.longs(rows, row -> row.reversed().thousandths()),
                burns(rows, burn -> burn.lot().value()),
                burns(rows, burn -> burn.account().customer().value()),
                burns(rows, burn -> burn.amount().thousandths()),
                Column.texts(rows, row -> row.said().billNumber()),
                Column.longs(rows, row -> row.said().bill().value()),
                Column.texts(rows, row -> row.said().purpose()),
                Column.of(org.value()),
                Column.longs(rows, row -> row.id().value()));
    }

    private static void insertReversals(OrgId org, List<Reversal> rows, StoreScript script) {
        if (rows.isEmpty()) {
            return;
        }
        script.change(
                LockOrder.POINTS_REVERSAL,
                INSERT_REVERSALS,
                Column.of(org.value()),
                Column.longs(rows, row -> row.redemption().value()),
                Column.longs(rows, Reversal::id),
                Column.longs(rows, row -> row.points().thousandths()),
                Column.instants(rows, row -> row.made().at()),
                Column.longs(rows, row -> row.made().till().value()),
                Column.longs(rows, row -> row.made().request().bits()));
    }

    private static void insertTransfers(OrgId org, List<Transfer> rows, StoreScript script) {
        if (rows.isEmpty()) {
            return;
        }
        script.change(
                LockOrder.POINTS_TRANSFER,
                INSERT_TRANSFERS,
                Column.of(org.value()),
                Column.longs(rows, Transfer::id),
                Column.ints(rows, row -> row.program().value()),
                Column.longs(rows, row -> row.from().value()),
                Column.longs(rows, row -> row.to().value()),
                Column.longs(rows, row -> row.points().thousandths()),
                Column.texts(rows, Transfer::notes),
                Column.instants(rows, row -> row.made().at()),
                Column.longs(rows, row -> row.made().till().value()),
                Column.longs(rows, row -> row.made().request().bits()));
    }
}
