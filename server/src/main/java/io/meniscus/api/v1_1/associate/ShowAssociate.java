package io.meniscus.api.v1_1.associate;

import io.meniscus.api.v1_1.associate.AssociateDoor.Entered;
import io.meniscus.api.v1_1.wire.StaffMember;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;

/** {@code GET /v1.1/associate/login} and {@code /get}: who the associate is; they differ in their words alone. */
record ShowAssociate(AssociateDoor door, int code, String message) implements Endpoint {
    @Override
    public Reply handle(Request request) {
        return switch (door.enter(request)) {
            case Entered.In(var _, var state, var associate) ->
                AssociateReply.of(StaffMember.of(state, associate), code, message);
            case Entered.Out(var error) -> AssociateReply.refused(request, error);
        };
    }
}
