package io.meniscus.points;

import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.world.SectionKind;
import io.meniscus.run.Column;
import io.meniscus.run.LoadScript;
import io.meniscus.run.SectionStore;
import io.meniscus.run.StoreScript;
import java.util.List;

/**
 * The SQL of the points section. A person's accounts and lots are found in the round in which the person is, by the
 * root an identifier's row has. Lots to burn come in the order they are burnt and only up to the amount. Nothing is
 * locked here, for who changes a person's points holds its root.
 */
public final class PointsStore implements SectionStore<PointsLedger, PointsNeeds> {
    static final String ACCOUNTS_OF_KEYS = """
            select %s, c.root_id
              from unnest(?::smallint[], ?::text[]) as wanted(type, value)
             cross join lateral (
                   select org_id, root_id from identifier
                    where org_id = ? and type = wanted.type and value = wanted.value offset 0) i
             cross join lateral (
                   select org_id, id, root_id from customer
                    where org_id = i.org_id and root_id = i.root_id offset 0) c
             cross join lateral (
                   select * from points_account
                    where org_id = c.org_id and customer_id = c.id offset 0) a""".formatted(PointsRows.ACCOUNT);

    static final String ACCOUNTS_OF_IDS = """
            select %s, c.root_id
              from unnest(?::bigint[]) as wanted(id)
             cross join lateral (
                   select org_id, root_id from customer where org_id = ? and id = wanted.id offset 0) r
             cross join lateral (
                   select org_id, id, root_id from customer
                    where org_id = r.org_id and root_id = r.root_id offset 0) c
             cross join lateral (
                   select * from points_account
                    where org_id = c.org_id and customer_id = c.id offset 0) a""".formatted(PointsRows.ACCOUNT);

    /**
     * The lots that persons burn first, until those that have not lapsed hold the amount; balancing lots, which tell
     * what is owed, come all. Persons may be named several times in a batch, by values and by ids: their amounts add
     * up.
     */
    static final String LOTS_TO_BURN = """
            select %s
              from (select org_id, root_id, sum(amount) as amount,
                           timestamptz 'epoch' + max(at) * interval '1 microsecond' as at
                      from (select distinct wanted.type, wanted.value, i.org_id, i.root_id, wanted.amount, wanted.at
                              from unnest(?::smallint[], ?::text[], ?::bigint[], ?::bigint[])
                                   as wanted(type, value, amount, at)
                             cross join lateral (
                                   select org_id, root_id from identifier
                                    where org_id = ? and type = wanted.type and value = wanted.value offset 0) i
                             union all
                            select 0, '', c.org_id, c.root_id, wanted.amount, wanted.at
                              from unnest(?::bigint[], ?::bigint[], ?::bigint[]) as wanted(id, amount, at)
                             cross join lateral (
                                   select org_id, root_id from customer
                                    where org_id = ? and id = wanted.id offset 0) c) named
                     group by org_id, root_id) wanted
             cross join lateral (
                   select org_id, id from customer
                    where org_id = wanted.org_id and root_id = wanted.root_id offset 0) c
             cross join lateral (
                   select o.*
                     from (select p.*,
                                  coalesce(sum(value - redeemed - expired - returned - moved)
                                               filter (where category = 1
                                                         and value > redeemed + expired + returned + moved
                                                         and expires_at >= wanted.at)
                                               over (order by expires_at, awarded_at, id
                                                      rows between unbounded preceding and 1 preceding), 0) as before
                             from points_lot p
                            where org_id = c.org_id and customer_id = c.id
                              and value <> redeemed + expired + returned + moved) o
                    where before < wanted.amount or value < redeemed + expired + returned + moved
                   offset 0) l""".formatted(PointsRows.LOT);

    /** Of persons the lots that are not swept although they have lapsed, and those that owe. */
    static final String LOTS_OF_STANDINGS = """
            select %s
              from (select id, timestamptz 'epoch' + at * interval '1 microsecond' as at
                      from unnest(?::bigint[], ?::bigint[]) as given(id, at)) wanted
             cross join lateral (
                   select org_id, root_id from customer where org_id = ? and id = wanted.id offset 0) r
             cross join lateral (
                   select org_id, id from customer where org_id = r.org_id and root_id = r.root_id offset 0) c
             cross join lateral (
                   select * from points_lot
                    where org_id = c.org_id and customer_id = c.id
                      and value <> redeemed + expired + returned + moved
                      and (expires_at < wanted.at or value < redeemed + expired + returned + moved)
                   offset 0) l""".formatted(PointsRows.LOT);

    /** As {@link #LOTS_OF_STANDINGS}, of persons that values name. */
    static final String LOTS_OF_STANDINGS_OF_KEYS = """
            select %s
              from (select type, value, timestamptz 'epoch' + at * interval '1 microsecond' as at
                      from unnest(?::smallint[], ?::text[], ?::bigint[]) as given(type, value, at)) wanted
             cross join lateral (
                   select org_id, root_id from identifier
                    where org_id = ? and type = wanted.type and value = wanted.value offset 0) i
             cross join lateral (
                   select org_id, id from customer where org_id = i.org_id and root_id = i.root_id offset 0) c
             cross join lateral (
                   select * from points_lot
                    where org_id = c.org_id and customer_id = c.id
                      and value <> redeemed + expired + returned + moved
                      and (expires_at < wanted.at or value < redeemed + expired + returned + moved)
                   offset 0) l""".formatted(PointsRows.LOT);

    /** By the ledger, which knows every lot there ever was: no index has those that are used up. */
    static final String EVERY_LOT = """
            select %s
              from unnest(?::bigint[]) as wanted(id)
             cross join lateral (
                   select org_id, root_id from customer where org_id = ? and id = wanted.id offset 0) r
             cross join lateral (
                   select org_id, id from customer where org_id = r.org_id and root_id = r.root_id offset 0) c
             cross join lateral (
                   select org_id, opened from ledger_entry
                    where org_id = c.org_id and customer_id = c.id and cardinality(opened) > 0 offset 0) e
             cross join lateral unnest(e.opened) as o(id)
             cross join lateral (
                   select * from points_lot
                    where org_id = e.org_id and id = o.id offset 0) l""".formatted(PointsRows.LOT);

    static final String LOTS = """
            select %s from points_lot l where l.org_id = ? and l.id = any(?::bigint[])""".formatted(PointsRows.LOT);

    static final String LOTS_OF_BILLS = """
            select %s
              from points_lot l
             where l.org_id = ? and l.bill_id = any(?::bigint[]) and l.bill_id <> 0""".formatted(PointsRows.LOT);

    @Override
    public SectionKind<PointsLedger> kind() {
        return PointsLedger.KIND;
    }

    @Override
    public PointsNeeds noNeeds() {
        return new PointsNeeds();
    }

    @Override
    public void load(OrgId org, PointsNeeds needs, PointsLedger ledger, LoadScript script) {
        var organization = Column.of(org.value());
        if (!needs.keys().isEmpty()) {
            script.query(
                    ACCOUNTS_OF_KEYS,
                    row -> ledger.load(PointsRows.account(row), PointsRows.person(row)),
                    Column.shorts(needs.keys(), key -> key.type().code()),
                    Column.texts(needs.keys(), IdentifierKey::value),
                    organization);
        }
        loadAccounts(organization, needs.ids(), ledger, script);
        LoadScript.RowReader reader = row -> ledger.load(PointsRows.lot(row));
        loadLotsToBurn(organization, needs, reader, script);
        loadLotsOfPersons(organization, needs, reader, script);
        loadNamedLots(organization, needs, reader, script);
    }

    private static void loadAccounts(
            Column organization, List<CustomerId> ids, PointsLedger ledger, LoadScript script) {
        if (!ids.isEmpty()) {
            script.query(
                    ACCOUNTS_OF_IDS,
                    row -> ledger.load(PointsRows.account(row), PointsRows.person(row)),
                    Column.longs(ids, CustomerId::value),
                    organization);
        }
    }

    /** By their numbers, and by the bills that made them. */
    private static void loadNamedLots(
            Column organization, PointsNeeds needs, LoadScript.RowReader reader, LoadScript script) {
        var lots = needs.takeLots();
        if (!lots.isEmpty()) {
            script.query(LOTS, reader, organization, Column.longs(lots, LotId::value));
        }
        var bills = needs.takeBills();
        if (!bills.isEmpty()) {
            script.query(LOTS_OF_BILLS, reader, organization, Column.longs(bills, BillId::value));
        }
    }

    private static void loadLotsToBurn(
            Column organization, PointsNeeds needs, LoadScript.RowReader reader, LoadScript script) {
        var ofKeys = needs.burnsOfKeys();
        var ofIds = needs.burnsOfIds();
        if (ofKeys.isEmpty() && ofIds.isEmpty()) {
            return;
        }
        script.query(
                LOTS_TO_BURN,
                reader,
                Column.shorts(ofKeys, wanted -> wanted.who().type().code()),
                Column.texts(ofKeys, wanted -> wanted.who().value()),
                Column.longs(ofKeys, wanted -> wanted.amount().thousandths()),
                Column.instants(ofKeys, PointsNeeds.Wanted::at),
                organization,
                Column.longs(ofIds, wanted -> wanted.who().value()),
                Column.longs(ofIds, wanted -> wanted.amount().thousandths()),
                Column.instants(ofIds, PointsNeeds.Wanted::at),
                organization);
    }

    private static void loadLotsOfPersons(
            Column organization, PointsNeeds needs, LoadScript.RowReader reader, LoadScript script) {
        var standings = needs.standings();
        if (!standings.isEmpty()) {
            script.query(
                    LOTS_OF_STANDINGS,
                    reader,
                    Column.longs(standings, wanted -> wanted.who().value()),
                    Column.instants(standings, PointsNeeds.Wanted::at),
                    organization);
        }
        var named = needs.standingsOfKeys();
        if (!named.isEmpty()) {
            script.query(
                    LOTS_OF_STANDINGS_OF_KEYS,
                    reader,
                    Column.shorts(named, wanted -> wanted.who().type().code()),
                    Column.texts(named, wanted -> wanted.who().value()),
                    Column.instants(named, PointsNeeds.Wanted::at),
                    organization);
        }
        if (!needs.every().isEmpty()) {
            script.query(EVERY_LOT, reader, Column.longs(needs.every(), CustomerId::value), organization);
        }
    }

    @Override
    public boolean mayFollow(PointsNeeds needs) {
        return needs.mayGrow();
    }

    /**
     * The person's rows lead to its points in the round that finds the person; what a bill made or a redemption took
     * waits for those, and so do accounts of persons that are found to merge.
     */
    @Override
    public void follow(OrgId org, PointsNeeds needs, PointsLedger ledger, LoadScript script) {
        loadAccounts(Column.of(org.value()), needs.takeFound(), ledger, script);
        loadNamedLots(Column.of(org.value()), needs, row -> ledger.load(PointsRows.lot(row)), script);
    }

    @Override
    public void store(OrgId org, PointsLedger ledger, StoreScript script) {
        PointsWrites.add(org, ledger, script);
    }
}
