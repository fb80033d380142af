package io.meniscus.api.v1_1.associate;

import io.meniscus.api.v1_1.associate.AssociateDoor.Entered;
import io.meniscus.api.v1_1.associate.AssociateReply.Activities;
import io.meniscus.api.v1_1.associate.AssociateReply.Lists;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.kinds.Associates;
import java.util.List;

/** {@code GET /v1.1/associate/activities}: none are recorded of an associate, so the list is empty. */
record ListActivities(AssociateDoor door) implements Endpoint {
    @Override
    public Reply handle(Request request) {
        return switch (door.enter(request)) {
            case Entered.In(var _, var _, var associate) ->
                AssociateReply.done(
                        2200,
                        new Lists(
                                Long.toString(associate.id()),
                                associate.get(Associates.CODE),
                                new Activities(List.of()),
                                null,
                                ItemStatus.text(ItemStatus.Outcome.SUCCESS, 2200, "Associate activities retrieved")));
            case Entered.Out(var error) -> AssociateReply.refused(request, error);
        };
    }
}
