package io.meniscus.api.v1_1.organization;

import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.http.Reply;

/** The envelope of organization calls but entities: {@code response.organization}, an object. */
public record OrganizationReply(Response response) {

    /** The organization is what the call shows. */
    public record Response(Status status, Object organization) {}

    /** Why there is nothing to show. */
    public record Refused(ItemStatus item_status) {}

    static Reply of(Object organization) {
        return Reply.of(200, 200, new OrganizationReply(new Response(Status.success("SUCCESS"), organization)));
    }

    static Reply refused(int code, String message) {
        var item = new Refused(ItemStatus.text(ItemStatus.Outcome.FAILURE, code, message));
        return Reply.refused(code, new OrganizationReply(new Response(Status.ofBatch(1, 0, "SUCCESS"), item)));
    }
}
