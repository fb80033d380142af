package io.meniscus.console.customers.merging;

import io.meniscus.console.Visit;
import io.meniscus.console.customers.Subject;
import io.meniscus.console.customers.words.Names;
import io.meniscus.console.view.Tone;
import io.meniscus.core.identity.Person;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A person beside another one.
 *
 * @param part        what it is in the merge: who stays, who becomes part of the other
 * @param members     the ids of its customers, the person's own first
 * @param identifiers what its profiles show
 */
public record PersonCard(
        String part,
        String name,
        String id,
        String href,
        String status,
        Tone tone,
        String loyalty,
        String registered,
        String members,
        List<String> identifiers) {
    public PersonCard {
        identifiers = List.copyOf(identifiers);
    }

    static PersonCard of(Visit visit, String part, Person person) {
        var names = new Names(visit.organization());
        var root = person.root();
        return new PersonCard(
                part,
                Subject.nameOf(person),
                Long.toString(root.id().value()),
                Subject.path(visit, root.id(), ""),
                names.label(root.statusLabel()),
                names.tone(root.statusLabel()),
                Names.loyalty(root.loyalty()),
                names.minute(root.registeredAt()),
                person.members().stream()
                        .map(member -> Long.toString(member.value()))
                        .collect(Collectors.joining(", ")),
                person.profiles().stream()
                        .flatMap(view -> view.identifiers().stream())
                        .map(names::held)
                        .toList());
    }
}
