package io.meniscus.console.customers.changing;

import io.meniscus.console.Visit;
import io.meniscus.console.customers.Subject;
import io.meniscus.core.AccountId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Person;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import java.util.Set;

/** The profile that an address names by its source account; one the person has not is 404. */
record OfProfile(AccountId account, Person.ProfileView view) {
    static OfProfile of(Visit visit, Subject subject) {
        var text = visit.request().pathParameter("account");
        return subject.person().profiles().stream()
                .filter(view -> Long.toString(view.profile().account().value()).equals(text))
                .findFirst()
                .map(view -> new OfProfile(view.profile().account(), view))
                .orElseThrow(() -> new EdgeException(new EdgeRefusal.UnknownRoute()));
    }

    /** The person, who must still have the profile. */
    CustomerRef ref(Subject subject) {
        return new CustomerRef.ById(subject.ref().id(), new CustomerRef.Scope.Accounts(Set.of(account)));
    }

    String path(Visit visit, Subject subject, String suffix) {
        return subject.path(visit, "/profiles/" + account.value() + suffix);
    }
}
