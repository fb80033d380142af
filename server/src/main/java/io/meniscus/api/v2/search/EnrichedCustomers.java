package io.meniscus.api.v2.search;

import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldScope;
import io.meniscus.core.field.FieldValues;
import io.meniscus.core.identity.CustomerStatus;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.identity.Person;
import io.meniscus.organization.Organization;
import io.meniscus.organization.StatusLabel;
import io.meniscus.organization.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hits of an entity search with the fields asked for. A field by name that a hit lacks is a warning a hit and field:
 * 91313 for its status, else 91310; {@code *} for custom and extended fields asks for what a hit has.
 */
final class EnrichedCustomers {
    /** In the order they are written. */
    private static final List<String> ENRICHED = List.of(
            "customerStatus",
            "statusLabel",
            "registeredDate",
            "loyaltyStatus",
            "registeredStoreCode",
            "registeredStoreName",
            "cardNumber",
            "cardSeriesName",
            "lastUpdatedOn");

    private static final Set<String> OF_STATUS = Set.of("customerStatus", "statusLabel");

    private final Organization organization;
    private final EntityBody.AskedFields asked;
    private final String language;
    private final List<W> warnings = new ArrayList<>();

    EnrichedCustomers(Organization organization, EntityBody.AskedFields asked, String language) {
        this.organization = organization;
        this.asked = asked;
        this.language = language;
    }

    /** What the hits written so far lacked. */
    List<W> warnings() {
        return List.copyOf(warnings);
    }

    EntityReply.CustomerHit write(Person person) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("customFields", among(asked.custom(), custom(person), person));
        fields.put("extendedFields", among(asked.extended(), extended(person), person));
        var names = EntityBody.AskedFields.isAll(asked.enriched()) ? ENRICHED : asked.enriched();
        for (var name : names) {
            enriched(name, person).ifPresentOrElse(value -> fields.put(name, value), () -> lacks(name, person));
        }
        return new EntityReply.CustomerHit(
                Long.toString(person.root().id().value()),
                person.profiles().stream().map(this::profile).toList(),
                fields);
    }

    private Map<String, String> among(List<String> names, Map<String, String> held, Person person) {
        if (EntityBody.AskedFields.isAll(names)) {
            return held;
        }
        var chosen = new LinkedHashMap<String, String>();
        for (var name : names) {
            var value = held.get(name);
            if (value == null) {
                lacks(name, person);
            } else {
                chosen.put(name, value);
            }
        }
        return chosen;
    }

    private void lacks(String name, Person person) {
        long id = person.root().id().value();
        warnings.add(
                OF_STATUS.contains(name)
                        ? W.of(91313, "Customer status not found")
                        : W.of(91310, "Field " + name + " not found for customer " + id));
    }

    private Map<String, String> custom(Person person) {
        var values = FieldValues.NONE;
        for (var view : person.profiles()) {
            values = values.orElse(view.custom());
        }
        return organization.fields().named(FieldScope.LOYALTY_REGISTRATION, values);
    }

    private Map<String, String> extended(Person person) {
        var fields = new LinkedHashMap<String, String>();
        organization
                .fields()
                .shown(FieldEntity.CUSTOMER, person.extended(), language)
                .forEach(shown -> fields.put(shown.field().name(), shown.value()));
        return fields;
    }

    private Optional<String> enriched(String name, Person person) {
        var root = person.root();
        return switch (name) {
            case "customerStatus" -> label(person).flatMap(EnrichedCustomers::status);
            case "statusLabel" -> label(person).map(StatusLabel::label);
            case "registeredDate" -> Optional.of(V2Dates.dateTime(root.registeredAt(), organization.clusterZone()));
            case "lastUpdatedOn" -> Optional.of(V2Dates.dateTime(root.updatedAt(), organization.clusterZone()));
            case "loyaltyStatus" -> Optional.of(root.loyalty() == LoyaltyType.LOYALTY ? "loyalty" : "non_loyalty");
            case "registeredStoreCode" -> store(person).map(Store::code);
            case "registeredStoreName" -> store(person).map(Store::name);
            case "cardNumber" -> cardNumber(person);
            // cards have no series before there are any; another name is no field
            default -> Optional.empty();
        };
    }

    private Optional<StatusLabel> label(Person person) {
        var id = person.root().statusLabel();
        return organization.labels().stream()
                .filter(label -> id != null && label.id() == id)
                .findFirst();
    }

    private static Optional<String> status(StatusLabel label) {
        for (var status : CustomerStatus.values()) {
            if (status.code() == label.status()) {
                return Optional.of(status.name());
            }
        }
        return Optional.empty();
    }

    private Optional<Store> store(Person person) {
        return organization.till(person.root().registeredTill()).flatMap(till -> organization.store(till.storeId()));
    }

    private static Optional<String> cardNumber(Person person) {
        return person.profiles().stream()
                .flatMap(view -> view.identifiers().stream())
                .filter(held -> held.key().type() == IdentifierType.CARD_NUMBER)
                .map(held -> held.key().value())
                .findFirst();
    }

    private EntityReply.Profile profile(Person.ProfileView view) {
        var profile = view.profile();
        return new EntityReply.Profile(
                organization
                        .account(profile.account())
                        .map(account -> account.source().name())
                        .orElse(""),
                profile.firstName().isEmpty() ? null : profile.firstName(),
                profile.lastName().isEmpty() ? null : profile.lastName());
    }
}
