package io.meniscus.otp;

import io.meniscus.access.secret.CodeSeal;
import io.meniscus.core.OrgId;
import io.meniscus.core.otp.Binding;
import io.meniscus.core.otp.CodeKey;
import io.meniscus.core.otp.OneTimeCode;
import io.meniscus.core.world.Table;
import io.meniscus.run.Column;
import io.meniscus.run.LockOrder;
import io.meniscus.run.StoreScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How codes are written. Both statements are claims: a number of the day that somebody else took, and a code that
 * somebody else sent again, tried or used, are lost races that are decided again on what there is then.
 */
record OneTimeCodeWrites(OrgId org, CodeSeal seal, StoreScript script) {
    static final String INSERT = """
            insert into one_time_code (org_id, recipient_type, recipient, day, nth, id, action, customer_id, points,
                                       code, key_id, issued_at, valid_until, sent, tries_left, used_at)
            select ?, recipient_type, recipient, day, nth, id, action, customer_id, points, code, ?,
                   timestamptz 'epoch' + issued_at * interval '1 microsecond',
                   timestamptz 'epoch' + valid_until * interval '1 microsecond', sent, tries_left,
                   timestamptz 'epoch' + used_at * interval '1 microsecond'
              from unnest(?::smallint[], ?::text[], ?::integer[], ?::integer[], ?::bigint[], ?::smallint[],
                          ?::bigint[], ?::bigint[], ?::bytea[], ?::bigint[], ?::bigint[], ?::integer[], ?::integer[],
                          ?::bigint[])
                   as row(recipient_type, recipient, day, nth, id, action, customer_id, points, code, issued_at,
                          valid_until, sent, tries_left, used_at)
            on conflict do nothing returning 1""";

    static final String UPDATE = """
            update one_time_code o
               set sent = row.sent, tries_left = row.tries_left,
                   used_at = timestamptz 'epoch' + row.used_at * interval '1 microsecond'
              from unnest(?::smallint[], ?::text[], ?::integer[], ?::integer[], ?::integer[], ?::integer[],
                          ?::bigint[], ?::integer[], ?::integer[])
                   as row(recipient_type, recipient, day, nth, sent, tries_left, used_at, sent_before, tries_before)
             where o.org_id = ? and o.recipient_type = row.recipient_type and o.recipient = row.recipient
               and o.day = row.day and o.nth = row.nth
               and o.recipient_type = any(?::smallint[]) and o.recipient = any(?::text[])
               and o.sent = row.sent_before and o.tries_left = row.tries_before and o.used_at is null
            returning 1""";

    /** A loaded code beside what it became. */
    private record Changed(OneTimeCode before, OneTimeCode after) {}

    void add(Table<CodeKey, OneTimeCode> codes) {
        var inserted = new ArrayList<OneTimeCode>();
        var changed = new ArrayList<Changed>();
        for (var change : codes.changes()) {
            var before = change.before();
            var after = change.after();
            if (after != null && before == null) {
                inserted.add(after);
            } else if (after != null && before != null) {
                changed.add(new Changed(before, after));
            }
        }
        inserted.sort(Comparator.comparing(OneTimeCode::key));
        changed.sort(Comparator.comparing(row -> row.after().key()));
        insert(inserted);
        update(changed);
    }

    private void insert(List<OneTimeCode> rows) {
        if (rows.isEmpty()) {
            return;
        }
        script.claim(
                LockOrder.ONE_TIME_CODE,
                rows.size(),
                INSERT,
                Column.of(org.value()),
                Column.of((long) seal.keyId()),
                Column.shorts(rows, row -> row.key().recipient().type().code()),
                Column.texts(rows, row -> row.key().recipient().value()),
                Column.ints(rows, row -> row.key().day()),
                Column.ints(rows, row -> row.key().nth()),
                Column.longs(rows, OneTimeCode::id),
                Column.shorts(rows, row -> row.action().code()),
                Column.longsOrNull(rows, row -> customer(row.binding())),
                Column.longsOrNull(rows, row -> points(row.binding())),
                Column.bytes(rows, row -> seal.seal(row.code(), OneTimeCodeRows.place(org, row.key()))),
                Column.instants(rows, OneTimeCode::issuedAt),
                Column.instants(rows, OneTimeCode::validUntil),
                Column.ints(rows, OneTimeCode::sent),
                Column.ints(rows, OneTimeCode::triesLeft),
                Column.instants(rows, OneTimeCode::usedAt));
    }

    private void update(List<Changed> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var types =
                Column.shorts(rows, row -> row.after().key().recipient().type().code());
        var recipients = Column.texts(rows, row -> row.after().key().recipient().value());
        script.claim(
                LockOrder.ONE_TIME_CODE,
                rows.size(),
                UPDATE,
                types,
                recipients,
                Column.ints(rows, row -> row.after().key().day()),
                Column.ints(rows, row -> row.after().key().nth()),
                Column.ints(rows, row -> row.after().sent()),
                Column.ints(rows, row -> row.after().triesLeft()),
                Column.instants(rows, row -> row.after().usedAt()),
                Column.ints(rows, row -> row.before().sent()),
                Column.ints(rows, row -> row.before().triesLeft()),
                Column.of(org.value()),
                types,
                recipients);
    }

    private static @Nullable Long customer(Binding binding) {
        return switch (binding) {
            case Binding.Unbound() -> null;
            case Binding.ToPoints(var customer, var points) -> customer.value();
        };
    }

    private static @Nullable Long points(Binding binding) {
        return switch (binding) {
            case Binding.Unbound() -> null;
            case Binding.ToPoints(var customer, var points) -> points.thousandths();
        };
    }
}
