package io.meniscus.console.bills;

import io.meniscus.console.customers.words.Names;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.identity.Person;
import io.meniscus.organization.Organization;

/** Which of the customers that a person was made of stands on a bill. */
public record Through(Organization organization, Person person) {

    /** The customer and what it is known by; empty where it is the one that the person goes by. */
    public String words(Bill bill) {
        var customer = bill.customer();
        if (customer.equals(person.root().id())) {
            return "";
        }
        var known = person.identifiers().stream()
                .filter(held -> held.customer().equals(customer))
                .findFirst()
                .map(held -> ", " + new Names(organization).held(held))
                .orElse("");
        return "customer " + customer.value() + known;
    }
}
