package io.meniscus.console.customers;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.console.Visit;
import io.meniscus.console.customers.PersonModel.Channel;
import io.meniscus.console.customers.PersonModel.Consent;
import io.meniscus.console.customers.PersonModel.Fact;
import io.meniscus.console.customers.PersonModel.Held;
import io.meniscus.console.customers.PersonModel.Image;
import io.meniscus.console.customers.PersonModel.Profile;
import io.meniscus.console.customers.words.Names;
import io.meniscus.console.view.Tone;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldScope;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CommChannel;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.Subscription;
import io.meniscus.core.identity.SubscriptionPriority;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Reply;
import io.meniscus.label.CustomerLabel;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Store;
import io.meniscus.preference.Preference;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** {@code GET /console/{organization}/customers/{customer}}: who somebody is, in every source. */
record ShowPerson(CustomerGround ground) implements OfCustomer.Page {

    @Override
    public Reply show(Visit visit, Subject subject) {
        var names = new Names(visit.organization());
        var person = subject.person();
        boolean mayChange = visit.may(Permission.write(Resource.CUSTOMER));
        var model = new PersonModel(
                Head.of(visit, subject, Head.Tab.PERSON),
                facts(person, names),
                person.profiles().stream()
                        .map(view -> profile(visit, subject, names, view, mayChange))
                        .toList(),
                hidden(person, names),
                extended(visit.organization(), person),
                subscriptions(person),
                labels(visit, subject),
                preferences(visit, subject),
                images(visit, subject, names),
                mayChange ? subject.path(visit, "/status") : "",
                mayChange ? subject.path(visit, "/subscriptions") : "",
                mayChange ? subject.path(visit, "/labels") : "");
        return visit.page(subject.name(), "customers/person.jte", model);
    }

    private static List<Fact> facts(Person person, Names names) {
        var root = person.root();
        return List.of(
                new Fact("Registered", names.minute(root.registeredAt())),
                new Fact("Registered at", names.place(root.registeredTill())),
                new Fact("Registered by way of", names.account(root.registeredVia())),
                new Fact("Belongs to", names.place(root.homeTill())),
                new Fact("Last changed", names.minute(root.updatedAt())),
                new Fact(
                        "Made of",
                        person.members().size() == 1
                                ? "One customer"
                                : person.members().size() + " customers, see Merges"));
    }

    private static Profile profile(
            Visit visit, Subject subject, Names names, Person.ProfileView view, boolean mayChange) {
        var profile = view.profile();
        var suffix = "/profiles/" + profile.account().value();
        var fields = new ArrayList<Fact>();
        names.custom(FieldScope.LOYALTY_REGISTRATION, view.custom())
                .forEach((label, value) -> fields.add(new Fact(label, value)));
        return new Profile(
                "profile-" + profile.account().value(),
                names.account(profile.account()),
                (profile.firstName() + " " + profile.lastName()).strip(),
                names.minute(profile.createdAt()),
                view.identifiers().stream().map(held -> held(held, names)).toList(),
                view.channels().stream().map(ShowPerson::channel).toList(),
                fields,
                mayChange ? subject.path(visit, suffix) : "",
                mayChange ? subject.path(visit, suffix + "/identifiers") : "");
    }

    private static Held held(HeldIdentifier row, Names names) {
        return new Held(
                Names.type(row.key().type()),
                row.key().value(),
                names.account(row.account()),
                Long.toString(row.customer().value()),
                names.minute(row.since()));
    }

    private static Channel channel(CommChannel channel) {
        var marks = new ArrayList<String>();
        if (channel.marks().primary()) {
            marks.add("primary");
        }
        if (channel.marks().verified()) {
            marks.add("verified");
        }
        if (channel.marks().residence()) {
            marks.add("home");
        }
        if (channel.marks().office()) {
            marks.add("office");
        }
        return new Channel(Names.channel(channel.key().type()), channel.key().value(), String.join(", ", marks));
    }

    private static List<Held> hidden(Person person, Names names) {
        var shown = person.profiles().stream()
                .flatMap(view -> view.identifiers().stream())
                .toList();
        return person.identifiers().stream()
                .filter(row -> shown.stream().noneMatch(other -> other.isSameAs(row)))
                .map(row -> held(row, names))
                .toList();
    }

    private static List<Fact> extended(Organization organization, Person person) {
        return organization.fields().shown(FieldEntity.CUSTOMER, person.extended(), "en").stream()
                .map(shown -> new Fact(shown.field().label(), shown.value()))
                .toList();
    }

    private static List<Consent> subscriptions(Person person) {
        var channels = new TreeSet<ChannelType>();
        person.profiles()
                .forEach(view -> view.channels()
                        .forEach(channel -> channels.add(channel.key().type())));
        person.subscriptions().forEach(said -> channels.add(said.key().channel()));
        return channels.stream()
                .map(channel -> new Consent(
                        Names.channel(channel),
                        words(person, channel, SubscriptionPriority.TRANS),
                        tone(person, channel, SubscriptionPriority.TRANS),
                        words(person, channel, SubscriptionPriority.BULK),
                        tone(person, channel, SubscriptionPriority.BULK)))
                .toList();
    }

    private static String words(Person person, ChannelType channel, SubscriptionPriority priority) {
        return person.said(channel, priority).map(Names::consent).orElse("Opted in, never asked");
    }

    private static Tone tone(Person person, ChannelType channel, SubscriptionPriority priority) {
        return person.consent(channel, priority) == Subscription.Consent.OPTOUT ? Tone.WARN : Tone.GOOD;
    }

    private List<String> labels(Visit visit, Subject subject) {
        return switch (ground.annexes().labels().of(visit.org(), subject.owner())) {
            case Outcome.Accepted<List<CustomerLabel>>(var labels, var warnings) ->
                labels.stream().map(CustomerLabel::labelName).toList();
            case Outcome.Refused<List<CustomerLabel>> _ -> List.of();
            case Outcome.Failed<List<CustomerLabel>>(var bug) -> throw bug;
        };
    }

    private List<Fact> preferences(Visit visit, Subject subject) {
        return switch (ground.annexes().preferences().read(visit.org(), subject.owner())) {
            case Outcome.Accepted<Preference>(var preference, var warnings) ->
                preferences(visit.organization(), preference);
            case Outcome.Refused<Preference> _ -> List.of();
            case Outcome.Failed<Preference>(var bug) -> throw bug;
        };
    }

    private static List<Fact> preferences(Organization organization, Preference preference) {
        var facts = new ArrayList<Fact>();
        var store = preference.store();
        if (store != null) {
            organization.store(store).map(Store::name).ifPresent(name -> facts.add(new Fact("Store", name)));
        }
        if (!preference.localId().isEmpty()) {
            facts.add(new Fact("Local id", preference.localId()));
        }
        new Names(organization)
                .custom(FieldScope.CUSTOMER_PREFERENCES, preference.fields())
                .forEach((label, value) -> facts.add(new Fact(label, value)));
        return facts;
    }

    private List<Image> images(Visit visit, Subject subject, Names names) {
        return ground.annexes().images().of(visit.org(), subject.owner()).stream()
                .map(image -> new Image(
                        subject.path(visit, "/images/" + image.handle()),
                        "Picture " + image.number() + ", added " + names.minute(image.addedAt())))
                .toList();
    }
}
