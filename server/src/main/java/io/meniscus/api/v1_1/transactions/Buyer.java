package io.meniscus.api.v1_1.transactions;

import static io.meniscus.api.v1_1.transactions.Scalars.text;

import io.meniscus.api.v1_1.customer.AddBody;
import io.meniscus.api.v1_1.customer.Asked;
import io.meniscus.api.v1_1.customer.FormReader;
import io.meniscus.core.bill.BillType;
import io.meniscus.core.bill.Whose;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.customer.RegistrationPolicy;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads whom a bill is made out to: whoever has its identifiers, registered on the way where nobody does. An anonymous
 * bill has nobody, whatever it says.
 *
 * @param source of the bill, and of a customer who is registered with it
 */
record Buyer(Request request, Organization organization, String source) {
    Whose read(BillType type, TransactionBody.@Nullable Customer customer) {
        if (type.isAnonymous()) {
            return new Whose.Nobody();
        }
        if (customer == null) {
            return unread(new LookupRefusal.IdentifierMissing());
        }
        var identifiers = Asked.of(null, null, customer.mobile(), customer.email(), customer.external_id());
        if (!identifiers.isEmpty()) {
            return new Whose.Registering(new FormReader(request, organization, form(customer)).readBuyer());
        }
        return byId(Asked.of(customer.id(), customer.user_id(), null, null, null));
    }

    private Whose byId(List<Asked> ids) {
        if (ids.isEmpty()) {
            return unread(new LookupRefusal.IdentifierMissing());
        }
        var mobiles = RegistrationPolicy.mobiles(organization, request.header("X-CAP-CLIENT-COUNTRYCODE"));
        return ids.getFirst()
                .reference(mobiles)
                .<Whose>map(Whose.Known::new)
                .orElseGet(() -> unread(new LookupRefusal.NotFound()));
    }

    private static Whose unread(Refusal why) {
        return new Whose.Unread(new Outcome.Refused<>(why));
    }

    private AddBody.Customer form(TransactionBody.Customer customer) {
        return new AddBody.Customer(
                customer.mobile(),
                customer.email(),
                customer.external_id(),
                text(customer.firstname()),
                text(customer.lastname()),
                null,
                null,
                null,
                source,
                null,
                null,
                null,
                customer.extended_fields(),
                customer.custom_fields());
    }
}
