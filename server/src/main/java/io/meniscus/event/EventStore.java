package io.meniscus.event;

import io.meniscus.core.OrgId;
import io.meniscus.core.event.Event;
import io.meniscus.core.event.Events;
import io.meniscus.core.world.SectionKind;
import io.meniscus.run.Column;
import io.meniscus.run.LoadScript;
import io.meniscus.run.LockOrder;
import io.meniscus.run.SectionStore;
import io.meniscus.run.StoreScript;

/** Writes events; nothing of them is ever loaded to decide. */
public final class EventStore implements SectionStore<Events, EventStore.Nothing> {

    /** There is nothing to ask for. */
    public enum Nothing {
        NOTHING
    }

    private static final String INSERT = """
            insert into event (org_id, at, id, kind, customer_id, subject_id, till_id, request_id)
            select ?, timestamptz 'epoch' + at * interval '1 microsecond', id, kind, customer_id, subject_id, till_id,
                   request_id
              from unnest(?::bigint[], ?::bigint[], ?::smallint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                   as row(at, id, kind, customer_id, subject_id, till_id, request_id)""";

    @Override
    public SectionKind<Events> kind() {
        return Events.KIND;
    }

    @Override
    public Nothing noNeeds() {
        return Nothing.NOTHING;
    }

    @Override
    public void load(OrgId org, Nothing needs, Events section, LoadScript script) {}

    @Override
    public boolean mayFollow(Nothing needs) {
        return false;
    }

    @Override
    public void follow(OrgId org, Nothing needs, Events section, LoadScript script) {}

    @Override
    public void store(OrgId org, Events section, StoreScript script) {
        var rows = section.rows().added();
        if (rows.isEmpty()) {
            return;
        }
        script.change(
                LockOrder.EVENT,
                INSERT,
                Column.of(org.value()),
                Column.instants(rows, Event::at),
                Column.longs(rows, Event::id),
                Column.shorts(rows, event -> event.kind().code()),
                Column.longs(rows, event -> event.customer().value()),
                Column.longs(rows, Event::subject),
                Column.longs(rows, event -> event.till().value()),
                Column.longs(rows, event -> event.request().bits()));
    }
}
