package io.meniscus.api.v1_1.customer;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierFormat;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.MobileFormat;
import io.meniscus.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One customer a read asks for: the query's identifier as it came (v1.1 conventions "Identifiers"). */
public record Asked(String name, String value) {
    /** In the order of precedence, should several come. */
    private static final List<String> NAMES = List.of("id", "user_id", "mobile", "email", "external_id");

    /** The values of the first identifier that the query has; empty when it has none. */
    public static List<Asked> of(Request request) {
        for (var name : NAMES) {
            var list = request.query(name).orElse("");
            var asked = new ArrayList<Asked>();
            for (var value : list.split(",", -1)) {
                // user_id=true asks for the id to be shown; it names nobody
                boolean isFlag =
                        name.equals("user_id") && !value.strip().chars().allMatch(Character::isDigit);
                if (!IdentifierFormat.isAbsent(value) && !isFlag) {
                    asked.add(new Asked(name, value.strip()));
                }
            }
            if (!asked.isEmpty()) {
                return asked;
            }
        }
        return List.of();
    }

    /** All that an item of a body names somebody by, in the order of precedence. */
    public static List<Asked> of(
            @Nullable String id,
            @Nullable String userId,
            @Nullable String mobile,
            @Nullable String email,
            @Nullable String externalId) {
        var asked = new ArrayList<Asked>();
        add(asked, "id", id);
        add(asked, "user_id", userId);
        add(asked, "mobile", mobile);
        add(asked, "email", email);
        add(asked, "external_id", externalId);
        return asked;
    }

    private static void add(List<Asked> asked, String name, @Nullable String value) {
        if (value != null && !IdentifierFormat.isAbsent(value)) {
            asked.add(new Asked(name, value.strip()));
        }
    }

    /** Whom it may name, in any source; empty when the value cannot be anybody's. */
    public Optional<CustomerRef> reference(MobileFormat mobiles) {
        var everywhere = new CustomerRef.Scope.All();
        return switch (name) {
            case "mobile" -> byValue(IdentifierType.MOBILE, mobiles, everywhere);
            case "email" -> byValue(IdentifierType.EMAIL, mobiles, everywhere);
            case "external_id" -> byValue(IdentifierType.EXTERNAL_ID, mobiles, everywhere);
            default -> byId(everywhere);
        };
    }

    private Optional<CustomerRef> byValue(IdentifierType type, MobileFormat mobiles, CustomerRef.Scope scope) {
        return IdentifierFormat.sought(type, value, mobiles).map(key -> new CustomerRef.ByIdentifier(key, scope));
    }

    private Optional<CustomerRef> byId(CustomerRef.Scope scope) {
        try {
            return Optional.of(new CustomerRef.ById(new CustomerId(Long.parseLong(value)), scope));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
