package io.meniscus.api.v1_1.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item's status (v1.1 conventions "Scalars"). Calls differ in the types: {@code success} is text or a boolean,
 * {@code code} text or a number, as the call's record factory chooses.
 *
 * @param success  {@code "true"}, {@code "false"} or a Boolean
 * @param code     a String or an Integer
 * @param warnings left out when there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemStatus(
        Object success,
        Object code,
        String message,
        @Nullable Warnings warnings) {

    /** Codes or texts of what did not work while the item succeeded. */
    public record Warnings(List<String> warning) {}

    /** Success and code as text, as most calls write them. */
    public static ItemStatus text(Outcome outcome, int code, String message) {
        return new ItemStatus(Boolean.toString(outcome == Outcome.SUCCESS), Integer.toString(code), message, null);
    }

    /** Success as text, the code a number: transactions, points redeem, referrals. */
    public static ItemStatus numbered(Outcome outcome, int code, String message) {
        return new ItemStatus(Boolean.toString(outcome == Outcome.SUCCESS), code, message, null);
    }

    /** Success a boolean, the code a number: refused bills, notes, products, request add. */
    public static ItemStatus typed(Outcome outcome, int code, String message) {
        return new ItemStatus(outcome == Outcome.SUCCESS, code, message, null);
    }

    public ItemStatus warning(List<String> texts) {
        return texts.isEmpty() ? this : new ItemStatus(success, code, message, new Warnings(List.copyOf(texts)));
    }

    /** How an item came out. */
    public enum Outcome {
        SUCCESS,
        FAILURE
    }
}
