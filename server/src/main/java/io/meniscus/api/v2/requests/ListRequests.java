package io.meniscus.api.v2.requests;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.Paging;
import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.V2Dates.Conversion;
import io.meniscus.api.v2.customers.References;
import io.meniscus.api.v2.wire.DataPage;
import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Person;
import io.meniscus.core.identity.erasure.ErasureRefusal;
import io.meniscus.core.identity.request.RequestStatus;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.customer.Customers;
import io.meniscus.customer.erasure.ErasureFilter;
import io.meniscus.customer.erasure.ErasureFilter.Order;
import io.meniscus.customer.erasure.ErasureFilter.Sort;
import io.meniscus.customer.erasure.ErasureRequests;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v2/requests}: a page of requests, the newest first (v2/requests). Refuses other types (9006, 9008), a
 * status that is none (9052), a source or customer that look-ups refuse (9011 and theirs) and paging (8100 to 8102);
 * {@code sort}, {@code order} and dates that do not read are HTTP 400.
 */
record ListRequests(ErasureRequests requests, Customers customers, Organizations organizations) implements Endpoint {
    /** Of transactions alone; no deletion is ever one of them. */
    private static final Set<String> OF_CLAIMS = Set.of("SUCCESS", "FAILURE");

    /** What a query says of customers and sources. */
    private record Whose(
            @Nullable List<CustomerId> customers, @Nullable List<AccountId> accounts) {}

    @Override
    public Reply handle(Request request) {
        var refusal = RequestType.refusal(
                request.query("requestType").orElse(""),
                request.query("requestSubType").orElse(""));
        if (refusal.isPresent()) {
            return Errors.page(refusal.get());
        }
        return switch (Paging.of(request)) {
            case Paging.Page page -> list(request, page);
            case Paging.Refused(var error) -> Errors.page(error);
        };
    }

    private Reply list(Request request, Paging.Page page) {
        var organization = Calls.organization(request, organizations);
        var name = request.query("status")
                .or(() -> request.query("STATUS"))
                .orElse("")
                .strip()
                .toUpperCase(Locale.ROOT);
        if (OF_CLAIMS.contains(name)) {
            return Reply.ok(DataPage.of(new DataPage.Pagination(page.limit(), page.offset(), 0), List.of()));
        }
        var status = status(name);
        if (status.isEmpty() && !name.isEmpty()) {
            return Errors.page(new ErasureRefusal.StatusInvalid(name));
        }
        return switch (whose(request, organization)) {
            case Outcome.Accepted<Whose>(var whose, var warnings) ->
                page(organization, filter(request, organization, status.orElse(null), whose, page));
            case Outcome.Refused<Whose>(Refusal unknown) -> Errors.page(unknown);
            case Outcome.Failed<Whose>(var cause) -> throw cause;
        };
    }

    private static Optional<RequestStatus> status(String name) {
        var read = name.equals("CANCELED") ? RequestStatus.CANCELLED.name() : name;
        return Arrays.stream(RequestStatus.values())
                .filter(status -> status.name().equals(read))
                .findFirst();
    }

    private Outcome<Whose> whose(Request request, Organization organization) {
        if (!request.query("identifierValue").orElse("").isBlank()) {
            return switch (References.byIdentifier(request, organization)) {
                case Outcome.Accepted<CustomerRef>(var ref, var warnings) -> of(organization, ref);
                case Outcome.Refused<CustomerRef>(var refusal) -> Outcome.refused(refusal);
                case Outcome.Failed<CustomerRef>(var cause) -> throw cause;
            };
        }
        var source = request.query("source").orElse("");
        if (source.isBlank()) {
            return Outcome.accepted(new Whose(null, null));
        }
        return switch (References.scope(
                organization, source, request.query("accountId").orElse(""))) {
            case Outcome.Accepted<CustomerRef.Scope>(var scope, var warnings) ->
                Outcome.accepted(new Whose(null, accounts(scope)));
            case Outcome.Refused<CustomerRef.Scope>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<CustomerRef.Scope>(var cause) -> throw cause;
        };
    }

    private Outcome<Whose> of(Organization organization, CustomerRef ref) {
        return switch (customers.read(organization.id(), ref)) {
            case Outcome.Accepted<Person>(var person, var warnings) ->
                Outcome.accepted(new Whose(person.members(), null));
            case Outcome.Refused<Person>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<Person>(var cause) -> throw cause;
        };
    }

    private static @Nullable List<AccountId> accounts(CustomerRef.Scope scope) {
        return switch (scope) {
            case CustomerRef.Scope.All() -> null;
            case CustomerRef.Scope.Accounts(var accounts) -> List.copyOf(accounts);
        };
    }

    private static ErasureFilter filter(
            Request request, Organization organization, @Nullable RequestStatus status, Whose whose, Paging.Page page) {
        return new ErasureFilter(
                status,
                whose.customers(),
                whose.accounts(),
                day(request, organization, "start_date", 0),
                day(request, organization, "end_date", 1),
                choice(request, "sort", Sort.values(), Sort.ADDED_ON),
                choice(request, "order", Order.values(), Order.DESC),
                page.limit(),
                page.offset());
    }

    /** A day's beginning, or that of a later one; a time of a day is taken as it is. */
    private static @Nullable Instant day(Request request, Organization organization, String name, int later) {
        var text = request.query(name).orElse("").strip();
        if (text.isEmpty()) {
            return null;
        }
        var zone = organization.clusterZone();
        return V2Dates.readDate(text)
                .map(date -> date.plusDays(later).atStartOfDay(zone).toInstant())
                .or(() -> V2Dates.read(text, zone, Conversion.HEED_OFFSET))
                .orElseThrow(() -> bad(name));
    }

    private static <E extends Enum<E>> E choice(Request request, String name, E[] values, E usual) {
        var text = request.query(name).orElse("").strip();
        if (text.isEmpty()) {
            return usual;
        }
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> bad(name));
    }

    private static EdgeException bad(String name) {
        return new EdgeException(new EdgeRefusal.BadParameter(name + " is invalid"));
    }

    private Reply page(Organization organization, ErasureFilter filter) {
        var found = requests.list(organization.id(), filter);
        return Reply.ok(DataPage.of(
                new DataPage.Pagination(filter.limit(), filter.offset(), found.total()),
                found.requests().stream()
                        .map(one -> ShownRequest.of(one, organization))
                        .toList()));
    }
}
