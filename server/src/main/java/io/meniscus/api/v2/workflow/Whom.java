package io.meniscus.api.v2.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import io.meniscus.api.v2.customers.References;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Person;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Customers;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.workflow.WorkflowRefusal;
import java.util.List;

/** Whom a call that waits is about. Refuses one that names nobody there is, or more than one customer (2008). */
record Whom(Customers customers, Request request, Organization organization) {
    private static final String ALL = "ALL";

    /** How calls of v1.1 name a customer, and how look-ups do. */
    private record Name(String inBody, String inLookup) {}

    private static final List<Name> NAMES = List.of(
            new Name("id", "id"),
            new Name("user_id", "id"),
            new Name("mobile", "mobile"),
            new Name("email", "email"),
            new Name("external_id", "externalId"));

    CustomerId of(StoredCall call) throws WorkflowRefusal.Refused {
        var ref = switch (call.type()) {
            case CUSTOMER_STATUS_CHANGE -> byQuery(call);
            case POINTS_REDEMPTION -> byBody(redeemer(call.body()));
            case GOODWILL_POINTS, EARN_BADGE, ISSUE_BADGE, RETRO_TRANSACTION ->
                byId(call.body().path("customerId").asText(""));
        };
        return switch (ref) {
            case Outcome.Accepted<CustomerRef>(var found, var warnings) -> origin(found);
            case Outcome.Refused<CustomerRef> _ -> throw nobody();
            case Outcome.Failed<CustomerRef>(var cause) -> throw cause;
        };
    }

    private CustomerId origin(CustomerRef ref) throws WorkflowRefusal.Refused {
        return switch (customers.read(organization.id(), ref)) {
            case Outcome.Accepted<Person>(var person, var warnings) -> person.origin(ref);
            case Outcome.Refused<Person> _ -> throw nobody();
            case Outcome.Failed<Person>(var cause) -> throw cause;
        };
    }

    private Outcome<CustomerRef> byQuery(StoredCall call) {
        var query = call.query();
        return named(
                query.getOrDefault("source", ""),
                query.getOrDefault("accountId", ""),
                query.getOrDefault("identifierName", ""),
                query.getOrDefault("identifierValue", ""));
    }

    private static JsonNode redeemer(JsonNode body) throws WorkflowRefusal.Refused {
        var root = body.has("root") ? body.path("root") : body;
        var redeem = root.path("redeem");
        if (redeem.isArray() && redeem.size() > 1) {
            throw new WorkflowRefusal.Refused(
                    new WorkflowRefusal.PayloadInvalid("it redeems points of more than one customer"));
        }
        return (redeem.isArray() ? redeem.path(0) : redeem).path("customer");
    }

    private Outcome<CustomerRef> byBody(JsonNode customer) throws WorkflowRefusal.Refused {
        for (var name : NAMES) {
            var value = customer.path(name.inBody()).asText("").strip();
            if (!value.isEmpty() && !value.equals("null")) {
                return named(ALL, "", name.inLookup(), value);
            }
        }
        throw nobody();
    }

    private Outcome<CustomerRef> byId(String id) {
        return named(ALL, "", "id", id);
    }

    private Outcome<CustomerRef> named(String source, String account, String name, String value) {
        return References.named(request, organization, source, account, name, value);
    }

    private static WorkflowRefusal.Refused nobody() {
        return new WorkflowRefusal.Refused(new WorkflowRefusal.PayloadInvalid("it names no customer there is"));
    }
}
