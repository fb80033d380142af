package io.meniscus.console.customers.words;

import io.meniscus.console.setup.Words;
import io.meniscus.console.view.Times;
import io.meniscus.console.view.Tone;
import io.meniscus.core.AccountId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.TillId;
import io.meniscus.core.field.FieldScope;
import io.meniscus.core.field.FieldValues;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CustomerStatus;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.identity.Source;
import io.meniscus.core.identity.Subscription;
import io.meniscus.core.identity.SubscriptionPriority;
import io.meniscus.core.program.Program;
import io.meniscus.organization.Organization;
import io.meniscus.organization.StatusLabel;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people call the things that customers refer to by id or code, in one organization. */
public record Names(Organization organization) {

    /** A source and, where it has several, its account. */
    public String account(AccountId id) {
        return organization
                .account(id)
                .map(account -> account.account().isEmpty()
                        ? source(account.source())
                        : source(account.source()) + " · " + account.account())
                .orElse("Source " + id.value());
    }

    public static String source(Source source) {
        return Words.term(source.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** A till by its code; empty for no till. */
    public String till(TillId id) {
        return id.equals(TillId.NONE)
                ? ""
                : organization.till(id).map(found -> found.code()).orElse("till " + id.value());
    }

    /** A till and the store it stands in. */
    public String place(TillId id) {
        if (id.equals(TillId.NONE)) {
            return "—";
        }
        return organization
                .till(id)
                .flatMap(till ->
                        organization.store(till.storeId()).map(store -> store.name() + " (" + till.code() + ")"))
                .orElse(till(id));
    }

    /** A loyalty program. */
    public String program(ProgramId id) {
        return organization.programs().find(id).map(Program::name).orElse("Program " + id.value());
    }

    public Optional<StatusLabel> statusLabel(@Nullable Long id) {
        return organization.labels().stream()
                .filter(label -> id != null && label.id() == id)
                .findFirst();
    }

    public String label(@Nullable Long id) {
        return statusLabel(id).map(StatusLabel::label).orElse("No status");
    }

    /** How a status label looks. */
    public Tone tone(@Nullable Long id) {
        var status = statusLabel(id).map(StatusLabel::status).orElse((short) 0);
        for (var known : CustomerStatus.values()) {
            if (known.code() == status) {
                return switch (known) {
                    case ACTIVE -> Tone.GOOD;
                    case SUSPENDED, PENDING_DELETION -> Tone.WARN;
                    case FRAUD_SUSPECTED, FRAUD_CONFIRMED -> Tone.BAD;
                    case DELETED, INTERNAL -> Tone.QUIET;
                };
            }
        }
        return Tone.QUIET;
    }

    /** Values of custom fields by the labels of their fields; by name where two fields have one label. */
    public Map<String, String> custom(FieldScope scope, FieldValues values) {
        var labelled = new LinkedHashMap<String, String>();
        organization.fields().named(scope, values).forEach((name, value) -> {
            var label = organization
                    .fields()
                    .custom(scope, name)
                    .map(field -> field.texts().label())
                    .filter(text -> !text.isEmpty() && !labelled.containsKey(text))
                    .orElse(name);
            labelled.put(label, value);
        });
        return labelled;
    }

    public String minute(Instant at) {
        return new Times(organization.clusterZone()).minute(at);
    }

    public static String loyalty(LoyaltyType type) {
        return switch (type) {
            case LOYALTY -> "Loyalty member";
            case NON_LOYALTY -> "Contact, no member";
        };
    }

    public static String type(IdentifierType type) {
        return switch (type) {
            case MOBILE -> "Mobile";
            case EMAIL -> "E-mail";
            case EXTERNAL_ID -> "External id";
            case CARD_NUMBER -> "Card number";
            case CARD_EXTERNAL_ID -> "Card's external id";
            case WECHAT -> "WeChat id";
            case UNION_ID -> "WeChat union id";
            case CUID -> "CUID";
            case MARTJACK_ID -> "Martjack id";
            case FB_ID -> "Facebook id";
            case LINE -> "LINE id";
            case TMALL_UNAME -> "Tmall user name";
            case ALI_UNAME -> "Ali user name";
            case JD_UNAME -> "JD user name";
            case VIP_UNAME -> "VIP user name";
        };
    }

    /** A type in the middle of a sentence. */
    public static String inSentence(IdentifierType type) {
        return switch (type) {
            case MOBILE -> "mobile";
            case EMAIL -> "e-mail";
            case EXTERNAL_ID -> "external id";
            case CARD_NUMBER -> "card number";
            case CARD_EXTERNAL_ID -> "card's external id";
            case WECHAT, UNION_ID, CUID, MARTJACK_ID, FB_ID, LINE, TMALL_UNAME, ALI_UNAME, JD_UNAME, VIP_UNAME ->
                type(type);
        };
    }

    public static String identifier(IdentifierKey key) {
        return type(key.type()) + " " + key.value();
    }

    /** An identifier and where it stands. */
    public String held(HeldIdentifier row) {
        return identifier(row.key()) + " (" + account(row.account()) + ")";
    }

    public static String channel(ChannelType type) {
        return switch (type) {
            case MOBILE -> "SMS";
            case EMAIL -> "E-mail";
            case WECHAT -> "WeChat";
            case IOS -> "iOS";
            case ANDROID -> "Android";
            case LINE -> "LINE";
            case MOBILE_PUSH -> "Mobile push";
            case POSTMAIL -> "Post";
            case WHATSAPP -> "WhatsApp";
            case VIBER -> "Viber";
        };
    }

    public static String priority(SubscriptionPriority priority) {
        return switch (priority) {
            case TRANS -> "Transactional";
            case BULK -> "Bulk";
        };
    }

    public static String consent(Subscription.Consent consent) {
        return switch (consent) {
            case OPTIN -> "Opted in";
            case OPTOUT -> "Opted out";
        };
    }
}
