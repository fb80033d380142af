package io.meniscus.api.v1_1.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.organization.kinds.Associates;
import io.meniscus.organization.kinds.Stores;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.SetupState;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in a store.
 *
 * @param type        ASSOCIATE
 * @param item_status only where a call is about one of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StaffMember(
        String id,
        String type,
        String code,
        String firstname,
        String lastname,
        String mobile,
        String email,
        String store_id,
        String store_code,
        @Nullable ItemStatus item_status) {

    /** An associate; who has no first name is called by the whole. */
    public static StaffMember of(SetupState state, Entry associate) {
        var firstName = associate.get(Associates.FIRST_NAME);
        var store = associate.get(Associates.STORE);
        return new StaffMember(
                Long.toString(associate.id()),
                "ASSOCIATE",
                associate.get(Associates.CODE),
                firstName.isEmpty() ? associate.get(Associates.NAME) : firstName,
                associate.get(Associates.LAST_NAME),
                associate.get(Associates.MOBILE),
                associate.get(Associates.EMAIL),
                state.get(Stores.KIND, store).map(it -> Long.toString(it.id())).orElse(""),
                store,
                null);
    }

    public StaffMember with(ItemStatus status) {
        return new StaffMember(id, type, code, firstname, lastname, mobile, email, store_id, store_code, status);
    }
}
