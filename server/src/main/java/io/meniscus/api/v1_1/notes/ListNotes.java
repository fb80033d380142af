package io.meniscus.api.v1_1.notes;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.api.v1_1.customer.ItemAnswers;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.wire.CustomerReply;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.note.Note;
import io.meniscus.note.Notes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1.1/customer/notes}: a customer's notes (v1.1/customer "notes"); none is a failed item with 1028. */
final class ListNotes implements Endpoint {
    private final Notes notes;
    private final OfCustomer customer;

    ListNotes(Notes notes, OfCustomer customer) {
        this.notes = notes;
        this.customer = customer;
    }

    /**
     * The customer of the answer.
     *
     * @param user_id with {@code user_id=true} alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Nullable String user_id,
            String firstname,
            String lastname,
            String mobile,
            String email,
            String external_id,
            Kept notes,
            ItemStatus item_status) {}

    record Kept(List<Row> note) {}

    record Row(String id, String description, String added_on) {}

    @Override
    public Reply handle(Request request) {
        var asked = OfCustomer.asked(request);
        var outcome = customer.with(request, asked, (found, warnings) -> read(request, found, warnings));
        return new ItemAnswers(Errors::of).add(asked, outcome).reply(CustomerReply::of);
    }

    private Outcome<Item> read(Request request, OfCustomer.Found found, List<Warning> warnings) {
        return switch (notes.of(found.organization().id(), found.owner())) {
            case Outcome.Accepted<List<Note>>(var kept, var none) ->
                Outcome.accepted(item(request, found, kept, warnings));
            case Outcome.Refused<List<Note>>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<List<Note>>(var cause) -> throw cause;
        };
    }

    private static Item item(Request request, OfCustomer.Found found, List<Note> kept, List<Warning> warnings) {
        var shown = found.shown();
        var zone = found.organization().clusterZone();
        var rows = kept.stream()
                .map(note -> new Row(Long.toString(note.id()), note.description(), V11Dates.dateTime(note.at(), zone)))
                .toList();
        return new Item(
                OfCustomer.isOn(request, "user_id") ? found.userId() : null,
                shown.firstName(),
                shown.lastName(),
                shown.identifier(IdentifierType.MOBILE),
                shown.identifier(IdentifierType.EMAIL),
                shown.identifier(IdentifierType.EXTERNAL_ID),
                new Kept(rows),
                ItemStatus.text(ItemStatus.Outcome.SUCCESS, 1000, "Customer note retrieved successfully")
                        .warning(Errors.warnings(warnings)));
    }
}
