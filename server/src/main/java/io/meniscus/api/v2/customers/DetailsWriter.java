package io.meniscus.api.v2.customers;

import com.fasterxml.jackson.databind.JsonNode;
import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.AccountId;
import io.meniscus.core.TillId;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldScope;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CommChannel;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.SubscriptionPriority;
import io.meniscus.http.body.Json;
import io.meniscus.organization.Organization;
import io.meniscus.organization.SourceAccount;
import io.meniscus.organization.StatusLabel;
import io.meniscus.organization.Till;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A person as v2 details. */
public final class DetailsWriter {
    private static final Details.EntityRef NOBODY = new Details.EntityRef(null, null, null, null, null);

    private final Organization organization;
    private final Set<Embed> embeds;
    private final String language;

    public DetailsWriter(Organization organization, Set<Embed> embeds, String language) {
        this.organization = organization;
        this.language = language;
        this.embeds = embeds;
    }

    /**
     * The details with the profiles of a scope.
     *
     * @param lifetimePurchases of the person
     */
    public Details write(Person person, BigDecimal lifetimePurchases, CustomerRef.Scope scope, List<W> warnings) {
        var root = person.root();
        var all = person.profiles().stream()
                .flatMap(view -> view.identifiers().stream())
                .toList();
        var profiles = person.profiles().stream()
                .filter(view -> scope.covers(view.profile().account()))
                .map(view -> profile(person, view, all))
                .toList();
        return new Details(
                root.id().value(),
                profiles,
                loyalty(person, lifetimePurchases),
                Map.of(),
                organization.till(root.homeTill()).map(Till::code).orElse(null),
                label(root.statusLabel()),
                extendedFields(person),
                List.of(),
                embeds.contains(Embed.SUBSCRIPTIONS) ? subscriptions(person) : null,
                null,
                null,
                warnings);
    }

    /** Numbers are numbers, all else is text. */
    private Map<String, Object> extendedFields(Person person) {
        var fields = new LinkedHashMap<String, Object>();
        for (var shown : organization.fields().shown(FieldEntity.CUSTOMER, person.extended(), language)) {
            boolean isNumber = shown.field().type().isNumber();
            fields.put(shown.field().name(), isNumber ? new BigDecimal(shown.value()) : shown.value());
        }
        return fields;
    }

    private @Nullable String label(@Nullable Long id) {
        return id == null
                ? null
                : organization.label(id).map(StatusLabel::label).orElse(null);
    }

    private Details.Profile profile(Person person, Person.ProfileView view, List<HeldIdentifier> all) {
        var profile = view.profile();
        var account = organization.account(profile.account());
        return new Details.Profile(
                presentOrNull(profile.firstName()),
                presentOrNull(profile.lastName()),
                attribution(
                        profile.createdAt(),
                        profile.createdTill(),
                        profile.updatedAt(),
                        profile.updatedTill(),
                        Optional.empty()),
                organization.fields().named(FieldScope.LOYALTY_REGISTRATION, view.custom()),
                identifiers(view.identifiers()),
                view.channels().stream().map(this::channel).toList(),
                account.map(found -> found.source().name()).orElse(""),
                person.root().id().value(),
                account.map(SourceAccount::account).orElse(""),
                List.of(),
                time(profile.updatedAt()),
                identifiers(all));
    }

    /** Each value once, in the order of types. */
    private static List<Details.Identifier> identifiers(List<HeldIdentifier> rows) {
        var keys = new TreeSet<>(rows.stream().map(HeldIdentifier::key).toList());
        return keys.stream()
                .map(key -> new Details.Identifier(key.type().wire(), key.value()))
                .toList();
    }

    private Details.Channel channel(CommChannel channel) {
        var viewed = channel.lastViewedAt();
        return new Details.Channel(
                channel.key().type().wire(),
                channel.key().value(),
                channel.marks().primary(),
                channel.marks().verified(),
                new Details.Meta(
                        viewed == null ? null : time(viewed),
                        channel.marks().residence(),
                        channel.marks().office()),
                attributes(channel.attributes()));
    }

    private static JsonNode attributes(String kept) {
        var text = kept.isEmpty() ? "{}" : kept;
        return Json.read(text.getBytes(StandardCharsets.UTF_8), JsonNode.class, Json.Leniency.USUAL);
    }

    private Details.Loyalty loyalty(Person person, BigDecimal lifetimePurchases) {
        var root = person.root();
        return new Details.Loyalty(
                root.loyalty() == LoyaltyType.LOYALTY ? "loyalty" : "non_loyalty",
                attribution(
                        root.registeredAt(),
                        root.registeredTill(),
                        root.updatedAt(),
                        root.updatedTill(),
                        sourceName(root.registeredVia())),
                lifetimePurchases.doubleValue());
    }

    private Optional<String> sourceName(AccountId account) {
        return organization.account(account).map(found -> found.source().name().toLowerCase(Locale.ROOT));
    }

    private Details.Attribution attribution(
            Instant created, TillId createdBy, Instant modified, TillId modifiedBy, Optional<String> source) {
        return new Details.Attribution(
                time(created), entity(createdBy), entity(modifiedBy), time(modified), source.orElse(null));
    }

    private Details.EntityRef entity(TillId till) {
        return organization
                .till(till)
                .map(found -> new Details.EntityRef(
                        found.id().value(), found.code(), found.description(), found.name(), "TILL"))
                .orElse(NOBODY);
    }

    /** Every channel the person has, for both priorities; a pair never set reads as opted in. */
    private static Details.Subscriptions subscriptions(Person person) {
        var channels = new TreeSet<ChannelType>();
        person.profiles()
                .forEach(view -> view.channels()
                        .forEach(channel -> channels.add(channel.key().type())));
        person.subscriptions().forEach(said -> channels.add(said.key().channel()));
        var rows = new ArrayList<Details.Subscriptions.Row>();
        for (var channel : channels) {
            for (var priority : SubscriptionPriority.values()) {
                rows.add(new Details.Subscriptions.Row(
                        channel.subscriptionName(),
                        priority.name(),
                        person.consent(channel, priority).name()));
            }
        }
        return new Details.Subscriptions(rows);
    }

    private static @Nullable String presentOrNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private String time(Instant at) {
        return V2Dates.dateTime(at, organization.clusterZone());
    }
}
