package io.meniscus.customer;

import io.meniscus.core.OrgId;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.merge.MergeEdge;
import io.meniscus.run.Column;
import io.meniscus.run.LockOrder;
import io.meniscus.run.StoreScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How merges and their undoing are written: nothing at all for a batch without one. */
final class MergeWrites {
    static final String INSERT_EDGES = """
            insert into merge_edge (org_id, id, victim_id, survivor_id, rule, identifier_type, identifier_value,
                                    anchor_type, anchor_value, before, at, till, request_id)
            select ?, id, victim_id, survivor_id, rule, nullif(identifier_type, 0), identifier_value,
                   nullif(anchor_type, 0), anchor_value, before,
                   timestamptz 'epoch' + at * interval '1 microsecond', till, request_id
              from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::smallint[], ?::smallint[], ?::text[],
                          ?::smallint[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[])
                   as row(id, victim_id, survivor_id, rule, identifier_type, identifier_value, anchor_type,
                          anchor_value, before, at, till, request_id)""";

    static final String UNDO_EDGES = """
            update merge_edge e
               set undone_at = timestamptz 'epoch' + row.at * interval '1 microsecond', undone_till = row.till,
                   undone_request_id = row.request_id
              from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[]) as row(id, at, till, request_id)
             where e.org_id = ? and e.id = row.id and e.id = any(?::bigint[])""";

    static final String INSERT_CAUSES = """
            insert into merge_cause (org_id, type, value, at, merge_id)
            select ?, type, value, timestamptz 'epoch' + at * interval '1 microsecond', merge_id
              from unnest(?::smallint[], ?::text[], ?::bigint[], ?::bigint[]) as row(type, value, at, merge_id)""";

    private record Cause(IdentifierKey key, MergeEdge edge) {}

    private MergeWrites() {}

    static void add(OrgId org, Identity identity, StoreScript script) {
        var edges = new ArrayList<>(identity.edges().table().inserted());
        edges.sort(Comparator.comparing(MergeEdge::id));
        if (!edges.isEmpty()) {
            insert(org, edges, script);
            insertCauses(org, edges, script);
        }
        var undone = new ArrayList<>(identity.edges().table().updated());
        undone.sort(Comparator.comparing(MergeEdge::id));
        if (!undone.isEmpty()) {
            undo(org, undone, script);
        }
        DoubtWrites.add(org, identity.doubts().added(), script);
    }

    private static void insert(OrgId org, List<MergeEdge> edges, StoreScript script) {
        script.change(
                LockOrder.MERGE_EDGE,
                INSERT_EDGES,
                Column.of(org.value()),
                Column.longs(edges, edge -> edge.id().value()),
                Column.longs(edges, edge -> edge.victim().value()),
                Column.longs(edges, edge -> edge.survivor().value()),
                Column.shorts(edges, edge -> edge.reason().rule().code()),
                Column.shorts(edges, edge -> type(edge.reason().identifier())),
                Column.texts(edges, edge -> value(edge.reason().identifier())),
                Column.shorts(edges, edge -> type(edge.reason().anchor())),
                Column.texts(edges, edge -> value(edge.reason().anchor())),
                Column.texts(edges, edge -> SidesText.write(edge.before())),
                Column.instants(edges, edge -> edge.made().at()),
                Column.longs(edges, edge -> edge.made().till().value()),
                Column.longs(edges, edge -> edge.made().request().bits()));
    }

    private static void insertCauses(OrgId org, List<MergeEdge> edges, StoreScript script) {
        var causes = new ArrayList<Cause>();
        for (var edge : edges) {
            edge.reason().identifiers().forEach(key -> causes.add(new Cause(key, edge)));
        }
        causes.sort(Comparator.comparing(Cause::key)
                .thenComparing(cause -> cause.edge().id()));
        if (!causes.isEmpty()) {
            script.change(
                    LockOrder.MERGE_EDGE,
                    INSERT_CAUSES,
                    Column.of(org.value()),
                    Column.shorts(causes, cause -> cause.key().type().code()),
                    Column.texts(causes, cause -> cause.key().value()),
                    Column.instants(causes, cause -> cause.edge().made().at()),
                    Column.longs(causes, cause -> cause.edge().id().value()));
        }
    }

    /** An edge only ever changes by being undone. */
    private static void undo(OrgId org, List<MergeEdge> edges, StoreScript script) {
        script.change(
                LockOrder.MERGE_EDGE,
                UNDO_EDGES,
                Column.longs(edges, edge -> edge.id().value()),
                Column.instants(edges, edge -> undone(edge).at()),
                Column.longs(edges, edge -> undone(edge).till().value()),
                Column.longs(edges, edge -> undone(edge).request().bits()),
                Column.of(org.value()),
                Column.longs(edges, edge -> edge.id().value()));
    }

    private static Stamp undone(MergeEdge edge) {
        if (edge.undone() == null) {
            throw new IllegalStateException("merge " + edge.id() + " changed without being undone");
        }
        return edge.undone();
    }

    /** 0 for none. */
    static short type(@Nullable IdentifierKey key) {
        return key == null ? 0 : key.type().code();
    }

    static @Nullable String value(@Nullable IdentifierKey key) {
        return key == null ? null : key.value();
    }
}
