package io.meniscus.customer.search;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.CustomerStatus;
import io.meniscus.core.identity.Person;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Customers;
import io.meniscus.organization.Organization;
import io.meniscus.organization.StatusLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds persons by what is known of them: a person whose members were merged is one hit, whichever member it is by.
 * Newest registered first, those of one moment by descending id, so that a page stays a page while nobody registers:
 * ids are handed out in blocks and tell no order of their own. Deleted persons are never found. Refuses a search that
 * takes too long.
 */
public final class CustomerSearch {
    private final SearchStore store;
    private final Customers customers;

    public CustomerSearch(SearchStore store, Customers customers) {
        this.store = store;
        this.customers = customers;
    }

    /** All hits there are, and the persons of a page of them. */
    public record Hits(int total, List<Person> persons) {
        public Hits {
            persons = List.copyOf(persons);
        }
    }

    /** Persons of whom every condition holds; without a condition everybody. */
    public Outcome<Hits> find(Organization organization, List<Condition> conditions, int limit, int offset) {
        return switch (store.find(organization.id(), conditions, deleted(organization), limit, offset)) {
            case Outcome.Accepted<SearchStore.Page>(var page, var warnings) ->
                Outcome.accepted(new Hits(page.total(), persons(organization, page.ids())));
            case Outcome.Refused<SearchStore.Page>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<SearchStore.Page>(var cause) -> new Outcome.Failed<>(cause);
        };
    }

    private static Set<Long> deleted(Organization organization) {
        return organization.labels().stream()
                .filter(label -> label.status() == CustomerStatus.DELETED.code())
                .map(StatusLabel::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whoever was merged away since is left out. */
    private List<Person> persons(Organization organization, List<CustomerId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var references = ids.stream()
                .<CustomerRef>map(id -> new CustomerRef.ById(id, new CustomerRef.Scope.All()))
                .toList();
        var persons = new ArrayList<Person>();
        for (var outcome : customers.read(organization.id(), references)) {
            switch (outcome) {
                case Outcome.Accepted<Person>(var person, var warnings) -> {
                    if (ids.contains(person.root().id()) && !persons.contains(person)) {
                        persons.add(person);
                    }
                }
                case Outcome.Refused<Person> _ -> {}
                case Outcome.Failed<Person>(var cause) -> throw cause;
            }
        }
        return persons;
    }
}
