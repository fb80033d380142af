package io.meniscus.api.admin.setup;

import io.meniscus.access.secret.NewSecret;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.Kind;
import io.meniscus.run.Randomness;
import java.util.List;

/** Draws a new secret for a till or API client in place of the old one, and shows it once. */
record DrawSecret(SetupCall call, Kind kind, Randomness randomness) implements Endpoint {
    record Answer(String name, String secret) {}

    @Override
    public Reply handle(Request request) {
        var org = call.org(request);
        var name = request.pathParameter("name");
        var secret = NewSecret.generate(randomness).plain().reveal();
        var entry = SetupCall.named(kind, name).put("secret", secret);
        return SetupCall.answered(request, () -> {
            call.setup().edit(org, List.of(new Edit(kind, How.CHANGE, entry)), call.actor(request));
            return Reply.ok(new Answer(name, secret));
        });
    }
}
