package io.meniscus.api.v1_1.associate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.StaffMember;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of associate calls: {@code response.associate}, an object.
 *
 * @param response holds what was asked for
 */
public record AssociateReply(Response response) {

    /** The associate is a {@link StaffMember}, a {@link Lists} or a {@link Refused}. */
    public record Response(Status status, Object associate) {}

    /** Who could not be let in, or changed: what was given, and why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Refused(
            @Nullable String code,
            @Nullable String username,
            @Nullable String email,
            ItemStatus item_status) {}

    /** What an associate did or is to do. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Lists(
            String id,
            String code,
            @Nullable Activities activities,
            @Nullable Tasks tasks,
            ItemStatus item_status) {}

    public record Activities(List<Object> activity) {}

    public record Tasks(List<Object> task) {}

    static Reply of(StaffMember associate, int code, String message) {
        return done(code, associate.with(ItemStatus.text(ItemStatus.Outcome.SUCCESS, code, message)));
    }

    static Reply done(int code, Object associate) {
        return Reply.of(200, code, new AssociateReply(new Response(Status.success("SUCCESS"), associate)));
    }

    static Reply refused(Request request, AssociateError error) {
        return refused(request, error.code(), error.message());
    }

    static Reply refused(Request request, int code, String message) {
        var item = new Refused(
                request.query("code").orElse(null),
                request.query("username").orElse(null),
                request.query("email").orElse(null),
                ItemStatus.text(ItemStatus.Outcome.FAILURE, code, message));
        return Reply.refused(code, new AssociateReply(new Response(Status.ofBatch(1, 0, "SUCCESS"), item)));
    }
}
