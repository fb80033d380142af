package io.meniscus.api.v2.changes;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.meniscus.api.v2.Paging;
import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.api.v2.wire.DataPage;
import io.meniscus.api.v2.wire.FailedPage;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.request.CustomerRequest;
import io.meniscus.core.identity.request.Matter;
import io.meniscus.core.identity.request.RequestKind;
import io.meniscus.core.identity.request.Steps;
import io.meniscus.customer.request.Parties;
import io.meniscus.customer.request.RequestFilter;
import io.meniscus.customer.request.Requests;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import java.util.List;

/**
 * {@code GET /v2/customers/{id}/changeRequest} and its look-up twin: requests for changes that a customer has a part
 * in, the newest first (v2/requests "changeRequest"). Refuses as look-ups and pages do.
 */
final class ListChanges implements Endpoint {
    private final Requests requests;
    private final OfCustomer customer;
    private final Parties parties;

    ListChanges(Requests requests, OfCustomer customer, Parties parties) {
        this.requests = requests;
        this.customer = customer;
        this.parties = parties;
    }

    /**
     * One request.
     *
     * @param updatedBy empty while it is pending
     * @param secUserId the other customer of a merge or of a mobile given to another; 0 for none
     */
    record Row(
            long id,
            String status,
            ShownParty addedBy,
            ShownParty updatedBy,
            String addedOn,
            String updatedOn,
            long userId,
            String changeType,
            Changed changeIdentifiers,
            String comments,
            long secUserId,
            @JsonProperty("oneStep") boolean isOneStep) {}

    /** What would be there after the change and not before, and the reverse. */
    record Changed(List<Value> add, List<Value> remove) {
        static Changed of(Matter matter) {
            return new Changed(values(matter, matter.newValue()), values(matter, matter.oldValue()));
        }

        private static List<Value> values(Matter matter, String value) {
            var type = matter.kind() == RequestKind.MOBILE_REALLOC
                    ? IdentifierType.MOBILE.name()
                    : matter.kind().name();
            return value.isEmpty() ? List.of() : List.of(new Value(type, value));
        }
    }

    /** An identifier, an address, or the id of a merge's side. */
    record Value(String type, String value) {}

    @Override
    public Reply handle(Request request) {
        return switch (Paging.of(request)) {
            case Paging.Page page -> customer.handle(request, found -> Reply.ok(list(request, found, page)));
            case Paging.Refused(var error) -> Reply.refused(error.code(), FailedPage.of(error));
        };
    }

    private DataPage<Row> list(Request request, OfCustomer.Found found, Paging.Page page) {
        var organization = found.organization();
        var query = new ChangeQuery(request, organization.clusterZone());
        var listed = requests.list(
                organization.id(),
                query.filter().about(found.person().members()),
                new RequestFilter.Part(query.order(), page.limit(), page.offset()));
        var rows = listed.requests().stream()
                .map(row -> row(row, found.person().root().id().value(), organization))
                .toList();
        return new DataPage<>(
                new DataPage.Pagination(page.limit(), page.offset(), listed.total()),
                rows,
                found.warnings(),
                List.of());
    }

    private Row row(CustomerRequest request, long user, Organization organization) {
        var matter = request.matter();
        var zone = organization.clusterZone();
        var decided = request.decided();
        var last = decided == null ? request.added() : decided;
        return new Row(
                request.id().value(),
                request.status().name(),
                ShownParty.of(request.added(), parties, organization),
                ShownParty.of(decided, parties, organization),
                V2Dates.dateTime(request.added().stamp().at(), zone),
                V2Dates.dateTime(last.stamp().at(), zone),
                user,
                matter.kind().name(),
                Changed.of(matter),
                request.said().comments(),
                matter.target() == null ? 0 : matter.target().value(),
                request.steps() == Steps.ONE);
    }
}
