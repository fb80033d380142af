package io.meniscus.api.v1_1.associate;

import io.meniscus.api.v1_1.associate.AssociateDoor.Entered;
import io.meniscus.api.v1_1.associate.AssociateReply.Lists;
import io.meniscus.api.v1_1.associate.AssociateReply.Tasks;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.kinds.Associates;
import java.util.List;

/** {@code GET /v1.1/associate/tasks}: none are kept, so the list is empty. */
record ListTasks(AssociateDoor door) implements Endpoint {
    @Override
    public Reply handle(Request request) {
        return switch (door.enter(request)) {
            case Entered.In(var _, var _, var associate) ->
                AssociateReply.done(
                        2300,
                        new Lists(
                                Long.toString(associate.id()),
                                associate.get(Associates.CODE),
                                null,
                                new Tasks(List.of()),
                                ItemStatus.text(ItemStatus.Outcome.SUCCESS, 2300, "Associate tasks retrieved")));
            case Entered.Out(var error) -> AssociateReply.refused(request, error);
        };
    }
}
