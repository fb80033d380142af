package io.meniscus.console.platform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.console.PageRoute;
import io.meniscus.console.UserVisit;
import io.meniscus.console.setup.Ground;
import io.meniscus.console.view.Notice;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import io.meniscus.organization.kinds.Profile;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.Given.How;
import java.util.List;

/** {@code POST /console/-/organizations/{code}/state}: switches an organization off or on. */
record SwitchOrganization(Ground ground) implements PageRoute.UserPage {
    @Override
    public Reply show(UserVisit visit) {
        var org = ground.setup()
                .find(visit.request().pathParameter("code"))
                .orElseThrow(() -> new EdgeException(new EdgeRefusal.UnknownRoute()));
        boolean isOn = visit.form().text("do").equals("activate");
        var node = JsonNodeFactory.instance.objectNode().put(Profile.ACTIVE.key(), isOn);
        ground.setup().edit(org, List.of(new Edit(Profile.KIND, How.CHANGE, node)), visit.setupActor());
        return visit.done(PlatformPages.ORGANIZATIONS, isOn ? Notice.SWITCHED_ON : Notice.SWITCHED_OFF);
    }
}
