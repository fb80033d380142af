package io.meniscus.console.changes;

import io.meniscus.console.changes.ChangeModel.Line;
import io.meniscus.console.changes.ChangeModel.Profile;
import io.meniscus.console.changes.ChangeModel.Side;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.identity.Person;
import io.meniscus.organization.Organization;
import java.util.ArrayList;
import java.util.List;

/** Customers as a page shows them beside each other. */
record Sides(Organization organization) {

    Side of(String title, Person person) {
        return new Side(
                title,
                Long.toString(person.root().id().value()),
                person.root().loyalty() == LoyaltyType.LOYALTY ? "Loyalty member" : "Not a member",
                person.profiles().stream().map(this::profile).toList());
    }

    private Profile profile(Person.ProfileView view) {
        var account = organization.account(view.profile().account());
        var source = account.map(found -> found.account().isEmpty()
                        ? found.source().name()
                        : found.source().name() + " " + found.account())
                .orElse("A source that is gone");
        var name = (view.profile().firstName() + " " + view.profile().lastName()).strip();
        return new Profile(source, name.isEmpty() ? "No name" : name, lines(view));
    }

    private static List<Line> lines(Person.ProfileView view) {
        var lines = new ArrayList<Line>();
        view.identifiers()
                .forEach(row ->
                        lines.add(new Line(row.key().type().wire(), row.key().value())));
        view.channels().stream()
                .filter(channel -> channel.key().type() == ChannelType.POSTMAIL)
                .forEach(channel -> lines.add(new Line("address", channel.key().value())));
        return lines;
    }
}
