package io.meniscus.console.customers.changing;

import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.customers.CustomerGround;
import io.meniscus.console.customers.Head;
import io.meniscus.console.customers.OfCustomer;
import io.meniscus.console.customers.ShowNotes;
import io.meniscus.console.customers.Subject;
import io.meniscus.console.customers.words.Refusals;
import io.meniscus.console.view.Notice;
import io.meniscus.core.FreeText;
import io.meniscus.core.TillId;
import io.meniscus.core.world.Outcome;
import io.meniscus.http.Reply;
import io.meniscus.note.GivenNote;
import io.meniscus.note.Note;
import io.meniscus.note.Notes;
import io.meniscus.user.act.Deed;
import java.util.List;

/** {@code POST …/customers/{customer}/notes}: adds a note. Refuses an empty one and one that is too long. */
public record AddNote(CustomerGround ground) implements OfCustomer.Page {
    @Override
    public Reply show(Visit visit, Subject subject) {
        var text = FreeText.of(visit.form().text("note").replace("\r\n", "\n"));
        if (text.isEmpty()) {
            return again(visit, subject, text, "Write something.");
        }
        if (text.length() > Notes.LONGEST) {
            return again(
                    visit,
                    subject,
                    text,
                    "This has " + text.length() + " characters; a note has at most " + Notes.LONGEST + ".");
        }
        var at = ground.begin(visit, subject.id(), Deed.NOTE).at();
        var hand = new Notes.Hand(TillId.NONE, null, at);
        var given = List.<GivenNote>of(new GivenNote.New(text, at));
        return switch (ground.annexes().notes().save(visit.org(), subject.owner(), given, hand)) {
            case Outcome.Accepted<List<Note>> _ ->
                visit.done(Place.CUSTOMERS, "/" + subject.id().value() + Head.Tab.NOTES.suffix(), Notice.NOTED);
            case Outcome.Refused<List<Note>>(var refusal) -> again(visit, subject, text, Refusals.words(refusal));
            case Outcome.Failed<List<Note>>(var bug) -> throw bug;
        };
    }

    private Reply again(Visit visit, Subject subject, String text, String error) {
        var note = ShowNotes.NOTE.value(text).error(error);
        return visit.again(subject.name(), "customers/notes.jte", new ShowNotes(ground).model(visit, subject, note));
    }
}
