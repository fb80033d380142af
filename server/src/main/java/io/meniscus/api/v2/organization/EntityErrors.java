package io.meniscus.api.v2.organization;

import io.meniscus.api.v2.wire.W;
import io.meniscus.organization.kinds.CustomFields;
import io.meniscus.organization.kinds.Stores;
import io.meniscus.organization.setup.Problem;

/** The codes of what set-up refuses in stores, tills and associates (v2/organization); 400 where there is none. */
final class EntityErrors {
    private EntityErrors() {}

    static W ofStore(Problem problem) {
        return switch (problem.cause()) {
            case EXISTS -> W.of(1220, "Store code exists already");
            case TAKEN ->
                problem.field().equals(Stores.NAME.key())
                        ? W.of(1206, "Store name exists already")
                        : W.of(1220, "Store code exists already");
            case UNKNOWN_REFERENCE, NOT_FOUND -> W.of(3202, problem.message());
            case MALFORMED,
                    TOO_LONG,
                    MISSING,
                    UNKNOWN_KEY,
                    INACTIVE_REFERENCE,
                    TAKEN_ELSEWHERE,
                    FIXED,
                    CONFLICT,
                    BUSY -> other(problem);
        };
    }

    static W ofTill(Problem problem) {
        return problem.section().equals(CustomFields.KIND.section()) ? ofField(problem) : ofTillItself(problem);
    }

    /** A field that was to be defined along with the till. */
    private static W ofField(Problem problem) {
        return switch (problem.cause()) {
            case EXISTS, TAKEN -> W.of(1025, "Custom field already exists");
            case CONFLICT -> W.of(1023, "Auditable custom fields limit exceeded");
            case MISSING -> W.of(1024, "Parameter is empty: " + problem.field());
            case MALFORMED,
                    TOO_LONG,
                    UNKNOWN_KEY,
                    UNKNOWN_REFERENCE,
                    INACTIVE_REFERENCE,
                    TAKEN_ELSEWHERE,
                    NOT_FOUND,
                    FIXED,
                    BUSY -> other(problem);
        };
    }

    private static W ofTillItself(Problem problem) {
        return switch (problem.cause()) {
            case EXISTS, TAKEN, TAKEN_ELSEWHERE -> W.of(1207, "Till name exists already");
            case UNKNOWN_REFERENCE, CONFLICT, INACTIVE_REFERENCE -> W.of(1214, "Parent store is invalid");
            case NOT_FOUND -> W.of(3227, "Till not found");
            case MALFORMED, TOO_LONG, MISSING, UNKNOWN_KEY, FIXED, BUSY -> other(problem);
        };
    }

    static W ofAssociate(Problem problem) {
        return switch (problem.cause()) {
            case EXISTS, TAKEN -> W.of(1220, "Associate code exists already");
            case UNKNOWN_REFERENCE -> W.of(1214, "Parent store is invalid");
            case MALFORMED,
                    TOO_LONG,
                    MISSING,
                    UNKNOWN_KEY,
                    INACTIVE_REFERENCE,
                    TAKEN_ELSEWHERE,
                    NOT_FOUND,
                    FIXED,
                    CONFLICT,
                    BUSY -> other(problem);
        };
    }

    private static W other(Problem problem) {
        return W.of(400, problem.field() + ": " + problem.message());
    }
}
