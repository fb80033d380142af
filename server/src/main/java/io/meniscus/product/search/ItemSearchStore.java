package io.meniscus.product.search;

import io.meniscus.core.OrgId;
import io.meniscus.core.product.catalogue.ProductRefusal;
import io.meniscus.core.world.Outcome;
import io.meniscus.product.search.Criterion.Range;
import io.meniscus.run.Column;
import io.meniscus.run.database.OrgTransactions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * The SQL of searches for products. Each condition is a query of the products it holds for; a search intersects them.
 * One that takes longer than two seconds is given up: endings and numbers of attributes are not found by index.
 */
public final class ItemSearchStore {
    private static final String CANCELLED = "57014";
    private static final BigDecimal LARGEST = new BigDecimal("999999999999999.999999");

    static final String TEXT = """
            select p.id
              from (select left(lower(low), 100) as low, left(lower(high), 101) as high
                      from unnest(?::text[], ?::text[]) as given(low, high) offset 0) wanted
             cross join lateral (
                   select id from product
                    where org_id = ? and %1$s >= wanted.low and %1$s <= wanted.high and %1$s <> ''
                   offset 0) p""";

    static final String ENDING = """
            select id from product where org_id = ? and lower(%s) like lower(?)""";

    /** The index finds them by thousandths, and the price itself decides. */
    static final String PRICE = """
            select p.id
              from (select id, price from product
                     where org_id = ? and search_price >= ? and search_price <= ? and search_price >= 0 offset 0) p
             where (p.price > ?::numeric and p.price < ?::numeric) or p.price = any(?::text[]::numeric[])""";

    static final String VALUE = """
            select v.product_id
              from (select left(lower(low), 100) as low, left(lower(high), 101) as high
                      from unnest(?::text[], ?::text[]) as given(low, high) offset 0) wanted
             cross join lateral (
                   select product_id from product_attribute_value
                    where org_id = ? and attribute_id = ? and search_value >= wanted.low
                      and search_value <= wanted.high and search_value <> ''
                   offset 0) v""";

    static final String VALUE_ENDING = """
            select product_id from product_attribute_value
             where org_id = ? and attribute_id = ? and lower(value) like lower(?)""";

    static final String VALUE_NUMBER = """
            select v.product_id
              from (select product_id,
                           case when value ~ '^[+-]?[0-9]{1,15}([.][0-9]{1,15})?$' then value::numeric end as number
                      from product_attribute_value where org_id = ? and attribute_id = ? offset 0) v
             where (v.number > ?::numeric and v.number < ?::numeric) or v.number = any(?::text[]::numeric[])""";

    static final String PAGE = """
            select counted.total, page.id
              from (select count(*) as total from found) counted
              left join (select id from found order by id limit ? offset ?) page on true
             order by page.id""";

    private final OrgTransactions transactions;

    public ItemSearchStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    /** How many products there are of which all holds, and a page of their ids. */
    record Hits(int total, List<Long> ids) {}

    /** A part of a statement and its parameters in their order. */
    record Fragment(String sql, List<Column> columns) {}

    Outcome<Hits> find(OrgId org, List<Criterion> criteria, int limit, int offset) {
        var statement = statement(org, criteria, limit, offset);
        try {
            return Outcome.accepted(transactions.in(org, handle -> {
                handle.createQuery("select set_config('statement_timeout', '2s', true)")
                        .mapTo(String.class)
                        .one();
                var query = handle.createQuery(statement.sql());
                for (int i = 0; i < statement.columns().size(); i++) {
                    var column = statement.columns().get(i);
                    Argument argument = (position, prepared, _) -> column.bind(prepared, position);
                    query.bind(i, argument);
                }
                int[] total = {0};
                var ids = new ArrayList<Long>();
                query.map((row, _) -> {
                            total[0] = row.getInt("total");
                            return row.getLong("id");
                        })
                        .forEach(ids::add);
                ids.removeIf(id -> id == 0);
                return new Hits(total[0], ids);
            }));
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException cause && CANCELLED.equals(cause.getSQLState())) {
                return Outcome.refused(new ProductRefusal.SearchBusy());
            }
            throw e;
        }
    }

    static Fragment statement(OrgId org, List<Criterion> criteria, int limit, int offset) {
        var hits = criteria.stream().map(one -> hits(org, one)).toList();
        var columns = new ArrayList<Column>();
        hits.forEach(hit -> columns.addAll(hit.columns()));
        columns.add(Column.of((long) limit));
        columns.add(Column.of((long) offset));
        var found = hits.stream().map(hit -> "(" + hit.sql() + ")").collect(Collectors.joining("\nintersect\n"));
        // an intersection of one with itself: a product is found once
        var whole = hits.size() == 1 ? "select distinct id from " + found + " as one(id)" : found;
        return new Fragment("with found(id) as materialized (" + whole + ")\n" + PAGE, columns);
    }

    private static Fragment hits(OrgId org, Criterion criterion) {
        var organization = Column.of(org.value());
        return switch (criterion) {
            case Criterion.Text(var field, var ranges) ->
                fragment(TEXT.formatted(searched(field)), lows(ranges), highs(ranges), organization);
            case Criterion.Ending(var field, var ending) ->
                fragment(ENDING.formatted(column(field)), organization, pattern(ending));
            case Criterion.Price(var numbers) -> price(organization, numbers);
            case Criterion.AttributeText(var attribute, var ranges) ->
                fragment(VALUE, lows(ranges), highs(ranges), organization, Column.of(attribute));
            case Criterion.AttributeEnding(var attribute, var ending) ->
                fragment(VALUE_ENDING, organization, Column.of(attribute), pattern(ending));
            case Criterion.AttributeNumber(var attribute, var numbers) -> {
                var columns = new ArrayList<>(List.of(organization, Column.of(attribute)));
                columns.addAll(compared(numbers));
                yield new Fragment(VALUE_NUMBER, columns);
            }
        };
    }

    private static Fragment price(Column organization, Numbers numbers) {
        var bounds = numbers.bounds(BigDecimal.ZERO, LARGEST);
        var columns = new ArrayList<>(List.of(
                organization,
                thousandths(bounds.getFirst(), RoundingMode.FLOOR),
                thousandths(bounds.getLast(), RoundingMode.CEILING)));
        columns.addAll(compared(numbers));
        return new Fragment(PRICE, columns);
    }

    private static Column thousandths(BigDecimal number, RoundingMode rounding) {
        var least = number.max(BigDecimal.ZERO).min(LARGEST);
        return Column.of(least.movePointRight(3).setScale(0, rounding).longValueExact());
    }

    /** Open bounds, and numbers that do by themselves. */
    private static List<Column> compared(Numbers numbers) {
        return switch (numbers) {
            case Numbers.Below(var bound) -> compared("-Infinity", bound.toPlainString(), List.of());
            case Numbers.Above(var bound) -> compared(bound.toPlainString(), "Infinity", List.of());
            case Numbers.Between(var least, var most) ->
                compared(
                        least.toPlainString(),
                        most.toPlainString(),
                        least.compareTo(most) > 0 ? List.of() : List.of(least, most));
            case Numbers.OneOf(var all) -> compared("0", "0", all);
        };
    }

    private static List<Column> compared(String above, String below, List<BigDecimal> members) {
        return List.of(Column.of(above), Column.of(below), Column.texts(members, BigDecimal::toPlainString));
    }

    private static String searched(Criterion.Field field) {
        return switch (field) {
            case SKU -> "search_sku";
            case DESCRIPTION -> "search_description";
            case IMAGE -> "search_image";
        };
    }

    private static String column(Criterion.Field field) {
        return switch (field) {
            case SKU -> "sku";
            case DESCRIPTION -> "description";
            case IMAGE -> "image_url";
        };
    }

    private static Fragment fragment(String sql, Column... columns) {
        return new Fragment(sql, List.of(columns));
    }

    private static Column lows(List<Range> ranges) {
        return Column.texts(ranges, Range::low);
    }

    private static Column highs(List<Range> ranges) {
        return Column.texts(ranges, Range::high);
    }

    /** A {@code like} pattern of an ending, taken as it is. */
    private static Column pattern(String ending) {
        return Column.of("%" + ending.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"));
    }
}
