package io.meniscus.api.v1_1.points;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierFormat;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.MobileFormat;
import io.meniscus.http.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose points a call is about: the first identifier that it gives, in the order of precedence (v1.1 conventions
 * "Identifiers").
 *
 * @param given what it names the customer by, as it came, by the name on the wire
 */
record Whose(Map<String, String> given) {
    private static final CustomerRef.Scope ANYWHERE = new CustomerRef.Scope.All();

    /** What a query or a body may name a customer by. */
    private static final List<String> NAMES =
            List.of("id", "user_id", "mobile", "email", "external_id", "card_number", "card_external_id");

    static Whose of(Request request) {
        var given = new LinkedHashMap<String, String>();
        NAMES.forEach(name -> put(given, name, request.query(name).orElse(null)));
        return new Whose(given);
    }

    static Whose of(RedeemBody.@Nullable Customer customer) {
        var given = new LinkedHashMap<String, String>();
        if (customer != null) {
            put(given, "id", customer.id());
            put(given, "user_id", customer.user_id());
            put(given, "mobile", customer.mobile());
            put(given, "email", customer.email());
            put(given, "external_id", customer.external_id());
            put(given, "card_number", customer.card_number());
            put(given, "card_external_id", customer.card_external_id());
        }
        return new Whose(given);
    }

    private static void put(Map<String, String> given, String name, @Nullable String value) {
        if (value != null && !IdentifierFormat.isAbsent(value)) {
            given.put(name, value.strip());
        }
    }

    /** An identifier as it was given; null for none. */
    @Nullable
    String text(String name) {
        return given.get(name);
    }

    boolean isNobody() {
        return given.isEmpty();
    }

    /** Whom it names; nothing where no value reads as an identifier. */
    Optional<CustomerRef> reference(MobileFormat mobiles) {
        var first = given.entrySet().stream().findFirst();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var name = first.get().getKey();
        var value = first.get().getValue();
        return switch (name) {
            case "id", "user_id" -> number(value).map(id -> new CustomerRef.ById(id, ANYWHERE));
            default ->
                IdentifierType.read(name)
                        .flatMap(type -> IdentifierFormat.sought(type, value, mobiles))
                        .map(key -> new CustomerRef.ByIdentifier(key, ANYWHERE));
        };
    }

    private static Optional<CustomerId> number(String value) {
        try {
            return Optional.of(new CustomerId(Long.parseLong(value)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
