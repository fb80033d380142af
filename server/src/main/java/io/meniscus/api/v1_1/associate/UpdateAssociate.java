package io.meniscus.api.v1_1.associate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.associate.AssociateDoor.Entered;
import io.meniscus.api.v1_1.wire.StaffMember;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.kinds.Associates;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Given;
import io.meniscus.organization.setup.InvalidSetup;
import io.meniscus.organization.setup.OrganizationSetup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1.1/associate/update}: changes the associate's own name, mobile and e-mail address. A value that is
 * none is code 400.
 */
record UpdateAssociate(AssociateDoor door, OrganizationSetup setup) implements Endpoint {
    @Override
    public Reply handle(Request request) {
        return switch (door.enter(request)) {
            case Entered.In in -> update(request, in);
            case Entered.Out(var error) -> AssociateReply.refused(request, error);
        };
    }

    private Reply update(Request request, Entered.In in) {
        var given = request.read(UpdateBody.class).associate();
        if (given == null || given.size() != 1) {
            throw new EdgeException(new EdgeRefusal.BadParameter("one associate is wanted"));
        }
        var org = in.organization().id();
        try {
            var edit = new Edit(Associates.KIND, Given.How.CHANGE, edited(in.associate(), given.getFirst()));
            setup.edit(org, List.of(edit), Calls.actor(request, in.organization()));
        } catch (InvalidSetup _) {
            throw new EdgeException(new EdgeRefusal.BadParameter("a value does not fit"));
        }
        var state = door.states().of(Calls.organization(request, door.organizations()));
        var changed = state.get(Associates.KIND, in.associate().id()).orElse(in.associate());
        return AssociateReply.of(StaffMember.of(state, changed), 2100, "Associate updated successfully");
    }

    private static ObjectNode edited(Entry associate, UpdateBody.Associate given) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put(Associates.CODE.key(), associate.get(Associates.CODE));
        put(node, Associates.FIRST_NAME, given.firstname());
        put(node, Associates.LAST_NAME, given.lastname());
        put(node, Associates.MOBILE, given.mobile());
        put(node, Associates.EMAIL, given.email());
        return node;
    }

    private static void put(ObjectNode node, Field<String> field, @Nullable String given) {
        if (given != null) {
            node.put(field.key(), given.strip());
        }
    }
}
