package io.meniscus.console.customers;

import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Person;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Owner;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.organization.Organization;

/** The person that a page is about, whichever of its customers the address names. An id that nobody has is 404. */
public record Subject(Organization organization, CustomerRef.ById ref, Person person) {
    private static final CustomerRef.Scope ANYWHERE = new CustomerRef.Scope.All();

    /** The person of the address. */
    public static Subject of(Visit visit, CustomerGround ground) {
        var ref = ref(visit.request().pathParameter("customer"));
        return switch (ground.customers().read(visit.org(), ref)) {
            case Outcome.Accepted<Person>(var person, var warnings) -> new Subject(visit.organization(), ref, person);
            case Outcome.Refused<Person> _ -> throw new EdgeException(new EdgeRefusal.UnknownRoute());
            case Outcome.Failed<Person>(var bug) -> throw bug;
        };
    }

    /** The customer of an id; text that is no number is nobody's. */
    public static CustomerRef.ById ref(String id) {
        return ref(new CustomerId(id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0));
    }

    public static CustomerRef.ById ref(CustomerId id) {
        return new CustomerRef.ById(id, ANYWHERE);
    }

    /** The person's id, as the API shows it. */
    public CustomerId id() {
        return person.root().id();
    }

    public Owner owner() {
        return Owner.of(ref, person);
    }

    /** What the person is called: the first name that a profile has. */
    public String name() {
        return nameOf(person);
    }

    /** What a person is called. */
    public static String nameOf(Person person) {
        return person.profiles().stream()
                .map(view -> (view.profile().firstName() + " " + view.profile().lastName()).strip())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("Customer without a name");
    }

    /** An address on the pages of this person. */
    public String path(Visit visit, String suffix) {
        return path(visit, id(), suffix);
    }

    /** An address on the pages of a customer. */
    public static String path(Visit visit, CustomerId customer, String suffix) {
        return visit.path(Place.CUSTOMERS, "/" + customer.value() + suffix);
    }
}
