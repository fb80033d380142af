package io.meniscus.api.v2.search;

import io.meniscus.api.v2.wire.Failure;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.identity.search.SearchRefusal;
import io.meniscus.core.world.Refusal;
import io.meniscus.customer.search.EntitySearchRefusal;
import io.meniscus.http.Reply;
import java.util.List;

/**
 * The words of entity search and its criteria. The contract has codes for neither but a bad page, a busy search and
 * another organization's id: what cannot be taken is HTTP 400.
 */
final class Errors {
    private static final int INVALID = 400;

    private Errors() {}

    static Reply reply(Refusal refusal) {
        var error = of(refusal);
        var body = new Failure(List.of(error), List.of());
        return error.code() == INVALID ? Reply.of(INVALID, INVALID, body) : Reply.refused(error.code(), body);
    }

    static W of(Refusal refusal) {
        return switch (refusal) {
            case EntitySearchRefusal entity -> of(entity);
            case SearchRefusal search -> of(search);
            default -> throw new IllegalStateException("entity search does not refuse with " + refusal);
        };
    }

    static W of(SearchRefusal refusal) {
        return switch (refusal) {
            case SearchRefusal.Busy() -> W.of(461, "Search is busy or timed out, please narrow it or try again");
        };
    }

    static W of(EntitySearchRefusal refusal) {
        var words = switch (refusal) {
            case EntitySearchRefusal.NameMissing() -> "name is mandatory";
            case EntitySearchRefusal.EntityUnknown(var given) ->
                "entityType must be CUSTOMER or TRANSACTION, not " + given;
            case EntitySearchRefusal.StrategyUnknown(var given) ->
                "searchStrategyType must be COMBINATION or PREFIX, not " + given;
            case EntitySearchRefusal.PrefixOfCustomersAlone() -> "PREFIX criteria are of customers";
            case EntitySearchRefusal.FieldsMissing() -> "fieldDefinitions is mandatory";
            case EntitySearchRefusal.FieldUnknown(var field) -> "There is no field " + field;
            case EntitySearchRefusal.FieldTwice(var field) -> "Field is defined twice: " + field;
            case EntitySearchRefusal.FieldTypeUnknown(var given) ->
                "fieldType must be INDEXED or FILTERABLE, not " + given;
            case EntitySearchRefusal.TooManyFields(var use, var most) ->
                "A criterion has at most " + most + " " + use + " fields";
            case EntitySearchRefusal.RetentionInvalid(var mostDays) -> "Data is kept from 1 to " + mostDays + " DAYS";
            case EntitySearchRefusal.TooManyCriteria(var strategy, var most) ->
                "There are " + most + " " + strategy + " criteria already, the most there may be";
            case EntitySearchRefusal.CriterionUnknown() -> "There is no such criterion";
            case EntitySearchRefusal.ConditionsMissing() -> "searchConditions is mandatory";
            case EntitySearchRefusal.TooManyConditions(var most) -> "A search has at most " + most + " conditions";
            case EntitySearchRefusal.ValuesInvalid(var field) ->
                "Values are mandatory, at most 100, two for RANGE: " + field;
            case EntitySearchRefusal.OperatorUnknown(var given) ->
                "operator must be EQUALS, STARTS_WITH or RANGE, not " + given;
            case EntitySearchRefusal.OperatorNotTaken(var field) -> "The field does not take this operator: " + field;
            case EntitySearchRefusal.SeveralRanges() -> "A search has at most one RANGE";
            case EntitySearchRefusal.FieldNotIndexed(var field) -> "No criterion names the field: " + field;
            case EntitySearchRefusal.NotCovered() -> "No active criterion covers the conditions";
        };
        return W.of(INVALID, words);
    }
}
