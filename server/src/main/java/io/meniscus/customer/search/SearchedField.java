package io.meniscus.customer.search;

import java.util.Locale;
import java.util.Optional;

/** What a criterion's field refers to (v2/search "Fields"). */
public sealed interface SearchedField {
    /** Names and identifiers of customers. */
    enum OfCustomer implements SearchedField {
        FIRST_NAME("firstName"),
        LAST_NAME("lastName"),
        FULL_NAME("fullName"),
        EMAIL("email"),
        MOBILE("mobile"),
        EXTERNAL_ID("externalId");

        private final String wire;

        OfCustomer(String wire) {
            this.wire = wire;
        }
    }

    /** What bills are told by. */
    enum OfTransaction implements SearchedField {
        OUTLIER_STATUS("outlierStatus"),
        BILL_DATE("billDate"),
        BILL_NUMBER("billNumber"),
        STORE_CODE("storecode");

        private final String wire;

        OfTransaction(String wire) {
            this.wire = wire;
        }
    }

    record Custom(String name) implements SearchedField {}

    record Extended(String name) implements SearchedField {}

    /** Reads a reference such as {@code firstName} or {@code customFields.shoe_size}; empty when it is none. */
    static Optional<SearchedField> read(SearchedEntity entity, String reference) {
        var text = reference.strip();
        int dot = text.indexOf('.');
        var kind = dot < 0 ? "" : text.substring(0, dot).toLowerCase(Locale.ROOT);
        var name = text.substring(dot + 1).strip();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind) {
            case "customfields" -> Optional.of(new Custom(name));
            case "extendedfields" -> Optional.of(new Extended(name));
            case "", "additionalfields" -> plain(entity, name);
            default -> Optional.empty();
        };
    }

    private static Optional<SearchedField> plain(SearchedEntity entity, String name) {
        return switch (entity) {
            case CUSTOMER -> {
                for (var field : OfCustomer.values()) {
                    if (field.wire.equalsIgnoreCase(name)) {
                        yield Optional.of(field);
                    }
                }
                yield Optional.empty();
            }
            case TRANSACTION -> {
                for (var field : OfTransaction.values()) {
                    if (field.wire.equalsIgnoreCase(name)) {
                        yield Optional.of(field);
                    }
                }
                yield Optional.empty();
            }
        };
    }
}
