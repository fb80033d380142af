package io.meniscus.api.v1_1.store;

import io.meniscus.core.world.Refusal;
import io.meniscus.store.ClientLogRefusal;
import io.meniscus.store.ReportRefusal;

/** The item codes and words of {@code /v1.1/store} (v1.1/error-codes "Store"). */
final class Errors {
    static final ItemError IDENTIFIER_INVALID = new ItemError(902, "Invalid store identifier passed");
    static final ItemError NO_SUCH_STORE = new ItemError(903, "No store found for the passed identifier");
    static final ItemError NO_IDENTIFIER = new ItemError(913, "No store identifier passed");
    static final ItemError TASKS_FAILED = new ItemError(908, "Store tasks retrieval failed");
    static final ItemError NO_TASKS = new ItemError(909, "No tasks found for the store");

    private Errors() {}

    /** An item's failure. */
    record ItemError(int code, String message) {}

    static ItemError of(Refusal refusal) {
        return switch (refusal) {
            case ClientLogRefusal log -> of(log);
            case ReportRefusal report -> of(report);
            default -> throw new IllegalStateException("stores do not refuse with " + refusal);
        };
    }

    static ItemError of(ClientLogRefusal refusal) {
        return switch (refusal) {
            case ClientLogRefusal.SizeDiffers(var announced, var arrived) ->
                new ItemError(904, "Log file size does not match, received " + arrived + " bytes");
            case ClientLogRefusal.SignatureDiffers() -> new ItemError(905, "Log file signature does not match");
            case ClientLogRefusal.NotStorable() -> new ItemError(906, "Log file could not be stored");
            case ClientLogRefusal.MetadataInvalid() -> new ItemError(907, "Log file metadata could not be saved");
        };
    }

    static ItemError of(ReportRefusal refusal) {
        return switch (refusal) {
            case ReportRefusal.TypeInvalid(var type) -> new ItemError(911, "Invalid report type passed");
            case ReportRefusal.NotStorable(var reason) -> new ItemError(912, "Store report upload failed, " + reason);
            case ReportRefusal.DatesInvalid() ->
                new ItemError(901, "Store report retrieval failed, start_date and end_date are invalid");
        };
    }
}
