package io.meniscus.api.v1_1.notes;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.api.v1_1.customer.Asked;
import io.meniscus.api.v1_1.customer.Errors.ItemError;
import io.meniscus.api.v1_1.customer.ItemAnswers;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.wire.CustomerReply;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.core.FreeText;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.note.GivenNote;
import io.meniscus.note.Note;
import io.meniscus.note.Notes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1.1/customer/notes}: adds notes about customers, or changes those named by id (v1.1/customer "notes").
 * An item none of whose notes can be saved fails with 1037; some that cannot are warning 1036.
 */
final class SaveNotes implements Endpoint {
    private final Notes notes;
    private final OfCustomer customer;

    SaveNotes(Notes notes, OfCustomer customer) {
        this.notes = notes;
        this.customer = customer;
    }

    /** One customer of the answer. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Item(
            String user_id,
            String firstname,
            String lastname,
            String mobile,
            String email,
            String external_id,
            Saved notes,
            ItemStatus item_status) {}

    record Saved(List<Row> note) {}

    record Row(String id, String date, String description) {}

    /** Whether notes are added or all are changed: the two speak differently. */
    private enum Kind {
        ADD,
        UPDATE;

        static Kind of(List<NotesBody.Note> notes) {
            boolean update = !notes.isEmpty()
                    && notes.stream().noneMatch(note -> FreeText.of(note.id()).isEmpty());
            return update ? UPDATE : ADD;
        }

        ItemStatus good(List<String> warnings) {
            var told = new ItemStatus.Warnings(warnings);
            return switch (this) {
                case ADD -> new ItemStatus(true, 1000, "Customer note added/updated successfully", told);
                case UPDATE -> new ItemStatus("true", "1000", "Customer note updated successfully", told);
            };
        }

        ItemStatus failed(ItemError error) {
            return switch (this) {
                case ADD -> ItemStatus.typed(ItemStatus.Outcome.FAILURE, error.code(), error.message());
                case UPDATE -> ItemStatus.text(ItemStatus.Outcome.FAILURE, error.code(), error.message());
            };
        }

        Status status(int items, int succeeded) {
            return switch (this) {
                case ADD -> Status.ofBatch(items, succeeded, "Operation Successful");
                case UPDATE -> Status.ofBatch(items, succeeded, "Success").counted(items, succeeded);
            };
        }
    }

    @Override
    public Reply handle(Request request) {
        var given = OfCustomer.items(request.read(NotesBody.class).customer());
        var answers = new ItemAnswers(Errors::of);
        for (var one : given) {
            var kind = Kind.of(notes(one));
            var asked = Asked.of(one.id(), one.user_id(), one.mobile(), one.email(), one.external_id());
            answers.add(
                    asked,
                    customer.with(request, asked, (found, warnings) -> save(request, one, kind, found, warnings)),
                    kind::failed);
        }
        var all = given.stream().flatMap(one -> notes(one).stream()).toList();
        return answers.reply(Kind.of(all)::status, CustomerReply::of);
    }

    private Outcome<Item> save(
            Request request, NotesBody.Customer one, Kind kind, OfCustomer.Found found, List<Warning> warnings) {
        var zone = found.organization().clusterZone();
        var given =
                notes(one).stream().map(note -> read(note, zone, request.at())).toList();
        var hand = new Notes.Hand(request.caller().till(), one.associate_id(), request.at());
        return switch (notes.save(found.organization().id(), found.owner(), given, hand)) {
            case Outcome.Accepted<List<Note>>(var saved, var further) -> {
                var all = new ArrayList<>(warnings);
                all.addAll(further);
                yield Outcome.accepted(item(found, saved, zone, kind.good(Errors.warnings(all))));
            }
            case Outcome.Refused<List<Note>>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<List<Note>>(var cause) -> throw cause;
        };
    }

    private static List<NotesBody.Note> notes(NotesBody.Customer one) {
        var list = one.notes() == null ? null : one.notes().note();
        return list == null ? List.of() : list;
    }

    private static GivenNote read(NotesBody.Note note, ZoneId zone, Instant now) {
        var description = FreeText.of(note.description());
        var date = FreeText.of(note.date());
        var id = FreeText.of(note.id());
        @Nullable Instant at = V11Dates.read(date, zone).orElse(null);
        boolean isDateWrong = !date.isEmpty() && at == null;
        if (description.isEmpty() || description.length() > Notes.LONGEST || isDateWrong) {
            return new GivenNote.Unreadable();
        }
        if (id.isEmpty()) {
            return new GivenNote.New(description, at == null ? now : at);
        }
        try {
            return new GivenNote.Changed(Long.parseLong(id), description, at);
        } catch (NumberFormatException _) {
            return new GivenNote.Unreadable();
        }
    }

    private static Item item(OfCustomer.Found found, List<Note> saved, ZoneId zone, ItemStatus status) {
        var shown = found.shown();
        var rows = saved.stream()
                .map(note -> new Row(Long.toString(note.id()), V11Dates.dateTime(note.at(), zone), note.description()))
                .toList();
        return new Item(
                found.userId(),
                shown.firstName(),
                shown.lastName(),
                shown.identifier(IdentifierType.MOBILE),
                shown.identifier(IdentifierType.EMAIL),
                shown.identifier(IdentifierType.EXTERNAL_ID),
                new Saved(rows),
                status);
    }
}
