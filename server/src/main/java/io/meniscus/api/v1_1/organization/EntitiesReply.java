package io.meniscus.api.v1_1.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v1_1.wire.ItemStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The envelope of entities: success is a boolean here, and each entity begins with its status. */
public record EntitiesReply(Response response) {

    public record Response(Pagination pagination, TypedStatus status, Organization organization) {}

    /** A call that is refused as a whole: success is a boolean here too. */
    public record Refused(Status response) {
        /** Nothing but the status. */
        public record Status(TypedStatus status) {}

        static Refused with(int code, String message) {
            return new Refused(new Status(new TypedStatus(false, code, message)));
        }
    }

    public record Pagination(String limit, String offset, int total) {}

    public record TypedStatus(boolean success, int code, String message) {
        static TypedStatus ofBatch(int items, int succeeded) {
            if (succeeded == items && items > 0) {
                return new TypedStatus(true, 200, "SUCCESS");
            }
            return succeeded == 0
                    ? new TypedStatus(false, 500, "All requests have failed due to errors")
                    : new TypedStatus(true, 201, "Some requests have failed due to errors");
        }
    }

    public record Organization(Entities entities) {}

    /** Each is a {@link ShownEntity} or a {@link NotFound}. */
    public record Entities(List<Object> entity) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NotFound(ItemStatus item_status, @Nullable String id, String type) {}
}
