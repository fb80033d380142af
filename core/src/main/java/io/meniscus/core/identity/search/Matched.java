package io.meniscus.core.identity.search;

import io.meniscus.core.AccountId;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Person;
import java.util.ArrayList;
import java.util.List;

/** A name or identifier of a person that a search hit, and the source account it stands in. */
public sealed interface Matched {
    AccountId account();

    String value();

    record FirstName(String value, AccountId account) implements Matched {}

    record LastName(String value, AccountId account) implements Matched {}

    record Identifier(IdentifierType type, String value, AccountId account) implements Matched {}

    /** Everything of a person that any word of a search is the beginning of, profile by profile. */
    static List<Matched> of(Person person, SearchWords words) {
        var matched = new ArrayList<Matched>();
        for (var view : person.profiles()) {
            var profile = view.profile();
            if (words.isInName(profile.firstName())) {
                matched.add(new FirstName(profile.firstName(), profile.account()));
            }
            if (words.isInName(profile.lastName())) {
                matched.add(new LastName(profile.lastName(), profile.account()));
            }
            for (var held : view.identifiers()) {
                if (words.isInIdentifier(held.key().value())) {
                    matched.add(new Identifier(held.key().type(), held.key().value(), held.account()));
                }
            }
        }
        return List.copyOf(matched);
    }
}
