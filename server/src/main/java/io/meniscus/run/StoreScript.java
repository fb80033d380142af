package io.meniscus.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Everything a batch writes, as one text in {@link LockOrder} that ends with the commit: one round trip. A claim
 * that got fewer rows than it wanted fails the text with SQLSTATE 22012 before the commit is reached.
 */
public final class StoreScript {
    private final List<Statement> statements = new ArrayList<>();

    private record Statement(LockOrder order, String sql, List<Column> columns) {}

    /**
     * Claims rows: {@code sql} is an {@code insert … on conflict do nothing returning 1} over arrays sorted by key.
     *
     * @param wanted how many rows must come of it
     */
    public void claim(LockOrder order, int wanted, String sql, Column... columns) {
        var all = new ArrayList<>(List.of(columns));
        all.add(Column.of(wanted));
        statements.add(new Statement(order, """
                with claimed as (%s)
                select 1 / (case when count(*) = ? then 1 else 0 end) from claimed""".formatted(sql), all));
    }

    /** Inserts or updates rows, over arrays sorted by key. */
    public void change(LockOrder order, String sql, Column... columns) {
        statements.add(new Statement(order, sql, List.of(columns)));
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /** Sends everything with the commit behind it. */
    void runAndCommit(Connection connection) throws SQLException {
        statements.sort(Comparator.comparing(Statement::order));
        var text = new StringBuilder();
        for (var statement : statements) {
            text.append(statement.sql()).append(";\n");
        }
        text.append("commit");
        try (PreparedStatement prepared = connection.prepareStatement(text.toString())) {
            int index = 0;
            for (var statement : statements) {
                for (var column : statement.columns()) {
                    column.bind(prepared, ++index);
                }
            }
            prepared.execute();
            while (prepared.getMoreResults() || prepared.getUpdateCount() != -1) {
                // every result is drawn, so that an error in any statement surfaces here
            }
        }
    }
}
