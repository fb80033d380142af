package io.meniscus.console.configuration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.setup.Ground;
import io.meniscus.console.setup.Words;
import io.meniscus.console.view.Notice;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import io.meniscus.organization.configuration.ConfigurationKeys;
import io.meniscus.organization.kinds.ConfigurationValues;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.InvalidSetup;
import java.util.stream.Collectors;

/** {@code POST /console/{organization}/configuration/{key}}: sets a key, or resets it to its default. */
record SetKey(Ground ground) implements PageRoute.OrganizationPage {
    @Override
    public Reply show(Visit visit) {
        var key = ConfigurationKeys.find(visit.request().pathParameter("key"))
                .orElseThrow(() -> new EdgeException(new EdgeRefusal.UnknownRoute()))
                .name();
        var node = JsonNodeFactory.instance.objectNode().put(ConfigurationValues.KEY.key(), key);
        // To the group it stands in, unfolded.
        var back = "?open=" + KeyGroup.of(key).id();
        var typed = visit.form().text("value");
        try {
            if (visit.form().text("do").equals("reset")) {
                boolean isSet = ground.states()
                        .fresh(visit)
                        .get(ConfigurationValues.KIND, key)
                        .isPresent();
                if (isSet) {
                    ground.edit(visit, new Edit(ConfigurationValues.KIND, How.REMOVE, node));
                }
                return visit.done(Place.CONFIGURATION, back, Notice.RESET);
            }
            node.put(ConfigurationValues.VALUE.key(), typed);
            ground.edit(visit, new Edit(ConfigurationValues.KIND, How.PUT, node));
            return visit.done(Place.CONFIGURATION, back, Notice.SAVED);
        } catch (InvalidSetup e) {
            var words = e.problems().stream()
                    .map(problem -> Words.problem(problem.message()))
                    .collect(Collectors.joining(" "));
            var editing = new ShowConfiguration.Editing(key, typed, words);
            return visit.again(
                    ShowConfiguration.TITLE,
                    ShowConfiguration.TEMPLATE,
                    ShowConfiguration.model(visit, ground, editing));
        }
    }
}
