package io.meniscus.api.v1_1.products;

import io.meniscus.api.v1_1.products.SearchQuery.Term;
import io.meniscus.core.FreeText;
import io.meniscus.core.OrgId;
import io.meniscus.core.product.catalogue.Attribute;
import io.meniscus.product.catalogue.Catalogue;
import io.meniscus.product.search.Criterion;
import io.meniscus.product.search.Criterion.Field;
import io.meniscus.product.search.Criterion.Range;
import io.meniscus.product.search.Numbers;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the attributes of {@code product/search} mean: price, item_sku, description, img_url, and the organization's
 * own. Refuses with code 400 an attribute that is none, an operator that an attribute does not take, and a value that
 * is no number where it must be one.
 */
final class SearchFields {
    private final Map<String, Attribute> attributes = new HashMap<>();

    private SearchFields() {}

    static List<Criterion> criteria(SearchQuery query, Catalogue catalogue, OrgId org) {
        var fields = new SearchFields();
        var names = query.terms().stream().map(Term::attribute).distinct().toList();
        catalogue
                .named(org, names)
                .forEach(attribute -> fields.attributes.put(FreeText.folded(attribute.name()), attribute));
        return query.terms().stream().map(fields::criterion).toList();
    }

    private Criterion criterion(Term term) {
        return switch (term.attribute().toLowerCase(Locale.ROOT)) {
            case "price" -> new Criterion.Price(numbers(term));
            case "item_sku" -> text(term, Field.SKU);
            case "description" -> text(term, Field.DESCRIPTION);
            case "img_url" -> text(term, Field.IMAGE);
            default -> attribute(term);
        };
    }

    private static Criterion text(Term term, Field field) {
        return switch (term.operator()) {
            case STARTS -> new Criterion.Text(field, beginnings(term));
            case ENDS -> new Criterion.Ending(field, term.values().getFirst());
            case EXACT, EQUALS, IN -> new Criterion.Text(field, exactly(term));
            case RANGE, LESS, GREATER, ON -> throw term.notTaken();
        };
    }

    private Criterion attribute(Term term) {
        var attribute = attributes.get(FreeText.folded(term.attribute()));
        if (attribute == null) {
            throw SearchQuery.invalid("products are not searched by " + term.attribute());
        }
        long id = attribute.id();
        var values = term.values();
        return switch (term.operator()) {
            case STARTS, ON -> new Criterion.AttributeText(id, beginnings(term));
            case ENDS -> new Criterion.AttributeEnding(id, values.getFirst());
            case EXACT, EQUALS, IN -> new Criterion.AttributeText(id, exactly(term));
            case RANGE ->
                values.stream().allMatch(SearchFields::isNumber)
                        ? new Criterion.AttributeNumber(id, numbers(term))
                        : new Criterion.AttributeText(id, List.of(Range.between(values.getFirst(), values.getLast())));
            case LESS, GREATER -> new Criterion.AttributeNumber(id, numbers(term));
        };
    }

    private static List<Range> beginnings(Term term) {
        return term.values().stream().map(Range::beginningWith).toList();
    }

    private static List<Range> exactly(Term term) {
        return term.values().stream().map(Range::exactly).toList();
    }

    private static Numbers numbers(Term term) {
        var numbers = term.values().stream().map(SearchFields::number).toList();
        return switch (term.operator()) {
            case LESS -> new Numbers.Below(numbers.getFirst());
            case GREATER -> new Numbers.Above(numbers.getFirst());
            case RANGE -> new Numbers.Between(numbers.getFirst(), numbers.getLast());
            case EXACT, EQUALS, IN -> new Numbers.OneOf(numbers);
            case STARTS, ENDS, ON -> throw term.notTaken();
        };
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,15}(\\.\\d{1,6})?");
    }

    private static BigDecimal number(String text) {
        if (!isNumber(text)) {
            throw SearchQuery.invalid("this is no number: " + text);
        }
        return new BigDecimal(text);
    }
}
