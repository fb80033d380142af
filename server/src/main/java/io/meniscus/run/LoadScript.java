package io.meniscus.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements of one loading round. They are sent as one text, which pgjdbc pipelines: one round trip, whatever
 * their number.
 */
public final class LoadScript {
    private final Mode mode;
    private final StringBuilder text = new StringBuilder();
    private final List<Column> parameters = new ArrayList<>();
    private final List<RowReader> readers = new ArrayList<>();

    /** What the rows are loaded for. */
    public enum Mode {
        /** To be shown: nothing is locked. */
        READ,
        /** To be changed: roots are locked, skipping those that others hold. */
        WRITE,
        /** As WRITE, after a claim was lost: existing claims are read too. */
        WRITE_AFTER_LOST_RACE
    }

    /** Takes one row of a statement's result. */
    @FunctionalInterface
    public interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    LoadScript(Mode mode) {
        this.mode = mode;
    }

    public Mode mode() {
        return mode;
    }

    /** Adds a query; the reader is called for each row. */
    public void query(String sql, RowReader reader, Column... columns) {
        if (!text.isEmpty()) {
            text.append(";\n");
        }
        text.append(sql);
        parameters.addAll(List.of(columns));
        readers.add(reader);
    }

    /** Adds a statement without a result. */
    void command(String sql) {
        query(sql, row -> {
            throw new SQLException("no rows were expected of " + sql);
        });
    }

    boolean isEmpty() {
        return readers.isEmpty();
    }

    /** Sends everything and reads the results in order. */
    void run(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
            for (int i = 0; i < parameters.size(); i++) {
                parameters.get(i).bind(statement, i + 1);
            }
            boolean isResult = statement.execute();
            for (var reader : readers) {
                if (isResult) {
                    readAll(statement, reader);
                }
                isResult = statement.getMoreResults();
            }
        }
    }

    private static void readAll(PreparedStatement statement, RowReader reader) throws SQLException {
        try (var rows = statement.getResultSet()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
