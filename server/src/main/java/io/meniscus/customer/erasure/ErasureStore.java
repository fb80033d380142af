package io.meniscus.customer.erasure;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.erasure.ErasureRequest;
import io.meniscus.core.identity.erasure.Erasures;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.world.SectionKind;
import io.meniscus.run.Column;
import io.meniscus.run.LoadScript;
import io.meniscus.run.LockOrder;
import io.meniscus.run.SectionStore;
import io.meniscus.run.StoreScript;
import java.util.ArrayList;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of the section of erasures. Requests are read behind the locks of their persons, which the section of
 * identity takes: it has to be asked first. What is erased is written by {@link ErasureWrites}.
 */
public final class ErasureStore implements SectionStore<Erasures, ErasureNeeds> {
    static final String REQUESTS = """
            select %s
              from erasure_request r
             where r.org_id = ? and r.id = any(?::bigint[])""".formatted(ErasureRows.COLUMNS);

    static final String OPEN_OF_IDS = """
            select %s
              from erasure_request r
             where r.org_id = ? and r.status in (1, 2)
               and r.customer_id = any(array(
                   select m.id
                     from customer c
                     join customer m on m.org_id = c.org_id and m.root_id = c.root_id
                    where c.org_id = ? and c.id = any(?::bigint[])))""".formatted(ErasureRows.COLUMNS);

    static final String OPEN_OF_IDENTIFIERS = """
            select %s
              from erasure_request r
             where r.org_id = ? and r.status in (1, 2)
               and r.customer_id = any(array(
                   select m.id
                     from unnest(?::smallint[], ?::text[]) as wanted(type, value)
                    cross join lateral (
                          select root_id from identifier
                           where org_id = ? and type = wanted.type and value = wanted.value offset 0) i
                    cross join lateral (
                          select id from customer where org_id = ? and root_id = i.root_id offset 0) m))
            """.formatted(ErasureRows.COLUMNS);

    static final String UPSERT = """
            insert into erasure_request (org_id, id, customer_id, account_id, status, comments, decision_comments,
                                         added_at, added_till, added_request, changed_at, changed_till,
                                         changed_request, label_before, due_at, deleted_at, looked_twice)
            select ?, id, customer_id, account_id, status, comments, decision_comments,
                   timestamptz 'epoch' + added_at * interval '1 microsecond', added_till, added_request,
                   timestamptz 'epoch' + changed_at * interval '1 microsecond', changed_till, changed_request,
                   label_before, timestamptz 'epoch' + due_at * interval '1 microsecond',
                   timestamptz 'epoch' + deleted_at * interval '1 microsecond', looked_twice
              from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::smallint[], ?::text[], ?::text[], ?::bigint[],
                          ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                          ?::bigint[], ?::boolean[])
                   as row(id, customer_id, account_id, status, comments, decision_comments, added_at, added_till,
                          added_request, changed_at, changed_till, changed_request, label_before, due_at, deleted_at,
                          looked_twice)
            on conflict (org_id, id) do update
               set status = excluded.status, comments = excluded.comments,
                   decision_comments = excluded.decision_comments, changed_at = excluded.changed_at,
                   changed_till = excluded.changed_till, changed_request = excluded.changed_request,
                   label_before = excluded.label_before, due_at = excluded.due_at, deleted_at = excluded.deleted_at,
                   looked_twice = excluded.looked_twice""";

    private final ErasedHashStore hashes;

    public ErasureStore(ErasedHashStore hashes) {
        this.hashes = hashes;
    }

    @Override
    public SectionKind<Erasures> kind() {
        return Erasures.KIND;
    }

    @Override
    public ErasureNeeds noNeeds() {
        return new ErasureNeeds();
    }

    @Override
    public void load(OrgId org, ErasureNeeds needs, Erasures erasures, LoadScript script) {
        var organization = Column.of(org.value());
        LoadScript.RowReader reader = row -> erasures.load(ErasureRows.request(row));
        if (!needs.requests().isEmpty()) {
            script.query(REQUESTS, reader, organization, Column.longs(needs.requests(), RequestNumber::value));
        }
        if (!needs.ids().isEmpty()) {
            script.query(OPEN_OF_IDS, reader, organization, organization, Column.longs(needs.ids(), CustomerId::value));
        }
        var keys = needs.identifiers();
        if (!keys.isEmpty()) {
            script.query(
                    OPEN_OF_IDENTIFIERS,
                    reader,
                    organization,
                    Column.shorts(keys, key -> key.type().code()),
                    Column.texts(keys, IdentifierKey::value),
                    organization,
                    organization);
        }
    }

    @Override
    public boolean mayFollow(ErasureNeeds needs) {
        return false;
    }

    @Override
    public void follow(OrgId org, ErasureNeeds needs, Erasures erasures, LoadScript script) {}

    @Override
    public void store(OrgId org, Erasures erasures, StoreScript script) {
        var rows = new ArrayList<ErasureRequest>();
        for (var change : erasures.requests().changes()) {
            var after = change.after();
            if (after != null) {
                rows.add(after);
            }
        }
        rows.sort(Comparator.comparing(ErasureRequest::id));
        if (!rows.isEmpty()) {
            script.change(
                    LockOrder.ERASURE_REQUEST,
                    UPSERT,
                    Column.of(org.value()),
                    Column.longs(rows, row -> row.id().value()),
                    Column.longs(rows, row -> row.customer().value()),
                    Column.longsOrNull(rows, ErasureStore::account),
                    Column.shorts(rows, row -> row.status().code()),
                    Column.texts(rows, ErasureRequest::comments),
                    Column.texts(rows, ErasureRequest::decisionComments),
                    Column.instants(rows, row -> row.added().at()),
                    Column.longs(rows, row -> row.added().till().value()),
                    Column.longs(rows, row -> row.added().request().bits()),
                    Column.instants(rows, row -> row.changed().at()),
                    Column.longs(rows, row -> row.changed().till().value()),
                    Column.longs(rows, row -> row.changed().request().bits()),
                    Column.longsOrNull(rows, ErasureRequest::labelBefore),
                    Column.instants(rows, ErasureRequest::dueAt),
                    Column.instants(rows, ErasureRequest::deletedAt),
                    Column.booleans(rows, row -> row.look() == ErasureRequest.Look.TWICE));
        }
        var erased = erasures.erased().added();
        if (!erased.isEmpty()) {
            new ErasureWrites(org, erased, hashes, script).add();
        }
    }

    private static @Nullable Long account(ErasureRequest row) {
        return row.account() == null ? null : row.account().value();
    }
}
