package io.meniscus.api.v2.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.meniscus.api.Calls;
import io.meniscus.api.v2.SetupCall;
import io.meniscus.api.v2.wire.W;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Activity;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.Store;
import io.meniscus.organization.region.RegionNumbers;
import io.meniscus.organization.setup.OrganizationSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** {@code POST /v2/orgEntity/store/bulk}: makes stores, each by itself; refuses each as {@link AddStore} does. */
final class AddStores implements Endpoint {
    private static final int MOST = 100;
    private final Organizations organizations;
    private final OrganizationSetup setup;

    AddStores(Organizations organizations, OrganizationSetup setup) {
        this.organizations = organizations;
        this.setup = setup;
    }

    /** Shape E (conventions §5.2). */
    record Body(List<Item> response, int totalCount, int failureCount) {}

    /** How one store went. */
    record Item(@Nullable Long entityId, @Nullable Row result, List<W> errors, List<W> warnings) {}

    /** A store; ids of what it inherits are -1. */
    record Row(
            long id,
            String code,
            String name,
            String description,
            String type,
            String adminType,
            @JsonProperty("isActive") boolean isActive,
            int timeZoneId,
            int currencyId,
            int languageId,
            long parentZoneId,
            long parentConceptId,
            List<String> externalIds,
            Map<String, String> customFields) {
        static Row of(Store store) {
            var details = store.details();
            return new Row(
                    store.id(),
                    store.code(),
                    store.name(),
                    details.description(),
                    "STORE",
                    details.adminType().name(),
                    store.activity() == Activity.ACTIVE,
                    RegionNumbers.TIME_ZONE.of(details.own().timeZone()),
                    RegionNumbers.CURRENCY.of(details.own().currency()),
                    RegionNumbers.LANGUAGE.of(details.own().language()),
                    details.zoneId(),
                    details.conceptId() == 0 ? RegionNumbers.INHERITED : details.conceptId(),
                    store.externalIds(),
                    new TreeMap<>(details.customFields()));
        }
    }

    @Override
    public Reply handle(Request request) {
        var call = SetupCall.ofEntity(request, organizations, setup);
        var bodies = request.readList(StoreBody.class);
        if (bodies.size() > MOST) {
            throw new EdgeException(new EdgeRefusal.BatchTooLarge(MOST));
        }
        var items = new ArrayList<Item>();
        for (var body : bodies) {
            items.add(
                    switch (NewStore.make(call, body, NewStore.Spelling.ANY)) {
                        case NewStore.Result.Made(var id, var warnings) ->
                            new Item(id, row(request, id), List.of(), warnings);
                        case NewStore.Result.Refused(var error) -> new Item(null, null, List.of(error), List.of());
                    });
        }
        var codes = items.stream()
                .map(item ->
                        item.errors().isEmpty() ? 200 : item.errors().getFirst().code())
                .toList();
        int failed = (int) codes.stream().filter(code -> code != 200).count();
        return Reply.ok(new Body(items, items.size(), failed)).withItems(codes);
    }

    private @Nullable Row row(Request request, long id) {
        return Calls.organization(request, organizations).store(id).map(Row::of).orElse(null);
    }
}
