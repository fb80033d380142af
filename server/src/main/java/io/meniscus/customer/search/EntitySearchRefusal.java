package io.meniscus.customer.search;

import io.meniscus.core.world.Refusal;

/** Why a criterion is not taken, or a search by criteria not run (v2/search). */
public sealed interface EntitySearchRefusal extends Refusal {
    record NameMissing() implements EntitySearchRefusal {}

    record EntityUnknown(String given) implements EntitySearchRefusal {}

    record StrategyUnknown(String given) implements EntitySearchRefusal {}

    /** Beginnings are searched for in customers alone. */
    record PrefixOfCustomersAlone() implements EntitySearchRefusal {}

    record FieldsMissing() implements EntitySearchRefusal {}

    record FieldUnknown(String field) implements EntitySearchRefusal {}

    record FieldTwice(String field) implements EntitySearchRefusal {}

    record FieldTypeUnknown(String given) implements EntitySearchRefusal {}

    record TooManyFields(SearchCriterion.Use use, int most) implements EntitySearchRefusal {}

    record RetentionInvalid(int mostDays) implements EntitySearchRefusal {}

    record TooManyCriteria(SearchCriterion.Strategy strategy, int most) implements EntitySearchRefusal {}

    /** No criterion of the organization has the id, or for indexing it is not active. */
    record CriterionUnknown() implements EntitySearchRefusal {}

    record ConditionsMissing() implements EntitySearchRefusal {}

    record TooManyConditions(int most) implements EntitySearchRefusal {}

    record ValuesInvalid(String field) implements EntitySearchRefusal {}

    record OperatorUnknown(String given) implements EntitySearchRefusal {}

    record OperatorNotTaken(String field) implements EntitySearchRefusal {}

    record SeveralRanges() implements EntitySearchRefusal {}

    /** The field's values are not indexed: no criterion names it. */
    record FieldNotIndexed(String field) implements EntitySearchRefusal {}

    /** ENTITY_SEARCH_NEEDS_CRITERION is on and no active criterion covers the conditions. */
    record NotCovered() implements EntitySearchRefusal {}

    /** Ends the reading of a search or criterion. */
    final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient EntitySearchRefusal refusal;

        public Refused(EntitySearchRefusal refusal) {
            super(refusal.toString(), null, false, false);
            this.refusal = refusal;
        }

        public EntitySearchRefusal refusal() {
            return refusal;
        }
    }
}
