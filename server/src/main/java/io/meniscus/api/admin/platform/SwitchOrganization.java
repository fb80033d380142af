package io.meniscus.api.admin.platform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.api.admin.setup.SetupCall;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Activity;
import io.meniscus.organization.kinds.Profile;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.Given.How;
import java.util.List;

/** Switches an organization off, so that its calls are refused at once, or on again; nothing is deleted. */
record SwitchOrganization(PlatformCall call, Activity to) implements Endpoint {
    @Override
    public Reply handle(Request request) {
        var named = call.named(request);
        var node = JsonNodeFactory.instance.objectNode().put(Profile.ACTIVE.key(), to == Activity.ACTIVE);
        return SetupCall.answered(request, () -> {
            call.setup()
                    .edit(named.org(), List.of(new Edit(Profile.KIND, How.CHANGE, node)), PlatformCall.actor(request));
            return Reply.ok(call.shown(call.known(named.org())));
        });
    }
}
