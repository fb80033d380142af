package io.meniscus.console.customers.changing;

import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.customers.CustomerGround;
import io.meniscus.console.customers.DoneModel;
import io.meniscus.console.customers.FormOutcome;
import io.meniscus.console.customers.Subject;
import io.meniscus.console.customers.words.Names;
import io.meniscus.console.customers.words.Refusals;
import io.meniscus.console.view.Field.Choice;
import io.meniscus.console.view.Input;
import io.meniscus.console.view.Look;
import io.meniscus.console.view.Notice;
import io.meniscus.core.CustomerId;
import io.meniscus.core.FreeText;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.Subscription.Consent;
import io.meniscus.core.identity.SubscriptionPriority;
import io.meniscus.core.identity.consent.ConsentChange;
import io.meniscus.core.identity.consent.SayConsents;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Reply;
import io.meniscus.user.act.Deed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code …/customers/{customer}/subscriptions}: what a customer says of messages, channel by channel. */
public record SubscriptionsForm(CustomerGround ground) {
    private static final String TITLE = "Change subscriptions";

    /** The page. */
    public record Model(
            String lead, List<Look.Link> crumbs, String action, List<Row> rows, Input reason, String error) {
        public Model {
            crumbs = List.copyOf(crumbs);
            rows = List.copyOf(rows);
        }
    }

    /** A channel. */
    public record Row(String channel, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** What is said of one kind of message. */
    public record Cell(String name, String label, String value, List<Choice> choices) {
        public Cell {
            choices = List.copyOf(choices);
        }
    }

    /** The form. */
    public Reply show(Visit visit, Subject subject) {
        return visit.page(TITLE, "customers/subscriptions.jte", model(visit, subject, "", ""));
    }

    /** The form as it was sent: what is as it was is no word. */
    public Reply send(Visit visit, Subject subject) {
        var reason = FreeText.of(visit.form().text("reason"));
        var context = new ConsentChange.Context(
                ConsentChange.Context.NONE, ConsentChange.Context.NONE, ConsentChange.Context.NONE, reason);
        var words = new ArrayList<SayConsents.Word>();
        for (var channel : ChannelType.values()) {
            for (var priority : SubscriptionPriority.values()) {
                sent(visit, channel, priority)
                        .filter(word -> !said(subject, channel, priority).equals(word.name()))
                        .ifPresent(word -> words.add(new SayConsents.Word(channel, priority, word, null, context)));
            }
        }
        if (words.isEmpty()) {
            return visit.done(Place.CUSTOMERS, "/" + subject.id().value(), Notice.UNCHANGED);
        }
        var call = ground.begin(visit, subject.id(), Deed.CONSENT);
        var command = new SayConsents.Ready(
                subject.ref(), words, List.of(), TillId.NONE, visit.request().id());
        return switch (ground.standing().say(call, List.of(command), new FormOutcome<>())) {
            case Outcome.Accepted<CustomerId>(var person, var warnings) -> DoneModel.saved(visit, person, warnings);
            case Outcome.Refused<CustomerId>(var refusal) ->
                visit.again(
                        TITLE, "customers/subscriptions.jte", model(visit, subject, reason, Refusals.words(refusal)));
            case Outcome.Failed<CustomerId>(var bug) -> throw bug;
        };
    }

    private static Optional<Consent> sent(Visit visit, ChannelType channel, SubscriptionPriority priority) {
        var text = visit.form().text(name(channel, priority));
        return Arrays.stream(Consent.values())
                .filter(consent -> consent.name().equals(text))
                .findFirst();
    }

    /** The person's last word; empty for none. */
    private static String said(Subject subject, ChannelType channel, SubscriptionPriority priority) {
        return subject.person().said(channel, priority).map(Consent::name).orElse("");
    }

    private static String name(ChannelType channel, SubscriptionPriority priority) {
        return (channel.name() + "-" + priority.name()).toLowerCase(Locale.ROOT);
    }

    private static Model model(Visit visit, Subject subject, String reason, String error) {
        var rows = new ArrayList<Row>();
        for (var channel : ChannelType.values()) {
            var cells = Arrays.stream(SubscriptionPriority.values())
                    .map(priority -> cell(visit, subject, channel, priority))
                    .toList();
            rows.add(new Row(Names.channel(channel), cells));
        }
        return new Model(
                "Who was never asked counts as opted in. Each change is kept in the history.",
                ChangePages.crumbs(visit, subject),
                subject.path(visit, "/subscriptions"),
                rows,
                ChangePages.line("reason", "Reason", reason, "Such as: asked for it by phone."),
                error);
    }

    private static Cell cell(Visit visit, Subject subject, ChannelType channel, SubscriptionPriority priority) {
        var said = said(subject, channel, priority);
        var choices = new ArrayList<Choice>();
        if (said.isEmpty()) {
            choices.add(new Choice("", "Never asked"));
        }
        for (var consent : Consent.values()) {
            choices.add(new Choice(consent.name(), Names.consent(consent)));
        }
        return new Cell(
                name(channel, priority),
                Names.channel(channel) + ", " + Names.priority(priority).toLowerCase(Locale.ROOT),
                sent(visit, channel, priority).map(Consent::name).orElse(said),
                choices);
    }
}
