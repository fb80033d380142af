package io.meniscus.api.v1_1.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v1_1.wire.ItemStatus;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item that failed: the identifiers it was given, and why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FailedItem(
        @Nullable String id,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String external_id,
        ItemStatus item_status) {

    static FailedItem of(AddBody.Customer given, Errors.ItemError error) {
        return new FailedItem(null, given.mobile(), given.email(), given.external_id(), status(error));
    }

    static FailedItem of(UpdateBody.Customer given, Errors.ItemError error) {
        return new FailedItem(given.id(), given.mobile(), given.email(), given.external_id(), status(error));
    }

    /** Of a read: the one identifier asked for. */
    static FailedItem of(Asked asked, Errors.ItemError error) {
        var value = asked.value();
        return switch (asked.name()) {
            case "mobile" -> new FailedItem(null, value, null, null, status(error));
            case "email" -> new FailedItem(null, null, value, null, status(error));
            case "external_id" -> new FailedItem(null, null, null, value, status(error));
            default -> new FailedItem(value, null, null, null, status(error));
        };
    }

    /** Of an item that names somebody in several ways. */
    public static FailedItem of(List<Asked> asked, ItemStatus status) {
        var values = new HashMap<String, String>();
        asked.forEach(one -> values.putIfAbsent(one.name().equals("user_id") ? "id" : one.name(), one.value()));
        return new FailedItem(
                values.get("id"), values.get("mobile"), values.get("email"), values.get("external_id"), status);
    }

    private static ItemStatus status(Errors.ItemError error) {
        return ItemStatus.text(ItemStatus.Outcome.FAILURE, error.code(), error.message());
    }
}
