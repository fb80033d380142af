package io.meniscus.run;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** One bound parameter of a set-based statement: an array with an element per row, or one value for all. */
@FunctionalInterface
public interface Column {
    void bind(PreparedStatement statement, int index) throws SQLException;

    static Column of(long value) {
        return (statement, index) -> statement.setLong(index, value);
    }

    static Column of(short value) {
        return (statement, index) -> statement.setShort(index, value);
    }

    static Column of(String value) {
        return (statement, index) -> statement.setString(index, value);
    }

    /** {@code bigint[]} */
    static <T> Column longs(List<T> rows, ToLongFunction<T> value) {
        return array("int8", rows.stream().map(value::applyAsLong).toArray(Long[]::new));
    }

    /** {@code bigint[]}, with nulls. */
    static <T> Column longsOrNull(List<T> rows, Function<T, @Nullable Long> value) {
        var array = new @Nullable Long[rows.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = value.apply(rows.get(i));
        }
        return array("int8", array);
    }

    /** {@code integer[]} */
    static <T> Column ints(List<T> rows, Function<T, Integer> value) {
        return array("int4", rows.stream().map(value).toArray(Integer[]::new));
    }

    /** Arrays of numbers, one for each row: {@code text[]} of literals that the statement casts. */
    static <T> Column numberLists(List<T> rows, Function<T, LongStream> value) {
        return texts(rows, row -> value.apply(row).mapToObj(Long::toString).collect(Collectors.joining(",", "{", "}")));
    }

    /** {@code numeric[]} */
    static <T> Column numbers(List<T> rows, Function<T, BigDecimal> value) {
        return array("numeric", rows.stream().map(value).toArray(BigDecimal[]::new));
    }

    /** {@code smallint[]} */
    static <T> Column shorts(List<T> rows, Function<T, Short> value) {
        return array("int2", rows.stream().map(value).toArray(Short[]::new));
    }

    /** {@code text[]}, with nulls. */
    static <T> Column texts(List<T> rows, Function<T, @Nullable String> value) {
        var array = new @Nullable String[rows.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = value.apply(rows.get(i));
        }
        return array("text", array);
    }

    /** {@code boolean[]} */
    static <T> Column booleans(List<T> rows, Function<T, Boolean> value) {
        return array("bool", rows.stream().map(value).toArray(Boolean[]::new));
    }

    /** {@code bytea[]} */
    static <T> Column bytes(List<T> rows, Function<T, byte[]> value) {
        return array("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }

    /** Instants as {@code bigint[]} of microseconds since 1970; added to {@code timestamptz 'epoch'} in SQL. */
    static <T> Column instants(List<T> rows, Function<T, @Nullable Instant> value) {
        return longsOrNull(rows, row -> {
            var instant = value.apply(row);
            return instant == null ? null : micros(instant);
        });
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** Of the elements' own class: pgjdbc sends those as they are and an {@code Object[]} as text. */
    private static Column array(String type, @Nullable Object[] array) {
        return (statement, index) ->
                statement.setArray(index, statement.getConnection().createArrayOf(type, array));
    }
}
