package io.meniscus.customer.imports;

import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.field.CustomField;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.identity.Source;
import io.meniscus.core.identity.Subscription.Consent;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.RegistrationForm;
import io.meniscus.core.identity.registration.RegistrationForm.GivenIdentifier;
import io.meniscus.core.identity.registration.RegistrationForm.GivenSubscription;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.identity.registration.RegistrationRules;
import io.meniscus.customer.FormNames;
import io.meniscus.customer.FormRefused;
import io.meniscus.customer.RegistrationPolicy;
import io.meniscus.job.imports.ImportRow;
import io.meniscus.job.imports.RowProblem;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads rows of one file into the commands that register customers. */
final class RowReader {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm[:ss]][XXX]").withResolverStyle(ResolverStyle.STRICT);

    private final Organization organization;
    private final RegistrationRules rules;
    private final Chosen chosen;
    private final List<String> customFields;
    private final List<String> extendedFields;

    private RowReader(Organization organization, RegistrationRules rules, Chosen chosen) {
        this.organization = organization;
        this.rules = rules;
        this.chosen = chosen;
        this.customFields = CustomerColumns.custom(organization.fields()).stream()
                .map(CustomField::name)
                .toList();
        this.extendedFields = organization.fields().extended(FieldEntity.CUSTOMER).stream()
                .map(offered -> offered.field().name())
                .toList();
    }

    static RowReader of(Organization organization, Chosen chosen) {
        return new RowReader(organization, RegistrationPolicy.of(organization, Optional.empty()), chosen);
    }

    /**
     * What was chosen for a file as a whole.
     *
     * @param till of rows that name none
     */
    record Chosen(WhenKnown whenKnown, Optional<TillId> till) {}

    /** What a row reads as. */
    sealed interface Read {
        record Fit(ImportRow row, RegisterCustomer.Ready command) implements Read {}

        record Unfit(List<RowProblem> problems) implements Read {}
    }

    WhenKnown whenKnown() {
        return chosen.whenKnown();
    }

    static Optional<TillId> activeTill(Organization organization, String code) {
        return organization.tillByCode(code).filter(Till::isActive).map(Till::id);
    }

    Read read(ImportRow row, RequestId request) {
        var problems = new ArrayList<RowProblem>();
        try {
            switch (RegisterCustomer.of(form(row, request, problems), rules)) {
                case RegisterCustomer.Ready ready
                when problems.isEmpty() -> {
                    return new Read.Fit(row, ready);
                }
                case RegisterCustomer.Ready _ -> {}
                case RegisterCustomer.Unfit(var refusal) -> problems.add(OutcomeWords.refused(row, refusal));
            }
        } catch (FormRefused refused) {
            problems.add(OutcomeWords.refused(row, refused.refusal()));
        }
        return new Read.Unfit(List.copyOf(problems));
    }

    /** What does not read is added to the problems; the form then serves to find further ones. */
    private RegistrationForm form(ImportRow row, RequestId request, List<RowProblem> problems) throws FormRefused {
        var names = new FormNames(organization);
        var loyalty = loyalty(row, problems);
        var registeredAt = registeredAt(row, problems);
        var till = till(row, problems);
        var consents = consents(row, problems);
        fields(row, names);
        var source = row.value(CustomerColumns.SOURCE);
        return new RegistrationForm(
                names.account(source.isEmpty() ? Source.INSTORE.name() : source, row.value(CustomerColumns.ACCOUNT)),
                chosen.whenKnown(),
                identifiers(row),
                row.values().get(CustomerColumns.FIRST_NAME),
                row.values().get(CustomerColumns.LAST_NAME),
                List.of(),
                consents,
                loyalty,
                registeredAt,
                till,
                till,
                names.homeTill(row.value(CustomerColumns.HOME_TILL)),
                names.statusLabel(row.value(CustomerColumns.LABEL)),
                names.fields(),
                request,
                names.warnings());
    }

    private static List<GivenIdentifier> identifiers(ImportRow row) {
        var given = new ArrayList<GivenIdentifier>();
        CustomerColumns.IDENTIFIERS.forEach((column, type) -> {
            var value = row.value(column);
            if (!value.isEmpty()) {
                given.add(new GivenIdentifier(type, value));
            }
        });
        return given;
    }

    private static @Nullable LoyaltyType loyalty(ImportRow row, List<RowProblem> problems) {
        var word = row.value(CustomerColumns.LOYALTY);
        return switch (word.toLowerCase(Locale.ROOT).replace('-', '_')) {
            case "" -> null;
            case "loyalty" -> LoyaltyType.LOYALTY;
            case "non_loyalty" -> LoyaltyType.NON_LOYALTY;
            default -> {
                problems.add(row.problem(CustomerColumns.LOYALTY, "wants loyalty or non_loyalty"));
                yield null;
            }
        };
    }

    private @Nullable Instant registeredAt(ImportRow row, List<RowProblem> problems) {
        var text = row.value(CustomerColumns.REGISTERED_ON);
        if (text.isEmpty()) {
            return null;
        }
        try {
            var zone = organization.clusterZone();
            return switch (DATE.parseBest(
                    text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from, LocalDate::from)) {
                case OffsetDateTime at -> at.toInstant();
                case LocalDateTime local -> local.atZone(zone).toInstant();
                case LocalDate day -> day.atStartOfDay(zone).toInstant();
                case TemporalAccessor other -> throw new IllegalStateException("a date reads as " + other);
            };
        } catch (DateTimeException _) {
            problems.add(row.problem(
                    CustomerColumns.REGISTERED_ON, "wants a date such as 2024-01-31 or 2024-01-31 17:05:00"));
            return null;
        }
    }

    private TillId till(ImportRow row, List<RowProblem> problems) {
        var code = row.value(CustomerColumns.REGISTERED_TILL);
        var till = code.isEmpty() ? chosen.till() : activeTill(organization, code);
        if (till.isEmpty()) {
            problems.add(row.problem(
                    CustomerColumns.REGISTERED_TILL,
                    code.isEmpty()
                            ? "is empty, and no till was chosen for rows without one"
                            : "is the code of no active till"));
        }
        return till.orElse(new TillId(0));
    }

    private static List<GivenSubscription> consents(ImportRow row, List<RowProblem> problems) {
        var given = new ArrayList<GivenSubscription>();
        CustomerColumns.CONSENTS.forEach((column, said) -> {
            var word = row.value(column).toLowerCase(Locale.ROOT);
            switch (word) {
                case "" -> {}
                case "yes", "true", "1", "optin" ->
                    given.add(new GivenSubscription(said.channel(), said.priority(), Consent.OPTIN));
                case "no", "false", "0", "optout" ->
                    given.add(new GivenSubscription(said.channel(), said.priority(), Consent.OPTOUT));
                default -> problems.add(row.problem(column, "wants yes or no"));
            }
        });
        return given;
    }

    /** An empty value is one that was not given. */
    private void fields(ImportRow row, FormNames names) {
        for (var name : customFields) {
            names.customField(name, row.value(CustomerColumns.CUSTOM + name));
        }
        for (var name : extendedFields) {
            names.extendedField(name, row.value(CustomerColumns.EXTENDED + name));
        }
    }
}
