package io.meniscus.bill;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.points.Points;
import io.meniscus.core.program.CapKey;
import io.meniscus.core.program.CapUses;
import io.meniscus.core.world.SectionKind;
import io.meniscus.run.Column;
import io.meniscus.run.LoadScript;
import io.meniscus.run.LockOrder;
import io.meniscus.run.SectionStore;
import io.meniscus.run.StoreScript;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * The SQL of what caps have given. Counters are read without a lock and added to by a difference that may not take
 * them past the cap: where others were faster the statement takes fewer rows than it should, which is a lost race, and
 * the batch is decided again on what is left. So nobody waits for a counter that is far from its cap.
 */
public final class CapStore implements SectionStore<CapUses, CapNeeds> {
    private static final String USE = "u.program_id, u.cap, u.customer_id, u.cycle_start, u.used";

    private static final String USES_OF_PERSON = """
             cross join lateral (
                   select org_id, id from customer where org_id = r.org_id and root_id = r.root_id offset 0) c
             cross join lateral (
                   select * from cap_use
                    where org_id = c.org_id and program_id = wanted.program_id and cap = wanted.cap
                      and customer_id = c.id and cycle_start = date 'epoch' + wanted.start offset 0) u""";

    static final String SHARED = """
            select %s
              from unnest(?::integer[], ?::text[], ?::integer[]) as wanted(program_id, cap, start)
             cross join lateral (
                   select * from cap_use
                    where org_id = ? and program_id = wanted.program_id and cap = wanted.cap and customer_id = 0
                      and cycle_start = date 'epoch' + wanted.start offset 0) u""".formatted(USE);

    static final String OF_KEYS = """
            select %s
              from unnest(?::smallint[], ?::text[], ?::integer[], ?::text[], ?::integer[])
                   as wanted(type, value, program_id, cap, start)
             cross join lateral (
                   select org_id, root_id from identifier
                    where org_id = ? and type = wanted.type and value = wanted.value offset 0) r
            """.formatted(USE) + USES_OF_PERSON;

    static final String OF_IDS = """
            select %s
              from unnest(?::bigint[], ?::integer[], ?::text[], ?::integer[]) as wanted(id, program_id, cap, start)
             cross join lateral (
                   select org_id, root_id from customer where org_id = ? and id = wanted.id offset 0) r
            """.formatted(USE) + USES_OF_PERSON;

    /** A row that is not there is begun; one that is there is added to while it stays within the cap. */
    static final String ADD = """
            insert into cap_use as u (org_id, program_id, cap, customer_id, cycle_start, used)
            select ?, program_id, cap, customer_id, date 'epoch' + start, added
              from unnest(?::integer[], ?::text[], ?::bigint[], ?::integer[], ?::bigint[])
                   as row(program_id, cap, customer_id, start, added)
            on conflict (org_id, program_id, cap, customer_id, cycle_start) do update
               set used = u.used + excluded.used
             where u.used + excluded.used <= (
                   select most
                     from unnest(?::integer[], ?::text[], ?::bigint[], ?::integer[], ?::bigint[])
                          as bound(program_id, cap, customer_id, start, most)
                    where bound.program_id = excluded.program_id and bound.cap = excluded.cap
                      and bound.customer_id = excluded.customer_id
                      and date 'epoch' + bound.start = excluded.cycle_start)
            returning 1""";

    @Override
    public SectionKind<CapUses> kind() {
        return CapUses.KIND;
    }

    @Override
    public CapNeeds noNeeds() {
        return new CapNeeds();
    }

    @Override
    public void load(OrgId org, CapNeeds needs, CapUses uses, LoadScript script) {
        var organization = Column.of(org.value());
        var shared = needs.shared();
        if (!shared.isEmpty()) {
            script.query(
                    SHARED,
                    row -> take(row, uses),
                    Column.ints(shared, key -> key.program().value()),
                    Column.texts(shared, CapKey::cap),
                    Column.ints(shared, key -> day(key.start())),
                    organization);
        }
        var ofKeys = needs.ofKeys();
        if (!ofKeys.isEmpty()) {
            script.query(
                    OF_KEYS,
                    row -> take(row, uses),
                    Column.shorts(ofKeys, one -> one.who().type().code()),
                    Column.texts(ofKeys, one -> one.who().value()),
                    Column.ints(ofKeys, one -> one.program().value()),
                    Column.texts(ofKeys, CapNeeds.OfPerson::cap),
                    Column.ints(ofKeys, one -> day(one.start())),
                    organization);
        }
        var ofIds = needs.ofIds();
        if (!ofIds.isEmpty()) {
            script.query(
                    OF_IDS,
                    row -> take(row, uses),
                    Column.longs(ofIds, one -> one.who().value()),
                    Column.ints(ofIds, one -> one.program().value()),
                    Column.texts(ofIds, CapNeeds.OfPerson::cap),
                    Column.ints(ofIds, one -> day(one.start())),
                    organization);
        }
    }

    private static void take(ResultSet row, CapUses uses) throws SQLException {
        uses.load(
                new CapKey(
                        new ProgramId(row.getInt(1)),
                        row.getString(2),
                        new CustomerId(row.getLong(3)),
                        row.getObject(4, LocalDate.class)),
                new Points(row.getLong(5)));
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    @Override
    public boolean mayFollow(CapNeeds needs) {
        return false;
    }

    @Override
    public void follow(OrgId org, CapNeeds needs, CapUses uses, LoadScript script) {
        // what is counted is found in the round that finds the person
    }

    @Override
    public void store(OrgId org, CapUses uses, StoreScript script) {
        var rows = uses.changed();
        if (rows.isEmpty()) {
            return;
        }
        var programs = Column.ints(rows, use -> use.key().program().value());
        var caps = Column.texts(rows, use -> use.key().cap());
        var customers = Column.longs(rows, use -> use.key().customer().value());
        var starts = Column.ints(rows, use -> day(use.key().start()));
        script.claim(
                LockOrder.CAP_USE,
                rows.size(),
                ADD,
                Column.of(org.value()),
                programs,
                caps,
                customers,
                starts,
                Column.longs(rows, use -> use.added().thousandths()),
                programs,
                caps,
                customers,
                starts,
                Column.longs(rows, use -> use.most().thousandths()));
    }
}
