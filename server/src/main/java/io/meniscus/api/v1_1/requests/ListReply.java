package io.meniscus.api.v1_1.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code request/get} and {@code request/logs}: requests by their type. */
record ListReply(Response response) {
    record Response(Status status, Found requests) {}

    /**
     * The rows of one type.
     *
     * @param count how many there are
     * @param rows  how many of them are here
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            String count,
            String rows,
            @Nullable List<Row> goodwill,
            @JsonProperty("transaction_update") @Nullable List<Row> transactionUpdate,
            @JsonProperty("change_identifier") @Nullable List<Row> changeIdentifier,
            ItemStatus item_status) {

        static Found of(String type, int count, List<Row> rows) {
            return new Found(
                    Integer.toString(count),
                    Integer.toString(rows.size()),
                    type.equals("GOODWILL") ? rows : null,
                    type.equals("TRANSACTION_UPDATE") ? rows : null,
                    type.equals(RequestTypes.CHANGE_IDENTIFIER) ? rows : null,
                    ItemStatus.text(ItemStatus.Outcome.SUCCESS, 9000, "Request retrieved successfully"));
        }
    }

    /** A request; the last three of a log alone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String id,
            String type,
            String status,
            String base_type,
            String new_value,
            String old_value,
            Customer customer,
            String updated_comments,
            String added_on,
            String last_action_on,
            Who added_by,
            Who updated_by,
            @Nullable String one_step_change,
            @Nullable String approval_type,
            @Nullable Logs logs) {

        Row with(String oneStep, String approval, Logs log) {
            return new Row(
                    id,
                    type,
                    status,
                    base_type,
                    new_value,
                    old_value,
                    customer,
                    updated_comments,
                    added_on,
                    last_action_on,
                    added_by,
                    updated_by,
                    oneStep,
                    approval,
                    log);
        }
    }

    record Customer(
            String firstname, String lastname, String email, String mobile, String external_id, String fraud_status) {}

    /** A till, a store, or a user by e-mail and name. */
    record Who(String code, String name) {
        static final Who NOBODY = new Who("", "");
    }

    record Logs(AddedBy added_by, UpdatedBy updated_by) {}

    record AddedBy(Who till, Who store, String time) {}

    record UpdatedBy(User user, String ip, String time) {}

    record User(String name, String mobile, String email) {}
}
