package io.meniscus.customer;

import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.merge.MergeEdge;
import io.meniscus.core.identity.merge.MergeEdges;
import io.meniscus.core.identity.merge.MergeId;
import io.meniscus.core.identity.merge.MergeReason;
import io.meniscus.core.identity.merge.MergeRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Result rows to merges, in the column order that {@link MergeLoads} selects. */
final class MergeRows {
    private MergeRows() {}

    static void loadCause(ResultSet row, MergeEdges edges) throws SQLException {
        edges.loadCause(CustomerRows.key(row), new MergeId(row.getLong(3)), CustomerRows.instant(row, 4));
    }

    static MergeEdge edge(ResultSet row) throws SQLException {
        var undoneAt = CustomerRows.instantOrNull(row, 13);
        return new MergeEdge(
                new MergeId(row.getLong(1)),
                new CustomerId(row.getLong(2)),
                new CustomerId(row.getLong(3)),
                new MergeReason(MergeRule.ofCode(row.getInt(4)), key(row, 5), key(row, 7)),
                SidesText.read(row.getString(9)),
                new Stamp(CustomerRows.instant(row, 10), new TillId(row.getLong(11)), RequestId.of(row.getLong(12))),
                undoneAt == null
                        ? null
                        : new Stamp(undoneAt, new TillId(row.getLong(14)), RequestId.of(row.getLong(15))));
    }

    private static @Nullable IdentifierKey key(ResultSet row, int column) throws SQLException {
        var value = row.getString(column + 1);
        return value == null ? null : new IdentifierKey(IdentifierType.ofCode(row.getInt(column)), value);
    }
}
