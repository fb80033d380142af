package io.meniscus.api.v1_1.customer;

import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.core.ProgramId;
import io.meniscus.core.TillId;
import io.meniscus.core.field.CustomField;
import io.meniscus.core.field.FieldKind;
import io.meniscus.core.field.FieldScope;
import io.meniscus.core.field.FieldTerm;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.MobileFormat;
import io.meniscus.core.identity.search.Fold;
import io.meniscus.core.program.Program;
import io.meniscus.customer.search.Condition;
import io.meniscus.customer.search.Condition.Measure;
import io.meniscus.customer.search.FieldKey;
import io.meniscus.customer.search.Parts;
import io.meniscus.customer.search.Range;
import io.meniscus.customer.search.Span;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What the attributes of {@code customer/search} mean. Nobody is in a slab before there are any. Refuses with code 400
 * an attribute that is none, a custom field that is not searchable, an operator that an attribute does not take, and a
 * value that is no number, day or id where it must be one.
 */
final class SearchAttributes {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final Organization organization;
    private final MobileFormat mobiles;
    private final Instant at;

    /**
     * Attributes of an organization's customers.
     *
     * @param at when points count
     */
    SearchAttributes(Organization organization, MobileFormat mobiles, Instant at) {
        this.organization = organization;
        this.mobiles = mobiles;
        this.at = at;
    }

    List<Condition> conditions(SearchQuery query) {
        return query.terms().stream().map(this::condition).toList();
    }

    private Condition condition(SearchQuery.Term term) {
        return switch (term.attribute().toLowerCase(Locale.ROOT)) {
            case "firstname" -> text(term, Parts.FIRST_NAME, Fold::of);
            case "lastname" -> text(term, Parts.LAST_NAME, Fold::of);
            case "mobile" -> text(term, Parts.of(IdentifierType.MOBILE), given -> mobile(term, given));
            case "email" -> text(term, Parts.of(IdentifierType.EMAIL), Fold::of);
            case "external_id" -> text(term, Parts.of(IdentifierType.EXTERNAL_ID), Fold::of);
            case "org_id" ->
                Condition.of(
                        term.values().contains(Long.toString(organization.id().value())));
            case "registered_date" -> registered(term);
            case "registered_store" -> registeredAt(term);
            case "loyalty_points" -> measured(Measure.CURRENT_POINTS, term);
            case "lifetime_points" -> measured(Measure.LIFETIME_POINTS, term);
            case "lifetime_purchases" -> measured(Measure.LIFETIME_PURCHASES, term);
            case "last_trans_value", "transaction_value" -> measured(Measure.LAST_BILL, term);
            case "slab" -> noSlab(term);
            default -> field(term);
        };
    }

    /** Points are those of the default program; where there is none nobody has any. */
    private Condition measured(Measure measure, SearchQuery.Term term) {
        var program = organization.programs().standard().map(Program::id).orElse(new ProgramId(0));
        return new Condition.Measured(measure, program, at, span(term));
    }

    /** Nobody is in a slab yet. */
    private static Condition noSlab(SearchQuery.Term term) {
        return switch (term.operator()) {
            case STARTS, ENDS, EXACT, EQUALS, IN -> new Condition.Never();
            case RANGE, LESS, GREATER, ON -> throw notTaken(term);
        };
    }

    /** A whole mobile is one in any form; the beginning or end of one is digits as they are stored. */
    private String mobile(SearchQuery.Term term, String given) {
        var digits = given.replaceAll("[^0-9]", "");
        boolean isWhole =
                term.operator() != SearchQuery.Operator.STARTS && term.operator() != SearchQuery.Operator.ENDS;
        return isWhole ? mobiles.sought(given).orElse(digits) : digits;
    }

    private static Condition text(SearchQuery.Term term, Parts parts, UnaryOperator<String> form) {
        var values = term.values().stream()
                .map(form)
                .filter(value -> !value.isEmpty())
                .toList();
        return switch (term.operator()) {
            case STARTS ->
                Condition.text(parts, values.stream().map(Range::beginningWith).toList());
            case ENDS -> new Condition.Ending(parts, values);
            case EXACT, EQUALS, IN ->
                Condition.text(parts, values.stream().map(Range::exactly).toList());
            case RANGE, LESS, GREATER, ON -> throw notTaken(term);
        };
    }

    private Condition registered(SearchQuery.Term term) {
        var days = term.values().stream().map(this::day).toList();
        return switch (term.operator()) {
            case ON, EXACT, EQUALS -> between(days.getFirst(), days.getFirst());
            case RANGE -> between(days.getFirst(), days.getLast());
            case LESS -> new Condition.Registered(FIRST, start(days.getFirst()));
            case GREATER -> new Condition.Registered(start(days.getFirst().plusDays(1)), LAST);
            case STARTS, ENDS, IN -> throw notTaken(term);
        };
    }

    private Condition between(LocalDate first, LocalDate last) {
        return new Condition.Registered(start(first), start(last.plusDays(1)));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(organization.clusterZone()).toInstant();
    }

    private LocalDate day(String text) {
        return V11Dates.read(text, organization.clusterZone())
                .map(at -> at.atZone(organization.clusterZone()).toLocalDate())
                .filter(day -> day.getYear() > 0 && day.getYear() < 9999)
                .orElseThrow(() -> SearchQuery.invalid("this is no date: " + text));
    }

    private Condition registeredAt(SearchQuery.Term term) {
        switch (term.operator()) {
            case EXACT, EQUALS, IN -> {}
            case STARTS, ENDS, RANGE, LESS, GREATER, ON -> throw notTaken(term);
        }
        var stores = term.values().stream()
                .map(value -> number(value).stripTrailingZeros())
                .collect(Collectors.toSet());
        var tills = organization.tills().stream()
                .filter(till ->
                        stores.contains(BigDecimal.valueOf(till.storeId()).stripTrailingZeros()))
                .map(Till::id)
                .collect(Collectors.<TillId>toSet());
        return tills.isEmpty() ? new Condition.Never() : new Condition.RegisteredAt(tills);
    }

    private Condition field(SearchQuery.Term term) {
        var field = organization
                .fields()
                .custom(FieldScope.LOYALTY_REGISTRATION, term.attribute())
                .filter(found -> found.has(CustomField.Mark.SEARCHABLE))
                .filter(found -> !found.has(CustomField.Mark.DISABLED_AT_SERVER))
                .orElseThrow(() -> SearchQuery.invalid("customers are not searched by " + term.attribute()));
        var key = new FieldKey(FieldKind.CUSTOM, field.id());
        var values = term.values().stream().map(FieldTerm::fold).toList();
        return switch (term.operator()) {
            case STARTS, ON ->
                new Condition.FieldText(
                        key, values.stream().map(Range::beginningWith).toList());
            case ENDS -> new Condition.FieldEnding(key, values);
            case EXACT, EQUALS, IN ->
                new Condition.FieldText(key, values.stream().map(Range::exactly).toList());
            case RANGE ->
                isNumber(values.getFirst()) && isNumber(values.getLast())
                        ? new Condition.FieldNumber(key, span(term))
                        : new Condition.FieldText(key, List.of(Range.between(values.getFirst(), values.getLast())));
            case LESS, GREATER -> new Condition.FieldNumber(key, span(term));
        };
    }

    private static Span span(SearchQuery.Term term) {
        var numbers = term.values().stream().map(SearchAttributes::number).toList();
        return switch (term.operator()) {
            case LESS -> new Span.Below(numbers.getFirst());
            case GREATER -> new Span.Above(numbers.getFirst());
            case RANGE -> new Span.Between(numbers.getFirst(), numbers.getLast());
            case EXACT, EQUALS, IN -> new Span.OneOf(numbers);
            case STARTS, ENDS, ON -> throw notTaken(term);
        };
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,15}(\\.\\d{1,6})?");
    }

    private static BigDecimal number(String text) {
        if (!isNumber(text)) {
            throw SearchQuery.invalid("this is no number: " + text);
        }
        return new BigDecimal(text);
    }

    private static RuntimeException notTaken(SearchQuery.Term term) {
        return SearchQuery.invalid(term.attribute() + " does not take " + term.operator());
    }
}
