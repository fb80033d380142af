package io.meniscus.points.anchor;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Head;
import io.meniscus.core.points.anchor.Anchor;
import io.meniscus.core.points.anchor.AnchoredHead;
import io.meniscus.run.database.OrgTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Anchors: which heads are due, those that were made, and what they say of an account. */
public final class AnchorStore {
    /**
     * Accounts that got entries since an instant and are further than what was handed out of them. One of which the
     * entry that was handed out is gone keeps its last head: it is a finding, not something to sign anew.
     */
    static final String CHANGED = """
            select a.customer_id, a.program_id, a.seq, a.head
              from (select distinct customer_id, program_id
                      from ledger_entry
                     where org_id = :org and at >= :since) touched
             cross join lateral (
                   select * from points_account
                    where org_id = :org and customer_id = touched.customer_id and program_id = touched.program_id
                   offset 0) a
              left join lateral (
                   select seq, head from ledger_anchored
                    where org_id = :org and customer_id = a.customer_id and program_id = a.program_id
                   offset 0) d on true
              left join lateral (
                   select head from ledger_entry
                    where org_id = :org and customer_id = a.customer_id and program_id = a.program_id and seq = d.seq
                   offset 0) k on true
             where a.seq > coalesce(d.seq, 0)
               and (d.seq is null or k.head = d.head)
             order by a.customer_id, a.program_id limit :limit""";

    /** Accounts behind one, whatever was handed out of them. */
    static final String ACCOUNTS_AFTER = """
            select a.customer_id, a.program_id, a.seq, a.head, coalesce(d.seq, 0),
                   coalesce(d.seq is null or k.head = d.head, false)
              from (select * from points_account
                     where org_id = :org and (customer_id, program_id) > (:customer, :program)
                     order by customer_id, program_id limit :limit) a
              left join lateral (
                   select seq, head from ledger_anchored
                    where org_id = :org and customer_id = a.customer_id and program_id = a.program_id
                   offset 0) d on true
              left join lateral (
                   select head from ledger_entry
                    where org_id = :org and customer_id = a.customer_id and program_id = a.program_id and seq = d.seq
                   offset 0) k on true
             order by a.customer_id, a.program_id""";

    static final String HANDED_OUT = """
            select customer_id, program_id, seq, head, anchor_id
              from ledger_anchored
             where org_id = :org and customer_id = any(:customers)""";

    /** Heads that were handed out, and are of no entry that is there now; whom the kept last heads forget. */
    static final String LOST = """
            select h.customer, h.program, h.seq
              from (select customer, program, seq, substr(heads, (32 * (n - 1) + 1)::integer, 32) as head
                      from ledger_anchor a
                     cross join lateral unnest(a.customers, a.programs, a.seqs) with ordinality
                           as each(customer, program, seq, n)
                     where a.org_id = :org and a.id = :id) h
              left join lateral (
                   select head from ledger_entry
                    where org_id = :org and customer_id = h.customer and program_id = h.program and seq = h.seq
                   offset 0) e on true
             where e.head is distinct from h.head
             order by h.customer, h.program""";

    private static final String INSERT = """
            insert into ledger_anchor
                   (org_id, id, at, previous, customers, programs, seqs, heads, digest, kid, signature)
            values (:org, :id, :at, :previous, :customers, :programs, :seqs, :heads, :digest, :kid, :signature)""";

    private static final String NOTE_HEADS = """
            insert into ledger_anchored (org_id, customer_id, program_id, seq, head, anchor_id)
            select :org, customer, program, seq, substr(:heads, (32 * (n - 1) + 1)::integer, 32), :id
              from unnest(:customers::bigint[], :programs::bigint[], :seqs::bigint[]) with ordinality
                   as each(customer, program, seq, n)
            on conflict (org_id, customer_id, program_id) do update
               set seq = excluded.seq, head = excluded.head, anchor_id = excluded.anchor_id""";

    private final OrgTransactions transactions;

    public AnchorStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    List<AnchoredHead> changed(OrgId org, Instant since, int limit) {
        return transactions.in(
                org,
                handle -> handle.createQuery(CHANGED)
                        .bind("org", org.value())
                        .bind("since", since.atOffset(ZoneOffset.UTC))
                        .bind("limit", limit)
                        .map((row, _) -> head(row))
                        .list());
    }

    /**
     * An account on its way through all.
     *
     * @param due whether there is more of it than was handed out, and what was is still there
     */
    record Passed(AnchoredHead head, Due due) {}

    /** Whether an account's head is to be handed out. */
    enum Due {
        DUE,
        NOT_DUE
    }

    List<Passed> accountsAfter(OrgId org, AccountKey after, int limit) {
        return transactions.in(
                org,
                handle -> handle.createQuery(ACCOUNTS_AFTER)
                        .bind("org", org.value())
                        .bind("customer", after.customer().value())
                        .bind("program", after.program().value())
                        .bind("limit", limit)
                        .map((row, _) -> new Passed(
                                head(row),
                                row.getLong(3) > row.getLong(5) && row.getBoolean(6) ? Due.DUE : Due.NOT_DUE))
                        .list());
    }

    Optional<SignedAnchor> last(OrgId org) {
        return transactions.in(
                org,
                handle -> handle.createQuery("select " + AnchorRows.ANCHOR
                                + " from ledger_anchor where org_id = :org order by id desc limit 1")
                        .bind("org", org.value())
                        .map((row, _) -> AnchorRows.anchor(row))
                        .findOne());
    }

    /** Keeps an anchor; fails when another of that id was made at the same time. */
    void add(OrgId org, SignedAnchor signed) {
        var anchor = signed.anchor();
        transactions.in(org, handle -> {
            of(org, anchor, handle.createUpdate(INSERT))
                    .bind("at", anchor.at().atOffset(ZoneOffset.UTC))
                    .bind("previous", anchor.previous().bytes())
                    .bind("digest", signed.digest().bytes())
                    .bind("kid", signed.signed().kid())
                    .bind("signature", signed.signed().signature())
                    .execute();
            return of(org, anchor, handle.createUpdate(NOTE_HEADS)).execute();
        });
    }

    private static Update of(OrgId org, Anchor anchor, Update update) {
        return update.bind("org", org.value())
                .bind("id", anchor.id())
                .bindArray("customers", Long.class, AnchorRows.customers(anchor.heads()))
                .bindArray("programs", Long.class, AnchorRows.programs(anchor.heads()))
                .bindArray("seqs", Long.class, AnchorRows.seqs(anchor.heads()))
                .bind("heads", AnchorRows.heads(anchor.heads()));
    }

    /** Anchors behind one, by id. */
    List<SignedAnchor> after(OrgId org, long id, int limit) {
        return transactions.in(
                org,
                handle -> handle.createQuery("select " + AnchorRows.ANCHOR
                                + " from ledger_anchor where org_id = :org and id > :id order by id limit :limit")
                        .bind("org", org.value())
                        .bind("id", id)
                        .bind("limit", limit)
                        .map((row, _) -> AnchorRows.anchor(row))
                        .list());
    }

    /** Anchors before one, the newest first. */
    List<SignedAnchor> before(OrgId org, long id, int limit) {
        return transactions.in(
                org,
                handle -> handle.createQuery("select " + AnchorRows.ANCHOR
                                + " from ledger_anchor where org_id = :org and id < :id order by id desc limit :limit")
                        .bind("org", org.value())
                        .bind("id", id)
                        .bind("limit", limit)
                        .map((row, _) -> AnchorRows.anchor(row))
                        .list());
    }

    List<SignedAnchor> byIds(OrgId org, Collection<Long> ids) {
        return transactions.in(org, handle -> byIds(handle, org, ids));
    }

    private static List<SignedAnchor> byIds(Handle handle, OrgId org, Collection<Long> ids) {
        return handle.createQuery(
                        "select " + AnchorRows.ANCHOR + " from ledger_anchor where org_id = :org and id = any(:ids)")
                .bind("org", org.value())
                .bindArray("ids", Long.class, ids.toArray())
                .map((row, _) -> AnchorRows.anchor(row))
                .list();
    }

    /**
     * A head that was handed out and is of no entry any more.
     *
     * @param seq of the entry it was
     */
    public record Lost(AccountKey account, long seq) {}

    List<Lost> lost(OrgId org, long anchor) {
        return transactions.in(
                org,
                handle -> handle.createQuery(LOST)
                        .bind("org", org.value())
                        .bind("id", anchor)
                        .map((row, _) -> new Lost(key(row), row.getLong(3)))
                        .list());
    }

    /** What was handed out last of customers' accounts, as the anchors have it. */
    public static Map<AccountKey, HandedOut> handedOut(Handle handle, OrgId org, Collection<CustomerId> customers) {
        record Noted(AnchoredHead head, long anchor) {}
        var noted = handle.createQuery(HANDED_OUT)
                .bind("org", org.value())
                .bindArray(
                        "customers",
                        Long.class,
                        customers.stream().map(CustomerId::value).toArray())
                .map((row, _) -> new Noted(head(row), row.getLong(5)))
                .list();
        var anchors = byIds(
                        handle,
                        org,
                        noted.stream().map(Noted::anchor).distinct().toList())
                .stream()
                .collect(Collectors.toMap(one -> one.anchor().id(), one -> one));
        var handedOut = new HashMap<AccountKey, HandedOut>();
        for (var each : noted) {
            var anchor = Optional.ofNullable(anchors.get(each.anchor()));
            handedOut.put(
                    each.head().account(),
                    anchor.filter(one -> one.isIntact(org))
                            .filter(one -> one.anchor()
                                    .of(each.head().account())
                                    .filter(each.head()::equals)
                                    .isPresent())
                            .map(one -> AnchorRows.handedOut(one, each.head()))
                            .orElseGet(() -> HandedOut.broken(each.anchor())));
        }
        return handedOut;
    }

    private static AnchoredHead head(ResultSet row) throws SQLException {
        return new AnchoredHead(key(row), row.getLong(3), Head.of(row.getBytes(4)));
    }

    private static AccountKey key(ResultSet row) throws SQLException {
        return new AccountKey(new CustomerId(row.getLong(1)), new ProgramId(row.getInt(2)));
    }
}
