package io.meniscus.console.customers;

import io.meniscus.console.Visit;
import io.meniscus.console.customers.words.Names;
import io.meniscus.console.view.Tone;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.search.Matched;
import io.meniscus.core.identity.search.SearchWords;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.search.Condition;
import io.meniscus.customer.search.CustomerSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Persons found by what was typed into one box: words that names and identifiers begin with, as in the API's search, or
 * the id of a customer. The newest come first.
 *
 * @param summary which of how many are shown; empty for nothing to say
 * @param next    where the next page begins; empty when these were the last
 * @param empty   what to say where nobody is shown
 */
public record Finding(String typed, List<Row> rows, String summary, String next, String empty) {
    public static final int PAGE = 20;

    private static final int MOST_WORDS = 10;
    private static final int MANY = 1_000;
    private static final int MOST_KNOWN_BY = 3;

    public Finding {
        rows = List.copyOf(rows);
    }

    /**
     * A person.
     *
     * @param href where to go with it
     */
    public record Row(
            long id,
            String name,
            List<String> knownBy,
            String sources,
            String registered,
            String status,
            Tone tone,
            String href) {
        public Row {
            knownBy = List.copyOf(knownBy);
        }
    }

    /** Where a row leads to. */
    @FunctionalInterface
    public interface Way {
        String to(CustomerId person);
    }

    /** Finds by the query's {@code q}, from its {@code from} on. */
    public static Finding of(Visit visit, CustomerGround ground, Way way) {
        var typed = visit.request().query("q").orElse("").strip();
        int from = visit.request()
                .query("from")
                .filter(digits -> digits.matches("[0-9]{1,7}"))
                .map(Integer::parseInt)
                .orElse(0);
        var words = SearchWords.of(typed);
        if (words.words().isEmpty()) {
            return nobody(typed, typed.isEmpty() ? "" : "Type letters or digits.");
        }
        if (words.words().size() > MOST_WORDS) {
            return nobody(typed, "These are too many words: type at most " + MOST_WORDS + ".");
        }
        return switch (ground.search().find(visit.organization(), Condition.all(words), PAGE, from)) {
            case Outcome.Accepted<CustomerSearch.Hits>(var hits, var warnings) -> {
                var persons = new ArrayList<>(hits.persons());
                if (from == 0) {
                    byId(visit, ground, typed).ifPresent(person -> addFirst(persons, person));
                }
                yield found(visit, words, typed, persons, from, hits.total(), way);
            }
            case Outcome.Refused<CustomerSearch.Hits> _ ->
                nobody(
                        typed,
                        "Too many customers fit, or the search took too long. Type more of the word, or another one.");
            case Outcome.Failed<CustomerSearch.Hits>(var bug) -> throw bug;
        };
    }

    private static Finding nobody(String typed, String words) {
        return new Finding(typed, List.of(), "", "", words);
    }

    private static Optional<Person> byId(Visit visit, CustomerGround ground, String typed) {
        if (!typed.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return switch (ground.customers().read(visit.org(), Subject.ref(typed))) {
            case Outcome.Accepted<Person>(var person, var warnings) -> Optional.of(person);
            case Outcome.Refused<Person> _ -> Optional.empty();
            case Outcome.Failed<Person>(var bug) -> throw bug;
        };
    }

    private static void addFirst(List<Person> persons, Person person) {
        persons.removeIf(other -> other.root().id().equals(person.root().id()));
        persons.addFirst(person);
    }

    private static Finding found(
            Visit visit, SearchWords words, String typed, List<Person> persons, int from, int total, Way way) {
        var names = new Names(visit.organization());
        var rows =
                persons.stream().map(person -> row(person, names, words, way)).toList();
        var next = from + PAGE < total ? Integer.toString(from + PAGE) : "";
        var empty = from > 0 ? "There are no more." : "Nobody fits. Each word must begin a name or an identifier.";
        return new Finding(typed, rows, summary(from, persons.size(), total), next, empty);
    }

    private static String summary(int from, int shown, int total) {
        if (total <= PAGE || shown == 0) {
            return "";
        }
        var range = String.format(Locale.ENGLISH, "%,d–%,d of %,d", from + 1, from + Math.min(shown, PAGE), total);
        return total > MANY ? range + ", the newest first. Type another word to find fewer." : range;
    }

    private static Row row(Person person, Names names, SearchWords words, Way way) {
        var root = person.root();
        return new Row(
                root.id().value(),
                Subject.nameOf(person),
                knownBy(person, words),
                String.join(
                        ", ",
                        person.profiles().stream()
                                .map(view -> names.account(view.profile().account()))
                                .distinct()
                                .toList()),
                names.minute(root.registeredAt()),
                names.label(root.statusLabel()),
                names.tone(root.statusLabel()),
                way.to(root.id()));
    }

    /** What was hit, else what it is usually known by; each once. */
    private static List<String> knownBy(Person person, SearchWords words) {
        var all = new ArrayList<String>();
        for (var matched : Matched.of(person, words)) {
            if (matched instanceof Matched.Identifier(var type, var value, var account)) {
                all.add(Names.type(type) + " " + value);
            }
        }
        for (var type : List.of(IdentifierType.MOBILE, IdentifierType.EMAIL, IdentifierType.EXTERNAL_ID)) {
            person.profiles().stream()
                    .flatMap(view -> view.identifiers().stream())
                    .filter(held -> held.key().type() == type)
                    .map(held -> Names.identifier(held.key()))
                    .forEach(all::add);
        }
        return all.stream().distinct().limit(MOST_KNOWN_BY).toList();
    }
}
