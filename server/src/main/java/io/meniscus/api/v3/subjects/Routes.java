package io.meniscus.api.v3.subjects;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.RateClass;
import io.meniscus.customer.Merges;
import io.meniscus.customer.Standing;
import io.meniscus.customer.erasure.ErasureRequests;
import io.meniscus.customer.erasure.Subjects;
import io.meniscus.http.Dialect;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Route;
import io.meniscus.http.Route.Description;
import io.meniscus.http.Route.Idempotency;
import io.meniscus.image.Images;
import io.meniscus.label.Labels;
import io.meniscus.note.Notes;
import io.meniscus.organization.Organizations;
import io.meniscus.outbox.OutboxMessages;
import io.meniscus.preference.Preferences;
import io.meniscus.ticket.Tickets;
import java.util.List;

/** Exports of persons and receipts of erasures: calls that the contract's API does not have. */
public record Routes(
        Dialect v3,
        Organizations organizations,
        Subjects subjects,
        Standing standing,
        Merges merges,
        Labels labels,
        Notes notes,
        Tickets tickets,
        Preferences preferences,
        Images images,
        ErasureRequests erasures,
        OutboxMessages messages) {
    private static final String DOCUMENT = "erasure";

    public List<Route> routes() {
        var parts = new ExportCustomer.Parts(
                subjects, standing, merges, labels, notes, tickets, preferences, images, erasures, messages);
        return List.of(
                read(
                        "/v3/customers/{id}/export",
                        new ExportCustomer(parts, organizations),
                        Resource.CUSTOMER,
                        "Everything that is kept of a customer",
                        Exported.class),
                read(
                        "/v3/customers/erasures/{requestId}/receipt",
                        new GetReceipt(erasures, organizations),
                        Resource.REQUESTS,
                        "What a request for erasure came to",
                        ShownReceipt.class));
    }

    private Route read(String path, Endpoint endpoint, Resource resource, String summary, Class<?> answer) {
        return new Route(
                List.of("GET"),
                List.of(path),
                v3,
                endpoint,
                Permission.read(resource),
                RateClass.READ,
                Idempotency.NONE,
                1,
                new Description(DOCUMENT, summary, List.of(), Void.class, answer));
    }
}
