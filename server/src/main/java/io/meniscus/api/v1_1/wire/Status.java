package io.meniscus.api.v1_1.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A request's status (v1.1 conventions "Envelope"): success is text, the code a number.
 *
 * @param total         items given, as text; only where a call counts them
 * @param success_count items that succeeded, as text; likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Status(
        String success,
        int code,
        String message,
        @Nullable String total,
        @Nullable String success_count) {

    private static final String SOME_FAILED = "Some requests have failed due to errors";
    private static final String ALL_FAILED = "All requests have failed due to errors";

    public static Status success(String message) {
        return new Status("true", 200, message, null, null);
    }

    public static Status failure(int code, String message) {
        return new Status("false", code, message, null, null);
    }

    /**
     * What a batch came to: 200 when every item succeeded, 201 when some failed, 500 when all did.
     *
     * @param message the call's word for success
     */
    public static Status ofBatch(int items, int succeeded, String message) {
        if (succeeded == items) {
            return success(message);
        }
        return succeeded == 0 ? failure(500, ALL_FAILED) : new Status("true", 201, SOME_FAILED, null, null);
    }

    /** The same with the counts that customer add, update and get carry. */
    public Status counted(int items, int succeeded) {
        return new Status(success, code, message, Integer.toString(items), Integer.toString(succeeded));
    }
}
