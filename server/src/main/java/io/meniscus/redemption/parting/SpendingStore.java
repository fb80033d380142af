package io.meniscus.redemption.parting;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.identity.merge.MergeId;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Book;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Points;
import io.meniscus.core.redemption.parting.Spending;
import io.meniscus.core.redemption.parting.Spendings;
import io.meniscus.core.world.SectionKind;
import io.meniscus.run.Column;
import io.meniscus.run.LoadScript;
import io.meniscus.run.SectionStore;
import io.meniscus.run.StoreScript;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The SQL of the section of spendings: sums of the ledger's entries, which nothing is written for. */
final class SpendingStore implements SectionStore<Spendings, SpendingNeeds> {
    /**
     * What went to, less what came back from, the books 20 (redeemed) and 24 (given) since merges, of persons that
     * their victims are part of. Codes 4 and 5 are redemptions and reversals, 6 is a transfer; 22 settles spendings of
     * another merge.
     */
    static final String SINCE = """
            select m.merge, e.customer_id, e.program_id, p.lot, p.book, coalesce(d.customer_id, t.customer_id, 0),
                   sum(p.amount)::bigint
              from (select merge, victim, timestamptz 'epoch' + at * interval '1 microsecond' as at
                      from unnest(?::bigint[], ?::bigint[], ?::bigint[]) as given(merge, victim, at)) m
             cross join lateral (
                   select org_id, root_id from customer where org_id = ? and id = m.victim offset 0) v
             cross join lateral (
                   select org_id, id from customer where org_id = v.org_id and root_id = v.root_id offset 0) c
             cross join lateral (
                   select * from ledger_entry
                    where org_id = c.org_id and customer_id = c.id and at >= m.at and event <> 22 offset 0) e
             cross join lateral (
                   select lot, destination as book, amount
                     from unnest(e.lots, e.destinations, e.amounts) as gone(lot, destination, amount)
                    union all
                   select lot, source, -amount
                     from unnest(e.lots, e.sources, e.amounts) as back(lot, source, amount)) p
              left join lateral (
                   select customer_id from points_redemption
                    where org_id = e.org_id and id = e.reference_id offset 0) d on e.event in (4, 5)
              left join lateral (
                   select customer_id from points_transfer
                    where org_id = e.org_id and id = e.reference_id offset 0) t on e.event = 6
             where p.book in (20, 24)
             group by 1, 2, 3, 4, 5, 6""";

    @Override
    public SectionKind<Spendings> kind() {
        return Spendings.KIND;
    }

    @Override
    public SpendingNeeds noNeeds() {
        return new SpendingNeeds();
    }

    @Override
    public void load(OrgId org, SpendingNeeds needs, Spendings spendings, LoadScript script) {
        var merges = needs.merges();
        if (!merges.isEmpty()) {
            script.query(
                    SINCE,
                    row -> spendings.load(new MergeId(row.getLong(1)), spending(row)),
                    Column.longs(merges, merge -> merge.id().value()),
                    Column.longs(merges, merge -> merge.victim().value()),
                    Column.instants(merges, merge -> merge.made().at()),
                    Column.of(org.value()));
        }
    }

    private static Spending spending(ResultSet row) throws SQLException {
        return new Spending(
                new LotId(row.getLong(4)),
                new AccountKey(new CustomerId(row.getLong(2)), new ProgramId(row.getInt(3))),
                Book.of(row.getShort(5)),
                new CustomerId(row.getLong(6)),
                new Points(row.getLong(7)));
    }

    @Override
    public boolean mayFollow(SpendingNeeds needs) {
        return false;
    }

    @Override
    public void follow(OrgId org, SpendingNeeds needs, Spendings spendings, LoadScript script) {
        // the person's rows lead to its entries in the round that finds the person
    }

    @Override
    public void store(OrgId org, Spendings spendings, StoreScript script) {
        // what was spent is written by whoever spends it
    }
}
