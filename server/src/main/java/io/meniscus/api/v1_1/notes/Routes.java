package io.meniscus.api.v1_1.notes;

import io.meniscus.api.v1_1.customer.AnnexRoutes;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.wire.CustomerReply;
import io.meniscus.http.Route;
import io.meniscus.note.Notes;
import java.util.List;

/** v1.1/customer "notes". */
public record Routes(AnnexRoutes lines, Notes notes, OfCustomer customer) {
    public List<Route> routes() {
        return List.of(
                lines.write(
                        "notes",
                        3,
                        new SaveNotes(notes, customer),
                        NotesBody.class,
                        CustomerReply.class,
                        "Add or change notes about customers"),
                lines.read(
                        "notes",
                        3,
                        new ListNotes(notes, customer),
                        CustomerReply.class,
                        "A customer's notes",
                        AnnexRoutes.optional("user_id", "true adds the internal id")));
    }
}
