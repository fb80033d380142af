package io.meniscus.api.v2.customers;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.identity.Person;
import io.meniscus.http.Dialect;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.http.Route;
import io.meniscus.organization.Organization;
import java.util.List;
import java.util.Map;

/**
 * {@code GET /v2/customers/lookup/recommendations}: products recommended to a customer (v2/customers-lookup). Nothing
 * recommends any here: the count is 0, the customer as documented, with members that say nothing at 0.
 */
public final class GetRecommendations implements Endpoint {
    private final OfCustomer customer;

    public GetRecommendations(OfCustomer customer) {
        this.customer = customer;
    }

    /** None, and whose. */
    public record Shown(Subject customer, int count, List<W> warnings) {}

    /** The customer in the words of this call. */
    public record Subject(
            long id,
            long attributionTill,
            Map<String, String> extendedFields,
            long lifetimePurchases,
            long loyaltyId,
            long orgId,
            long registeredById,
            String source,
            String type,
            boolean mergeSurvivor,
            boolean customerUpdate,
            String identifierHash,
            List<String> extendedFieldsSet,
            @JsonProperty("new") boolean isNew,
            boolean campaignUser) {

        static Subject of(Organization organization, Person person) {
            var root = person.root();
            long id = root.id().value();
            return new Subject(
                    id,
                    0,
                    Map.of(),
                    0,
                    0,
                    0,
                    0,
                    organization
                            .account(root.registeredVia())
                            .map(account -> account.source().name())
                            .orElse(""),
                    root.loyalty().name(),
                    person.members().size() > 1,
                    false,
                    hash(id),
                    List.of(),
                    false,
                    false);
        }

        private static String hash(long id) {
            return "customer_~~MOBILE:null~~~~EXTERNAL_ID:null~~~~EMAIL:null~~~~ID:" + id
                    + "~~~~CARD_NUMBER:null~~~~CARD_EXTERNAL_ID:null~~";
        }
    }

    /** The line of the route table. */
    public static Route route(Dialect v2, OfCustomer customer) {
        return new Route(
                List.of("GET"),
                List.of("/v2/customers/lookup/recommendations"),
                v2,
                new GetRecommendations(customer),
                Permission.read(Resource.CUSTOMER),
                RateClass.READ,
                Route.Idempotency.NONE,
                3,
                new Route.Description(
                        "v2/customers-lookup",
                        "Products recommended to a customer",
                        OfCustomer.QUERY,
                        Void.class,
                        Shown.class));
    }

    @Override
    public Reply handle(Request request) {
        return customer.handle(
                request,
                found -> Reply.ok(new Shown(Subject.of(found.organization(), found.person()), 0, found.warnings())));
    }
}
