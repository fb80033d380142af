package io.meniscus.redemption;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.redemption.PointsActs;
import io.meniscus.core.redemption.RedemptionId;
import io.meniscus.core.world.SectionKind;
import io.meniscus.run.Column;
import io.meniscus.run.LoadScript;
import io.meniscus.run.SectionStore;
import io.meniscus.run.StoreScript;
import java.util.List;

/**
 * The SQL of the section of redemptions, reversals and transfers. Who changes a redemption holds the persons whose
 * points it took; references, which are the organization's, are claimed by the insert.
 */
public final class RedemptionStore implements SectionStore<PointsActs, RedemptionNeeds> {
    static final String BY_NUMBER = """
            select %s
              from points_redemption r
             where r.org_id = ? and r.id = any(?::bigint[])""".formatted(RedemptionRows.REDEMPTION);

    static final String BY_REFERENCE = """
            select %s
              from points_redemption r
             where r.org_id = ? and r.external_reference = any(?::text[])
               and r.external_reference is not null""".formatted(RedemptionRows.REDEMPTION);

    /** A person's redemptions with a bill since an instant, in the order of the index that is to be used. */
    static final String RECENT = """
            select %s
              from (select i.org_id, i.root_id
                      from unnest(?::smallint[], ?::text[]) as wanted(type, value)
                     cross join lateral (
                           select org_id, root_id from identifier
                            where org_id = ? and type = wanted.type and value = wanted.value offset 0) i
                     union
                    select c.org_id, c.root_id
                      from unnest(?::bigint[]) as wanted(id)
                     cross join lateral (
                           select org_id, root_id from customer where org_id = ? and id = wanted.id offset 0) c) person
             cross join lateral (
                   select org_id, id from customer
                    where org_id = person.org_id and root_id = person.root_id offset 0) c
             cross join lateral (
                   select * from points_redemption
                    where org_id = c.org_id and customer_id = c.id and (bill_number <> '' or bill_id <> 0)
                      and at >= timestamptz 'epoch' + ?::bigint * interval '1 microsecond'
                    order by at offset 0) r""".formatted(RedemptionRows.REDEMPTION);

    static final String MADE_SINCE = """
            select %s
              from (select id, timestamptz 'epoch' + at * interval '1 microsecond' as at
                      from unnest(?::bigint[], ?::bigint[]) as given(id, at)) wanted
             cross join lateral (
                   select org_id, root_id from customer where org_id = ? and id = wanted.id offset 0) v
             cross join lateral (
                   select org_id, id from customer where org_id = v.org_id and root_id = v.root_id offset 0) c
             cross join lateral (
                   select * from points_redemption
                    where org_id = c.org_id and customer_id = c.id and at >= wanted.at
                    order by at offset 0) r""".formatted(RedemptionRows.REDEMPTION);

    @Override
    public SectionKind<PointsActs> kind() {
        return PointsActs.KIND;
    }

    @Override
    public RedemptionNeeds noNeeds() {
        return new RedemptionNeeds();
    }

    @Override
    public void load(OrgId org, RedemptionNeeds needs, PointsActs acts, LoadScript script) {
        var organization = Column.of(org.value());
        LoadScript.RowReader reader = row -> {
            var redemption = RedemptionRows.redemption(row);
            acts.load(redemption);
            needs.found(redemption);
        };
        if (!needs.numbers().isEmpty()) {
            script.query(BY_NUMBER, reader, organization, Column.longs(needs.numbers(), RedemptionId::value));
        }
        if (!needs.references().isEmpty()) {
            script.query(BY_REFERENCE, reader, organization, Column.texts(needs.references(), text -> text));
        }
        if (!needs.madeSince().isEmpty()) {
            script.query(
                    MADE_SINCE,
                    reader,
                    Column.longs(List.copyOf(needs.madeSince().keySet()), CustomerId::value),
                    Column.instants(List.copyOf(needs.madeSince().values()), at -> at),
                    organization);
        }
        if (needs.anyRecent()) {
            var keys = needs.recentOfKeys();
            script.query(
                    RECENT,
                    reader,
                    Column.shorts(keys, key -> key.type().code()),
                    Column.texts(keys, IdentifierKey::value),
                    organization,
                    Column.longs(needs.recentOfIds(), CustomerId::value),
                    organization,
                    Column.of(Column.micros(needs.since())));
        }
    }

    @Override
    public boolean mayFollow(RedemptionNeeds needs) {
        return false;
    }

    @Override
    public void follow(OrgId org, RedemptionNeeds needs, PointsActs acts, LoadScript script) {
        // the lots and persons of a redemption come with the command, which was made of what was found before
    }

    @Override
    public void store(OrgId org, PointsActs acts, StoreScript script) {
        RedemptionWrites.add(org, acts, script);
    }
}
