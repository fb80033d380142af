package io.meniscus.outbox;

import io.meniscus.access.secret.CodeSeal;
import io.meniscus.core.OrgId;
import io.meniscus.core.SecretCode;
import io.meniscus.core.outbox.Outbox;
import io.meniscus.core.outbox.OutboxMessage;
import io.meniscus.core.world.SectionKind;
import io.meniscus.run.Column;
import io.meniscus.run.LoadScript;
import io.meniscus.run.LockOrder;
import io.meniscus.run.SectionStore;
import io.meniscus.run.StoreScript;
import org.jspecify.annotations.Nullable;

/** Writes messages; nothing of them is ever loaded to decide. An operation that may send one asks for its needs. */
public final class OutboxStore implements SectionStore<Outbox, OutboxStore.Nothing> {
    static final String INSERT = """
            insert into outbox_message (org_id, id, channel, address, customer_id, subject, content, code, key_id, at,
                                        request_id)
            select ?, id, channel, address, customer_id, subject, content, nullif(code, ''), ?,
                   timestamptz 'epoch' + at * interval '1 microsecond', request_id
              from unnest(?::bigint[], ?::smallint[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::bytea[],
                          ?::bigint[], ?::bigint[])
                   as row(id, channel, address, customer_id, subject, content, code, at, request_id)""";

    private static final byte[] NONE = new byte[0];

    private final CodeSeal seal;

    public OutboxStore(CodeSeal seal) {
        this.seal = seal;
    }

    /** There is nothing to ask for. */
    public enum Nothing {
        NOTHING
    }

    @Override
    public SectionKind<Outbox> kind() {
        return Outbox.KIND;
    }

    @Override
    public Nothing noNeeds() {
        return Nothing.NOTHING;
    }

    @Override
    public void load(OrgId org, Nothing needs, Outbox outbox, LoadScript script) {}

    @Override
    public boolean mayFollow(Nothing needs) {
        return false;
    }

    @Override
    public void follow(OrgId org, Nothing needs, Outbox outbox, LoadScript script) {}

    @Override
    public void store(OrgId org, Outbox outbox, StoreScript script) {
        var rows = outbox.messages().added();
        if (rows.isEmpty()) {
            return;
        }
        script.change(
                LockOrder.OUTBOX_MESSAGE,
                INSERT,
                Column.of(org.value()),
                Column.of((long) seal.keyId()),
                Column.longs(rows, OutboxMessage::id),
                Column.shorts(rows, row -> row.channel().code()),
                Column.texts(rows, OutboxMessage::address),
                Column.longsOrNull(rows, OutboxStore::customer),
                Column.texts(rows, OutboxMessage::subject),
                Column.texts(rows, OutboxMessage::content),
                Column.bytes(rows, row -> sealed(org, row.id(), row.code())),
                Column.instants(rows, OutboxMessage::at),
                Column.longs(rows, row -> row.request().bits()));
    }

    private byte[] sealed(OrgId org, long id, @Nullable SecretCode code) {
        return code == null ? NONE : seal.seal(code, place(org, id));
    }

    private static @Nullable Long customer(OutboxMessage row) {
        var customer = row.customer();
        return customer == null ? null : customer.value();
    }

    /** Names a message's row to its seal. */
    static String place(OrgId org, long id) {
        return "outbox_message " + org.value() + " " + id;
    }
}
