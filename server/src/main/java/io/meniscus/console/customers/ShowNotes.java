package io.meniscus.console.customers;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.console.Visit;
import io.meniscus.console.customers.words.Names;
import io.meniscus.console.view.Input;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Reply;
import io.meniscus.note.Note;
import io.meniscus.ticket.Ticket;
import io.meniscus.ticket.TicketFilter;
import io.meniscus.user.act.Act;
import io.meniscus.user.act.Deed;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code GET …/customers/{customer}/notes}: what was noted about a customer, and what it asked or complained of. */
public record ShowNotes(CustomerGround ground) implements OfCustomer.Page {
    private static final TicketFilter ALL = new TicketFilter("", "", "", "", "", "", null, null);

    /** The note's field, empty. */
    public static final Input NOTE = new Input(
            "note",
            "New note",
            Input.Shape.LINES,
            "",
            "",
            "At most 255 characters. Everybody who may look at customers reads it.",
            "",
            "",
            Input.Need.REQUIRED,
            List.of(),
            List.of());

    /**
     * The page; both lists have the newest first.
     *
     * @param action where a note is sent; empty for who may not add one
     */
    public record Model(Head head, List<Noted> notes, List<Shown> tickets, String action, Input note) {
        public Model {
            notes = List.copyOf(notes);
            tickets = List.copyOf(tickets);
        }
    }

    /**
     * A note.
     *
     * @param who who added it in the console; empty for one that came by the API
     */
    public record Noted(String at, String who, String text) {}

    /** A ticket. */
    public record Shown(
            String code, String subject, String status, String priority, String department, String message) {}

    @Override
    public Reply show(Visit visit, Subject subject) {
        return visit.page(subject.name(), "customers/notes.jte", model(visit, subject, NOTE));
    }

    /** The page with a note's field as it was sent. */
    public Model model(Visit visit, Subject subject, Input note) {
        var names = new Names(visit.organization());
        var authors = authors(visit, subject);
        return new Model(
                Head.of(visit, subject, Head.Tab.NOTES),
                notes(visit, subject).reversed().stream()
                        .map(each -> new Noted(
                                names.minute(each.at()), authors.getOrDefault(each.at(), ""), each.description()))
                        .toList(),
                ground.annexes().tickets().of(visit.org(), subject.owner(), ALL).reversed().stream()
                        .map(ShowNotes::shown)
                        .toList(),
                visit.may(Permission.write(Resource.CUSTOMER)) ? subject.path(visit, "/notes") : "",
                note);
    }

    private List<Note> notes(Visit visit, Subject subject) {
        return switch (ground.annexes().notes().of(visit.org(), subject.owner())) {
            case Outcome.Accepted<List<Note>>(var notes, var warnings) -> notes;
            case Outcome.Refused<List<Note>> _ -> List.of();
            case Outcome.Failed<List<Note>>(var bug) -> throw bug;
        };
    }

    /** A note of the console is as old, to the microsecond, as the act it came by. */
    private Map<Instant, String> authors(Visit visit, Subject subject) {
        var authors = new HashMap<Instant, String>();
        for (Act act : ground.acts().of(visit.org(), subject.person().members(), Deed.NOTE)) {
            authors.put(act.at(), act.userName());
        }
        return authors;
    }

    private static Shown shown(Ticket ticket) {
        return new Shown(
                ticket.code(),
                ticket.subject(),
                ticket.status(),
                ticket.priority(),
                ticket.department(),
                ticket.message());
    }
}
