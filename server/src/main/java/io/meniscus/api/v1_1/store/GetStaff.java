package io.meniscus.api.v1_1.store;

import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.wire.StaffMember;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.SetupStates;
import io.meniscus.organization.kinds.Associates;
import java.util.List;
import java.util.Locale;

/**
 * {@code GET /v1.1/store/staff}: the active associates of the whole organization (v1.1/store "staff"). It has no
 * managers of stores, so there are none to show; another type is code 400.
 */
record GetStaff(Organizations organizations, SetupStates states) implements Endpoint {

    public record Answer(Response response) {}

    public record Response(Status status, Store store) {}

    public record Store(Staff staff) {}

    public record Staff(List<StaffMember> user) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var users = switch (request.query("type").orElse("").toUpperCase(Locale.ROOT)) {
            case "", "ASSOCIATE" -> {
                var state = states.of(organization);
                yield state.all(Associates.KIND).stream()
                        .filter(associate -> associate.get(Associates.ACTIVE))
                        .map(associate -> StaffMember.of(state, associate))
                        .toList();
            }
            case "MANAGER" -> List.<StaffMember>of();
            default -> throw new EdgeException(new EdgeRefusal.BadParameter("type is ASSOCIATE or MANAGER"));
        };
        return Reply.of(200, 200, new Answer(new Response(Status.success("success"), new Store(new Staff(users)))));
    }
}
