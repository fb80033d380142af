package io.meniscus.customer.search;

import io.meniscus.core.field.CustomField;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldKind;
import io.meniscus.core.field.FieldPolicy;
import io.meniscus.core.field.FieldScope;
import io.meniscus.core.field.FieldTerm;
import io.meniscus.core.field.FieldType;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.MobileFormat;
import io.meniscus.core.identity.search.Fold;
import io.meniscus.customer.search.EntitySearchRefusal.Refused;
import io.meniscus.customer.search.SearchCriterion.Strategy;
import io.meniscus.organization.Organization;
import io.meniscus.organization.configuration.Flag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the conditions of an entity search mean (v2/search). A field is named as an active criterion names it, or by
 * what it is ({@code firstName}, {@code customFields.shoe_size}). Refuses fields that are none or have no index,
 * operators that a field does not take, a second RANGE, and, where ENTITY_SEARCH_NEEDS_CRITERION is on, conditions that
 * no active criterion covers.
 */
public final class EntitySearch {
    /** The field of searches by the beginning of any field of the organization's PREFIX criteria. */
    public static final String PREFIX = "search_prefix";

    private static final int MOST_CONDITIONS = SearchCriterion.MOST_INDEXED + SearchCriterion.MOST_FILTERABLE;
    private static final int MOST_VALUES = 100;

    private final Organization organization;
    private final List<SearchCriterion> criteria;
    private final MobileFormat mobiles;

    public EntitySearch(Organization organization, List<SearchCriterion> criteria, MobileFormat mobiles) {
        this.organization = organization;
        this.criteria = List.copyOf(criteria);
        this.mobiles = mobiles;
    }

    /** How values are compared. */
    public enum Operator {
        EQUALS,
        STARTS_WITH,
        RANGE;

        /** Reads a name in any letter case. */
        public static Operator read(String text) throws Refused {
            try {
                return Operator.valueOf(text.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException _) {
                throw new Refused(new EntitySearchRefusal.OperatorUnknown(text));
            }
        }
    }

    /** A condition as given. */
    public record Asked(String field, Operator operator, List<String> values) {
        public Asked {
            values = values.stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }
    }

    /** The conditions of a search over an entity; those over bills are checked and hold for none yet. */
    public List<Condition> conditions(SearchedEntity entity, List<Asked> asked) throws Refused {
        if (asked.isEmpty()) {
            throw new Refused(new EntitySearchRefusal.ConditionsMissing());
        }
        if (asked.size() > MOST_CONDITIONS) {
            throw new Refused(new EntitySearchRefusal.TooManyConditions(MOST_CONDITIONS));
        }
        if (asked.stream().filter(one -> one.operator() == Operator.RANGE).count() > 1) {
            throw new Refused(new EntitySearchRefusal.SeveralRanges());
        }
        var conditions = new ArrayList<Condition>();
        for (var one : asked) {
            conditions.add(condition(entity, one));
        }
        boolean mustBeCovered = organization.settings().isOn(Flag.ENTITY_SEARCH_NEEDS_CRITERION);
        if (mustBeCovered && !isCovered(entity, asked)) {
            throw new Refused(new EntitySearchRefusal.NotCovered());
        }
        return conditions;
    }

    private boolean isCovered(SearchedEntity entity, List<Asked> asked) {
        var fields = asked.stream().map(Asked::field).collect(Collectors.toSet());
        return of(entity).stream().anyMatch(criterion -> criterion.covers(fields));
    }

    private List<SearchCriterion> of(SearchedEntity entity) {
        return criteria.stream()
                .filter(criterion -> criterion.draft().entity() == entity)
                .toList();
    }

    private Condition condition(SearchedEntity entity, Asked asked) throws Refused {
        boolean isRange = asked.operator() == Operator.RANGE;
        int count = asked.values().size();
        if (count == 0 || count > MOST_VALUES || (isRange && count != 2)) {
            throw new Refused(new EntitySearchRefusal.ValuesInvalid(asked.field()));
        }
        if (asked.field().equals(PREFIX) && entity == SearchedEntity.CUSTOMER) {
            return prefix(asked);
        }
        var field = field(entity, asked.field())
                .orElseThrow(() -> new Refused(new EntitySearchRefusal.FieldUnknown(asked.field())));
        return condition(field, asked);
    }

    /** The field of that name: a criterion's own name for it comes first. */
    private Optional<SearchedField> field(SearchedEntity entity, String name) {
        return of(entity).stream()
                .flatMap(criterion -> criterion.draft().fields().stream())
                .filter(field -> field.id().equals(name))
                .findFirst()
                .map(SearchCriterion.Field::reference)
                .or(() -> Optional.of(name))
                .flatMap(reference -> SearchedField.read(entity, reference));
    }

    private Condition condition(SearchedField field, Asked asked) throws Refused {
        return switch (field) {
            case SearchedField.OfTransaction bill -> bill(bill, asked);
            case SearchedField.OfCustomer own -> {
                if (asked.operator() == Operator.RANGE) {
                    throw new Refused(new EntitySearchRefusal.OperatorNotTaken(asked.field()));
                }
                yield own(own, asked);
            }
            case SearchedField.Custom(var name) -> custom(name, asked);
            case SearchedField.Extended(var name) -> extended(name, asked);
        };
    }

    /** Bills have no index yet, for there are none; only their date takes a RANGE. */
    private static Condition bill(SearchedField.OfTransaction field, Asked asked) throws Refused {
        if (asked.operator() == Operator.RANGE && field != SearchedField.OfTransaction.BILL_DATE) {
            throw new Refused(new EntitySearchRefusal.OperatorNotTaken(asked.field()));
        }
        return new Condition.Never();
    }

    private Condition own(SearchedField.OfCustomer field, Asked asked) {
        return switch (field) {
            case FIRST_NAME -> text(Parts.FIRST_NAME, asked);
            case LAST_NAME -> text(Parts.LAST_NAME, asked);
            case FULL_NAME -> fullName(asked);
            case EMAIL -> text(Parts.of(IdentifierType.EMAIL), asked);
            case EXTERNAL_ID -> text(Parts.of(IdentifierType.EXTERNAL_ID), asked);
            case MOBILE ->
                Condition.text(
                        Parts.of(IdentifierType.MOBILE),
                        asked.values().stream()
                                .map(value -> asked.operator() == Operator.EQUALS ? mobile(value) : beginning(value))
                                .toList());
        };
    }

    private Range mobile(String value) {
        return Range.exactly(mobiles.sought(value).orElse(value));
    }

    private static Range beginning(String mobile) {
        return Range.beginningWith(mobile.startsWith("+") ? mobile.substring(1) : mobile);
    }

    private static Condition text(Parts parts, Asked asked) {
        return Condition.text(
                parts,
                asked.values().stream()
                        .map(Fold::of)
                        .map(value -> range(asked.operator(), value))
                        .toList());
    }

    private static Range range(Operator operator, String folded) {
        return operator == Operator.EQUALS ? Range.exactly(folded) : Range.beginningWith(folded);
    }

    /** First and last name with a space between: each space of a value may be that one, or the value is one name. */
    private static Condition fullName(Asked asked) {
        var both = new ArrayList<Condition.BothNames>();
        for (var value : asked.values()) {
            var folded = Fold.of(value);
            for (int space = folded.indexOf(' '); space > 0; space = folded.indexOf(' ', space + 1)) {
                both.add(new Condition.BothNames(
                        folded.substring(0, space), range(asked.operator(), folded.substring(space + 1))));
            }
        }
        var either = Parts.FIRST_NAME.and(asked.operator() == Operator.EQUALS ? Parts.LAST_NAME : Parts.FIRST_NAME);
        var one = text(either, asked);
        return both.isEmpty() ? one : new Condition.Any(List.of(one, new Condition.FullName(both)));
    }

    private Condition custom(String name, Asked asked) throws Refused {
        var field = organization
                .fields()
                .custom(FieldScope.LOYALTY_REGISTRATION, name)
                .orElseThrow(() -> new Refused(new EntitySearchRefusal.FieldUnknown(asked.field())));
        if (!field.has(CustomField.Mark.SEARCHABLE)) {
            throw new Refused(new EntitySearchRefusal.FieldNotIndexed(asked.field()));
        }
        boolean isDate = field.input() == CustomField.Input.DATEPICKER;
        return value(new FieldKey(FieldKind.CUSTOM, field.id()), isDate ? Set.of(Operator.RANGE) : Set.of(), asked);
    }

    private Condition extended(String name, Asked asked) throws Refused {
        var offered = organization
                .fields()
                .extended(FieldEntity.CUSTOMER, name)
                .orElseThrow(() -> new Refused(new EntitySearchRefusal.FieldUnknown(asked.field())));
        if (!offered.has(FieldPolicy.Mark.SEARCHABLE)) {
            throw new Refused(new EntitySearchRefusal.FieldNotIndexed(asked.field()));
        }
        boolean isDate = offered.field().type() == FieldType.DATETIME;
        var key = new FieldKey(FieldKind.EXTENDED, offered.field().id());
        return value(key, isDate ? Set.of(Operator.RANGE) : Set.of(), asked);
    }

    private static Condition value(FieldKey key, Set<Operator> further, Asked asked) throws Refused {
        if (asked.operator() == Operator.RANGE && !further.contains(Operator.RANGE)) {
            throw new Refused(new EntitySearchRefusal.OperatorNotTaken(asked.field()));
        }
        var values = asked.values().stream().map(FieldTerm::fold).toList();
        return asked.operator() == Operator.RANGE
                ? new Condition.FieldText(key, List.of(Range.between(values.getFirst(), values.getLast())))
                : new Condition.FieldText(
                        key,
                        values.stream()
                                .map(value -> range(asked.operator(), value))
                                .toList());
    }

    /** The beginning of any field of the PREFIX criteria; of all names and identifiers where there is none. */
    private Condition prefix(Asked asked) throws Refused {
        if (asked.operator() != Operator.STARTS_WITH) {
            throw new Refused(new EntitySearchRefusal.OperatorNotTaken(PREFIX));
        }
        var any = new ArrayList<Condition>();
        for (var criterion : of(SearchedEntity.CUSTOMER)) {
            if (criterion.draft().strategy() == Strategy.PREFIX) {
                for (var field : criterion.draft().fields()) {
                    any.add(prefix(
                            SearchedField.read(SearchedEntity.CUSTOMER, field.reference())
                                    .orElseThrow(() -> new Refused(new EntitySearchRefusal.FieldUnknown(field.id()))),
                            asked));
                }
            }
        }
        return any.isEmpty() ? text(Parts.ALL, asked) : new Condition.Any(any);
    }

    private Condition prefix(SearchedField field, Asked asked) throws Refused {
        return switch (field) {
            case SearchedField.OfCustomer.FIRST_NAME -> text(Parts.FIRST_NAME.orLater(), asked);
            case SearchedField.OfCustomer.LAST_NAME -> text(Parts.LAST_NAME.orLater(), asked);
            case SearchedField.OfCustomer.FULL_NAME ->
                new Condition.Any(
                        List.of(text(Parts.FIRST_NAME.and(Parts.LAST_NAME).orLater(), asked), fullName(asked)));
            case SearchedField.OfCustomer own -> own(own, asked);
            case SearchedField.Custom _, SearchedField.Extended _, SearchedField.OfTransaction _ ->
                condition(field, asked);
        };
    }
}
