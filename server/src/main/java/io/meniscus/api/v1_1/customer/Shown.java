package io.meniscus.api.v1_1.customer;

import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.core.TillId;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldScope;
import io.meniscus.core.field.FieldValues;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.Profile;
import io.meniscus.core.identity.Source;
import io.meniscus.core.identity.Subscription;
import io.meniscus.core.identity.SubscriptionPriority;
import io.meniscus.organization.Organization;
import io.meniscus.organization.StatusLabel;
import io.meniscus.organization.Store;
import io.meniscus.organization.Till;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** A person seen as v1.1 sees it: one flat customer, the in-store profile first. */
public record Shown(Organization organization, Person person, List<Person.ProfileView> profiles) {

    public static Shown of(Organization organization, Person person) {
        var ordered = new ArrayList<>(person.profiles());
        ordered.sort(Comparator.comparing(view -> sourceOf(organization, view.profile())
                .map(source -> source != Source.INSTORE)
                .orElse(true)));
        return new Shown(organization, person, ordered);
    }

    private static Optional<Source> sourceOf(Organization organization, Profile profile) {
        return organization.account(profile.account()).map(account -> account.source());
    }

    public String firstName() {
        return name(Profile::firstName);
    }

    public String lastName() {
        return name(Profile::lastName);
    }

    private String name(Function<Profile, String> name) {
        return profiles.stream()
                .map(view -> name.apply(view.profile()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The first value of a type, or nothing. */
    public String identifier(IdentifierType type) {
        return profiles.stream()
                .flatMap(view -> view.identifiers().stream())
                .filter(row -> row.key().type() == type)
                .map(row -> row.key().value())
                .findFirst()
                .orElse("");
    }

    public String registeredOn() {
        return time(person.root().registeredAt());
    }

    public String updatedOn() {
        return time(person.root().updatedAt());
    }

    private String time(Instant at) {
        return V11Dates.dateTime(at, organization.clusterZone());
    }

    public String type() {
        return person.root().loyalty().name();
    }

    /** The source of the first registration, lower case. */
    public String source() {
        return organization
                .account(person.root().registeredVia())
                .map(account -> account.source().name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** The mark that the person's status label is; NONE for any other label. */
    String fraudStatus() {
        var label = person.root().statusLabel();
        return label == null
                ? "NONE"
                : organization
                        .label(label)
                        .flatMap(StatusLabel::meaning)
                        .map(status -> switch (status) {
                            case FRAUD_CONFIRMED -> "CONFIRMED";
                            case FRAUD_SUSPECTED -> "MARKED";
                            case INTERNAL -> "INTERNAL";
                            case ACTIVE, SUSPENDED, DELETED, PENDING_DELETION -> "NONE";
                        })
                        .orElse("NONE");
    }

    Optional<Till> registeredTill() {
        TillId till = person.root().registeredTill();
        return organization.till(till);
    }

    Optional<Store> registeredStore() {
        return registeredTill()
                .flatMap(till -> organization.stores().stream()
                        .filter(store -> store.id() == till.storeId())
                        .findFirst());
    }

    /** Custom fields of all profiles; of one that several have, the value of the first profile. */
    Added.Fields customFields() {
        var values = FieldValues.NONE;
        for (var view : profiles) {
            values = values.orElse(view.custom());
        }
        var fields = new ArrayList<Added.Field>();
        organization
                .fields()
                .named(FieldScope.LOYALTY_REGISTRATION, values)
                .forEach((name, value) -> fields.add(new Added.Field(name, value)));
        return new Added.Fields(fields);
    }

    Added.Fields extendedFields(String language) {
        return new Added.Fields(organization.fields().shown(FieldEntity.CUSTOMER, person.extended(), language).stream()
                .map(shown -> new Added.Field(shown.field().name(), shown.value()))
                .toList());
    }

    /** The extended field of that name, or nothing. */
    String gender(String language) {
        return extendedFields(language).field().stream()
                .filter(field -> field.name().equals("gender"))
                .map(Added.Field::value)
                .findFirst()
                .orElse("");
    }

    /** Every pair of the channels the customer has; one never set counts as subscribed. */
    List<Added.Subscription> subscriptions() {
        var channels = new TreeSet<ChannelType>();
        profiles.forEach(view -> view.channels().stream()
                .map(channel -> channel.key().type())
                .filter(type -> type == ChannelType.MOBILE || type == ChannelType.EMAIL)
                .forEach(channels::add));
        person.subscriptions().forEach(said -> channels.add(said.key().channel()));
        var rows = new ArrayList<Added.Subscription>();
        for (var channel : channels) {
            for (var priority : SubscriptionPriority.values()) {
                boolean optedIn = person.consent(channel, priority) == Subscription.Consent.OPTIN;
                rows.add(new Added.Subscription(
                        channel.subscriptionName(), priority.name(), "ALL", optedIn ? "1" : "0"));
            }
        }
        return rows;
    }
}
