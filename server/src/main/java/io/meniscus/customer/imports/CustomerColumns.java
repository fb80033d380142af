package io.meniscus.customer.imports;

import io.meniscus.core.field.CustomField;
import io.meniscus.core.field.FieldDefinitions;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldScope;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.SubscriptionPriority;
import io.meniscus.job.imports.ImportColumn;
import io.meniscus.job.imports.ImportColumn.Presence;
import io.meniscus.organization.Organization;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of a file of customers; the organization's own fields are the last of them. */
final class CustomerColumns {
    static final String SOURCE = "source";
    static final String ACCOUNT = "account id";
    static final String FIRST_NAME = "first name";
    static final String LAST_NAME = "last name";
    static final String REGISTERED_ON = "registered on";
    static final String REGISTERED_TILL = "registered till";
    static final String LOYALTY = "loyalty type";
    static final String HOME_TILL = "home till";
    static final String LABEL = "status label";
    static final String CUSTOM = "custom field: ";
    static final String EXTENDED = "extended field: ";

    /** A registration brings every identifier but a card's. */
    static final Map<String, IdentifierType> IDENTIFIERS = identifiers();

    static final Map<String, Said> CONSENTS = consents();

    /** What a consent is about. */
    record Said(ChannelType channel, SubscriptionPriority priority) {}

    private CustomerColumns() {}

    private static Map<String, IdentifierType> identifiers() {
        var columns = new LinkedHashMap<String, IdentifierType>();
        for (var type : IdentifierType.values()) {
            if (type.family() != IdentifierType.Family.CARD) {
                columns.put(name(type), type);
            }
        }
        return columns;
    }

    private static Map<String, Said> consents() {
        var columns = new LinkedHashMap<String, Said>();
        for (var channel : ChannelType.values()) {
            for (var priority : SubscriptionPriority.values()) {
                var name = channel.subscriptionName() + " " + priority;
                columns.put("consent: " + name.toLowerCase(Locale.ROOT), new Said(channel, priority));
            }
        }
        return columns;
    }

    /** The column an identifier stands in. */
    static String name(IdentifierType type) {
        return switch (type) {
            case EXTERNAL_ID -> "external id";
            case MOBILE,
                    EMAIL,
                    CARD_NUMBER,
                    CARD_EXTERNAL_ID,
                    WECHAT,
                    UNION_ID,
                    CUID,
                    MARTJACK_ID,
                    FB_ID,
                    LINE,
                    TMALL_UNAME,
                    ALI_UNAME,
                    JD_UNAME,
                    VIP_UNAME -> type.wire();
        };
    }

    /** Those of an organization. */
    static List<ImportColumn> of(Organization organization) {
        var columns = new ArrayList<>(ofAll());
        for (var field : custom(organization.fields())) {
            columns.add(column(
                    CUSTOM + field.name(),
                    "The organization's own field: " + field.texts().label(),
                    field.texts().defaultValue()));
        }
        for (var offered : organization.fields().extended(FieldEntity.CUSTOMER)) {
            columns.add(column(EXTENDED + offered.field().name(), "Extended field", ""));
        }
        return columns;
    }

    /** The custom fields of customers that the server takes. */
    static List<CustomField> custom(FieldDefinitions fields) {
        return fields.custom(FieldScope.LOYALTY_REGISTRATION).stream()
                .filter(field -> !field.has(CustomField.Mark.DISABLED_AT_SERVER))
                .toList();
    }

    /** Those every organization has. */
    static List<ImportColumn> ofAll() {
        var columns = new ArrayList<>(List.of(
                column(SOURCE, "Where the customer comes from; INSTORE where left out", "INSTORE"),
                column(ACCOUNT, "Which account of the source", ""),
                column(FIRST_NAME, "First name", "Asha"),
                column(LAST_NAME, "Last name", "Rao")));
        IDENTIFIERS.forEach(
                (name, type) -> columns.add(column(name, "An identifier; one at least is wanted", example(type))));
        columns.addAll(List.of(
                column(
                        REGISTERED_ON,
                        "Date or date and time, on the organization's clock unless an offset is written; now where"
                                + " left out",
                        "2024-01-31 17:05:00"),
                column(REGISTERED_TILL, "Code of the till; the option's where left out", ""),
                column(LOYALTY, "loyalty or non_loyalty; loyalty for who is new", "loyalty"),
                column(HOME_TILL, "Code of the till the customer belongs to; the registered one where left out", ""),
                column(LABEL, "Of who is new; the organization's default one where left out", "")));
        CONSENTS.keySet().forEach(name -> columns.add(column(name, "yes or no to such messages", "")));
        return columns;
    }

    private static String example(IdentifierType type) {
        return switch (type.family()) {
            case MOBILE -> "919812345670";
            case EMAIL -> "asha@example.com";
            case EXTERNAL_ID -> "C-1017";
            case CARD, PLATFORM -> "";
        };
    }

    private static ImportColumn column(String name, String description, String example) {
        return new ImportColumn(name, Presence.OPTIONAL, description, example);
    }
}
