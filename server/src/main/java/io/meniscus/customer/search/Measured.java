package io.meniscus.customer.search;

import io.meniscus.core.OrgId;
import io.meniscus.customer.search.SearchStore.Fragment;
import io.meniscus.run.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * What is asked of the sums that persons have: points and bills of all customers of a root {@code r} together. What has
 * lapsed is not there to spend, whether or not the sweep has been there.
 */
final class Measured {
    private static final String CURRENT = """
            select coalesce(sum(a.main - greatest(l.lapsing - l.owed, 0)), 0) / 1000.0 as number
              from customer m
             cross join lateral (
                   select * from points_account
                    where org_id = m.org_id and customer_id = m.id and program_id = ? offset 0) a
             cross join lateral (
                   select coalesce(sum(p.there) filter (where p.there > 0 and p.expires_at < p.at), 0) as lapsing,
                          coalesce(-sum(p.there) filter (where p.there < 0), 0) as owed
                     from (select value - redeemed - expired - returned - moved as there, expires_at,
                                  timestamptz 'epoch' + ? * interval '1 microsecond' as at
                             from points_lot
                            where org_id = m.org_id and customer_id = m.id and program_id = a.program_id
                              and category = 1 and value <> redeemed + expired + returned + moved offset 0) p) l
             where m.org_id = ? and m.root_id = r.id""";

    private static final String LIFETIME = """
            select coalesce(sum(a.main + a.redeemed + a.given + a.expired), 0) / 1000.0 as number
              from customer m
             cross join lateral (
                   select * from points_account
                    where org_id = m.org_id and customer_id = m.id and program_id = ? offset 0) a
             where m.org_id = ? and m.root_id = r.id""";

    private static final String PURCHASES = """
            select coalesce(sum(a.lifetime_purchases), 0) as number
              from customer m
             cross join lateral (
                   select * from points_account where org_id = m.org_id and customer_id = m.id offset 0) a
             where m.org_id = ? and m.root_id = r.id""";

    private static final String LAST_BILL = """
            select b.amount as number
              from customer m
             cross join lateral (
                   select amount, billed_at, id from bill
                    where org_id = m.org_id and customer_id = m.id and customer_id <> 0
                    order by billed_at desc, id desc limit 1) b
             where m.org_id = ? and m.root_id = r.id
             order by b.billed_at desc, b.id desc limit 1""";

    private Measured() {}

    /** A filter of roots. */
    static Fragment filter(OrgId org, Condition.Measured condition) {
        var organization = Column.of(org.value());
        var program = Column.of((long) condition.program().value());
        var measure = switch (condition.measure()) {
            case CURRENT_POINTS ->
                new Fragment(CURRENT, List.of(program, Column.of(Column.micros(condition.at())), organization));
            case LIFETIME_POINTS -> new Fragment(LIFETIME, List.of(program, organization));
            case LIFETIME_PURCHASES -> new Fragment(PURCHASES, List.of(organization));
            case LAST_BILL -> new Fragment(LAST_BILL, List.of(organization));
        };
        var columns = new ArrayList<>(SpanColumns.of(condition.span()));
        columns.addAll(measure.columns());
        return new Fragment(
                "(select " + SpanColumns.COVERS.formatted("n.number") + "\n  from (" + measure.sql() + ") n)", columns);
    }
}
