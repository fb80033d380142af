package io.meniscus.api.v2.ledger;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.customers.References;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.Person;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.customer.Customers;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.points.ledger.LedgerEvents;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Calls about the ledger of a customer that the query names. Refuses as look-ups do; of groups and fleets, which there
 * are none of, every identifier is one of nobody (11023). A merged victim is the survivor, with warning 8069.
 */
record OfLedger(Customers customers, Organizations organizations, LedgerEvents ledgers) {
    private static final Set<String> GROUPS = Set.of("USERGROUP2", "FLEET");
    private static final Set<String> OF_GROUPS = Set.of("groupid", "id", "externalid", "primaryuserid");

    /** What is asked once the query was read; nobody is looked up before. */
    @FunctionalInterface
    interface Reading<Q> {
        Q read(LedgerQuery query);
    }

    /** What is answered once the customer is found. */
    @FunctionalInterface
    interface Answer<Q> {
        Reply of(Q asked, Subject subject);
    }

    /** Whose ledger it is. */
    record Subject(LedgerQuery query, Person person, List<W> warnings) {
        List<CustomerId> members() {
            return person.members();
        }

        /** As every answer names the customer. */
        CustomerDetails details() {
            var profile = person.profiles().stream()
                    .map(Person.ProfileView::profile)
                    .filter(each -> !(each.firstName() + each.lastName()).isBlank())
                    .findFirst();
            return new CustomerDetails(
                    profile.map(each -> each.firstName()).orElse(""),
                    profile.map(each -> each.lastName()).orElse(""),
                    person.root().id().value(),
                    externalId(),
                    "CUSTOMER");
        }

        String externalId() {
            return person.identifiers().stream()
                    .filter(held -> held.key().type() == IdentifierType.EXTERNAL_ID)
                    .map(held -> held.key().value())
                    .findFirst()
                    .orElse("");
        }
    }

    /** Who a ledger is about. */
    record CustomerDetails(String firstName, String lastName, long userId, String externalId, String entityType) {}

    <Q> Reply handle(Request request, Reading<Q> reading, Answer<Q> answer) {
        var organization = Calls.organization(request, organizations);
        var query = new LedgerQuery(request, organization);
        try {
            demandIdentifier(query);
            var asked = reading.read(query);
            var person = accepted(customers.read(organization.id(), ref(query)));
            return answer.of(
                    asked,
                    new Subject(
                            query, person.result(), io.meniscus.api.v2.customers.Errors.warnings(person.warnings())));
        } catch (QueryRefused refused) {
            return Errors.reply(refused.refusal());
        } catch (PageRefused refused) {
            return Errors.reply(refused.error());
        }
    }

    private static void demandIdentifier(LedgerQuery query) {
        var name = query.text("identifierName").toLowerCase(Locale.ROOT);
        var value = query.text("identifierValue");
        if (name.isEmpty() || value.isEmpty()) {
            throw new QueryRefused(new LedgerRefusal.IdentifierEmpty());
        }
        var type = query.text("type").toUpperCase(Locale.ROOT);
        if (GROUPS.contains(type)) {
            throw new QueryRefused(
                    OF_GROUPS.contains(name)
                            ? new LedgerRefusal.GroupNotFound()
                            : new LookupRefusal.IdentifierNameUnknown());
        }
        if (!type.isEmpty() && !type.equals("CUSTOMER")) {
            throw LedgerQuery.combination("type " + query.text("type"));
        }
        if (name.equals("id") && LedgerQuery.number(value).isEmpty()) {
            throw new QueryRefused(new LedgerRefusal.UserIdInvalid());
        }
    }

    private static CustomerRef ref(LedgerQuery query) {
        return accepted(References.byIdentifier(query.request(), query.organization()))
                .result();
    }

    private static <R> Outcome.Accepted<R> accepted(Outcome<R> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<R> accepted -> accepted;
            case Outcome.Refused<R>(Refusal refusal) -> throw new QueryRefused(refusal);
            case Outcome.Failed<R>(var bug) -> throw bug;
        };
    }
}
