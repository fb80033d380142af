package io.meniscus.api.v2.customers.bulk;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.Paging;
import io.meniscus.api.v2.customers.References;
import io.meniscus.api.v2.wire.FailedEntity;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.CustomerRefusal.NotAssociated.Missing;
import io.meniscus.core.identity.Person;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.customer.Customers;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.http.Route.Parameter;
import io.meniscus.http.Route.Presence;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * {@code GET /v2/customers/bulk}: the children of a parent or company (v2/customers "bulk"). There are no hierarchies
 * or companies yet, so nobody has children, and every company is unknown (1704). Refuses a parent as look-ups do, and
 * pages as lists do; another type of parent, or order, is HTTP 400.
 */
final class ListChildren implements Endpoint {
    static final List<Parameter> QUERY = List.of(
            new Parameter("source", Presence.REQUIRED, "source of the parent's profile, ALL for every one"),
            optional("accountId", "account, for a source that has several"),
            optional("associationEntityType", "parentCustomer or company"),
            optional("associationEntityIdentifierType", "mobile, email, externalId, id, …"),
            optional("associationEntityIdentifierValue", "its value"),
            optional("limit", "10; at most 100"),
            optional("offset", "0"),
            optional("sortBy", "createdon or lastUpdatedOn"),
            optional("sortOrder", "ASC or DESC"),
            optional("includeNoOfChildren", "true counts the children of each child"),
            optional("includeCustomerAssociateDetail", "true tells the parent of each child"));

    private final Customers customers;
    private final Organizations organizations;

    ListChildren(Customers customers, Organizations organizations) {
        this.customers = customers;
        this.organizations = organizations;
    }

    /** The answer. */
    record Body(Children entity, List<W> warnings, List<W> errors, boolean success) {}

    /** A page of them and how many there are. */
    record Children(List<Object> customers, int count, List<W> errors, List<W> warnings) {}

    private static Parameter optional(String name, String meaning) {
        return new Parameter(name, Presence.OPTIONAL, meaning);
    }

    @Override
    public Reply handle(Request request) {
        return switch (Paging.of(request)) {
            case Paging.Page _ -> list(request);
            case Paging.Refused(var error) -> failed(error);
        };
    }

    private Reply list(Request request) {
        oneOf(request, "sortBy", Set.of("", "createdon", "lastupdatedon"));
        oneOf(request, "sortOrder", Set.of("", "asc", "desc"));
        var type = oneOf(request, "associationEntityType", Set.of("", "parentcustomer", "company"));
        if (type.equals("company")) {
            return failed(new CustomerRefusal.NotAssociated(Missing.COMPANY));
        }
        var organization = Calls.organization(request, organizations);
        return switch (parent(request, organization)) {
            case Outcome.Accepted<Person>(var person, var warnings) ->
                Reply.ok(new Body(
                        new Children(List.of(), 0, List.of(), List.of()),
                        io.meniscus.api.v2.customers.Errors.warnings(warnings),
                        List.of(),
                        true));
            case Outcome.Refused<Person>(var refusal) -> failed(refusal);
            case Outcome.Failed<Person>(var cause) -> throw cause;
        };
    }

    private Outcome<Person> parent(Request request, Organization organization) {
        var ref = References.named(
                request,
                organization,
                request.query("source").orElse(""),
                request.query("accountId").orElse(""),
                request.query("associationEntityIdentifierType").orElse(""),
                request.query("associationEntityIdentifierValue").orElse(""));
        return switch (ref) {
            case Outcome.Accepted<CustomerRef>(var found, var warnings) -> customers.read(organization.id(), found);
            case Outcome.Refused<CustomerRef>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<CustomerRef>(var cause) -> throw cause;
        };
    }

    private static String oneOf(Request request, String name, Set<String> words) {
        var given = request.query(name).orElse("").strip().toLowerCase(Locale.ROOT);
        if (!words.contains(given)) {
            throw new EdgeException(new EdgeRefusal.BadParameter(name + " is invalid"));
        }
        return given;
    }

    private static Reply failed(Refusal refusal) {
        return failed(Errors.of(refusal));
    }

    private static Reply failed(W error) {
        return Reply.refused(error.code(), new FailedEntity(List.of(error), List.of(), false));
    }
}
