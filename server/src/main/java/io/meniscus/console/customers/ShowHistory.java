package io.meniscus.console.customers;

import io.meniscus.console.Visit;
import io.meniscus.console.customers.words.Hands;
import io.meniscus.console.customers.words.Names;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.identity.consent.ConsentChange;
import io.meniscus.core.identity.status.StatusChange;
import io.meniscus.http.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@code GET …/customers/{customer}/history}: how a customer came to its status, words and identifiers. */
public record ShowHistory(CustomerGround ground) implements OfCustomer.Page {

    /** The page; all lists have the newest first. */
    public record Model(Head head, List<Line> statuses, List<Line> consents, List<PersonModel.Held> identifiers) {
        public Model {
            statuses = List.copyOf(statuses);
            consents = List.copyOf(consents);
            identifiers = List.copyOf(identifiers);
        }
    }

    /** A change. */
    public record Line(String what, String reason, Hands.Hand hand) {}

    @Override
    public Reply show(Visit visit, Subject subject) {
        var names = new Names(visit.organization());
        var statuses = ground.standing().statusLog(visit.org(), subject.owner()).reversed();
        var consents =
                ground.standing().consentLog(visit.org(), subject.owner()).reversed();
        var stamps = new ArrayList<Stamp>();
        statuses.forEach(change -> stamps.add(stamp(change)));
        consents.forEach(change -> stamps.add(stamp(change)));
        var hands = Hands.of(visit, ground, stamps);
        var model = new Model(
                Head.of(visit, subject, Head.Tab.HISTORY),
                statuses.stream()
                        .map(change -> new Line(
                                names.label(change.before()) + " → " + names.label(change.label()),
                                change.reason(),
                                hands.hand(stamp(change))))
                        .toList(),
                consents.stream()
                        .map(change -> new Line(said(change), change.context().reason(), hands.hand(stamp(change))))
                        .toList(),
                identifiers(subject, names));
        return visit.page(subject.name(), "customers/history.jte", model);
    }

    private static String said(ConsentChange change) {
        return Names.channel(change.key().channel()) + ", "
                + Names.priority(change.key().priority()).toLowerCase(java.util.Locale.ROOT) + ": "
                + Names.consent(change.consent()).toLowerCase(java.util.Locale.ROOT);
    }

    private static Stamp stamp(StatusChange change) {
        return new Stamp(change.at(), change.setBy(), change.request());
    }

    private static Stamp stamp(ConsentChange change) {
        return new Stamp(change.at(), change.saidTo(), change.request());
    }

    private static List<PersonModel.Held> identifiers(Subject subject, Names names) {
        return subject.person().identifiers().stream()
                .sorted(Comparator.comparing(HeldIdentifier::since).reversed())
                .map(row -> new PersonModel.Held(
                        Names.type(row.key().type()),
                        row.key().value(),
                        names.account(row.account()),
                        Long.toString(row.customer().value()),
                        names.minute(row.since())))
                .toList();
    }
}
