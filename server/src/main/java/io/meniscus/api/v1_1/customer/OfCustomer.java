package io.meniscus.api.v1_1.customer;

import io.meniscus.api.Calls;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.CustomerRefusal;
import io.meniscus.core.identity.LookupRefusal;
import io.meniscus.core.identity.MobileFormat;
import io.meniscus.core.identity.Person;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Owner;
import io.meniscus.customer.RegistrationPolicy;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls about something that customers have, who are named by one identifier or by several that agree. Refuses an item
 * without one (1015), one that finds nobody (1012), and several that name different persons (1047).
 */
public record OfCustomer(Customers customers, Organizations organizations) {
    /** Items of one request. */
    private static final int MOST = 100;

    /** The customer an item is about. */
    public record Found(Organization organization, CustomerRef ref, Person person) {
        public Owner owner() {
            return Owner.of(ref, person);
        }

        public Shown shown() {
            return Shown.of(organization, person);
        }

        public String userId() {
            return Long.toString(person.root().id().value());
        }
    }

    /** The items of a body; refuses none, and more than 100. */
    public static <T> List<T> items(@Nullable List<T> given) {
        if (given == null || given.isEmpty()) {
            throw new EdgeException(new EdgeRefusal.BadParameter("no customer was given"));
        }
        if (given.size() > MOST) {
            throw new EdgeException(new EdgeRefusal.BatchTooLarge(MOST));
        }
        return given;
    }

    /** Whom a read asks for: one customer, by the query's identifier. Refuses a query without one. */
    public static List<Asked> asked(Request request) {
        var asked = Asked.of(request);
        if (asked.isEmpty()) {
            throw new EdgeException(new EdgeRefusal.BadParameter("no identifier was given"));
        }
        return List.of(asked.getFirst());
    }

    /** A flag of the query is on for {@code true} in any case, or {@code 1}. */
    public static boolean isOn(Request request, String flag) {
        var value = request.query(flag).orElse("").strip();
        return value.equals("1") || value.equalsIgnoreCase("true");
    }

    public Organization organization(Request request) {
        return Calls.organization(request, organizations);
    }

    /** Whether a value reads as its identifier must: others cannot be anybody's. */
    public boolean mayName(Request request, Asked asked) {
        return asked.reference(mobiles(request, organization(request))).isPresent();
    }

    private static MobileFormat mobiles(Request request, Organization organization) {
        return RegistrationPolicy.mobiles(organization, request.header("X-CAP-CLIENT-COUNTRYCODE"));
    }

    /** Whom an item names; a merged victim is the survivor, with a warning. */
    public Outcome<Found> find(Request request, List<Asked> asked) {
        var organization = organization(request);
        if (asked.isEmpty()) {
            return Outcome.refused(new LookupRefusal.IdentifierMissing());
        }
        var mobiles = mobiles(request, organization);
        var refs = new ArrayList<CustomerRef>();
        for (var one : asked) {
            var ref = one.reference(mobiles);
            if (ref.isEmpty()) {
                return Outcome.refused(new LookupRefusal.NotFound());
            }
            refs.add(ref.get());
        }
        return agreed(organization, refs, customers.read(organization.id(), refs));
    }

    /** What is done once an item's customer is found. */
    @FunctionalInterface
    public interface Work<R> {
        Outcome<R> on(Found found, List<Warning> warnings);
    }

    /** Finds whom an item names and does the work on it. */
    public <R> Outcome<R> with(Request request, List<Asked> asked, Work<R> work) {
        return switch (find(request, asked)) {
            case Outcome.Accepted<Found>(var found, var warnings) -> work.on(found, warnings);
            case Outcome.Refused<Found>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<Found>(var cause) -> throw cause;
        };
    }

    private static Outcome<Found> agreed(
            Organization organization, List<CustomerRef> refs, List<Outcome<Person>> outcomes) {
        @Nullable Found first = null;
        var warnings = new ArrayList<Warning>();
        for (int i = 0; i < refs.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Accepted<Person>(var person, var found) -> {
                    if (first == null) {
                        first = new Found(organization, refs.get(i), person);
                    } else if (!first.person().root().id().equals(person.root().id())) {
                        return Outcome.refused(new CustomerRefusal.PersonsDiffer(
                                first.person().root().id(), person.root().id()));
                    }
                    warnings.addAll(found);
                }
                case Outcome.Refused<Person>(var refusal) -> {
                    return Outcome.refused(refusal);
                }
                case Outcome.Failed<Person>(var cause) -> throw cause;
            }
        }
        return first == null ? Outcome.refused(new LookupRefusal.NotFound()) : Outcome.accepted(first, warnings);
    }
}
