package io.meniscus.api.v1_1.customer;

import io.meniscus.core.CustomerId;
import io.meniscus.core.FreeText;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.CustomerStatus;
import io.meniscus.core.identity.IdentifierFormat;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.UpdateKnown;
import io.meniscus.core.identity.registration.UpdateKnown.Whom;
import io.meniscus.core.identity.status.FraudWord;
import io.meniscus.customer.FormRefused;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.StatusLabel;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one customer of a v1.1 update into the command. */
record UpdateReader(Request request, Organization organization) {

    UpdateKnown read(UpdateBody.Customer customer) {
        try {
            return new UpdateKnown(
                    whom(customer),
                    new FormReader(request, organization, customer.said()).readUpdate(),
                    fraud(customer.fraud_status()));
        } catch (FormRefused refused) {
            return new UpdateKnown(
                    new Whom.ByIdentifiers(), new RegisterCustomer.Unfit(refused.refusal()), new FraudWord.Unsaid());
        }
    }

    /** An id goes before identifiers; one that is no number is refused. */
    private static Whom whom(UpdateBody.Customer customer) throws FormRefused {
        var id = Stream.of(FreeText.of(customer.id()), FreeText.of(customer.user_id()))
                .filter(text -> !IdentifierFormat.isAbsent(text))
                .findFirst();
        if (id.isEmpty()) {
            return new Whom.ByIdentifiers();
        }
        try {
            return new Whom.Id(new CustomerId(Long.parseLong(id.get())));
        } catch (NumberFormatException _) {
            throw new FormRefused(new CustomerRefusal.Unreadable("id"));
        }
    }

    /** A word that the organization has no label for is refused, for it could not be kept. */
    private FraudWord fraud(UpdateBody.@Nullable Fraud given) throws FormRefused {
        var word = given == null ? "" : FreeText.of(given.status()).toUpperCase(Locale.ROOT);
        return switch (word) {
            case "" -> new FraudWord.Unsaid();
            case "CONFIRMED" -> new FraudWord.Confirmed(label(CustomerStatus.FRAUD_CONFIRMED, word));
            case "NONE" ->
                new FraudWord.Lifted(
                        Stream.of(CustomerStatus.FRAUD_CONFIRMED, CustomerStatus.FRAUD_SUSPECTED)
                                .flatMap(status -> organization.labelsOf(status).stream())
                                .map(StatusLabel::id)
                                .collect(Collectors.toUnmodifiableSet()),
                        label(CustomerStatus.ACTIVE, word));
            default -> throw new FormRefused(new CustomerRefusal.StatusLabelUnknown(word));
        };
    }

    private long label(CustomerStatus status, String word) throws FormRefused {
        return organization
                .standardLabel(status)
                .orElseThrow(() -> new FormRefused(new CustomerRefusal.StatusLabelUnknown(word)))
                .id();
    }
}
