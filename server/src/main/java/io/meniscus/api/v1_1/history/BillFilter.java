package io.meniscus.api.v1_1.history;

import io.meniscus.bill.PurchaseHistory;
import io.meniscus.bill.PurchaseHistory.Where;
import io.meniscus.core.TillId;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Place;
import io.meniscus.organization.Store;
import io.meniscus.organization.Till;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which bills of a customer a query asks for (v1.1/customer "transactions"); codes are compared without letter case,
 * and one that nothing has is a filter that takes no bill.
 */
record BillFilter(Organization organization, HistoryQuery query) {

    PurchaseHistory.Filter read() {
        var zone = organization.clusterZone();
        long id = query.id("transaction_id", 0);
        return new PurchaseHistory.Filter(
                query.date("start_date", zone),
                query.after("end_date", zone),
                Math.max(id, query.id("start_id", 0)),
                Math.min(id == 0 ? Long.MAX_VALUE : id, query.id("end_id", Long.MAX_VALUE)),
                query.text("number"),
                where());
    }

    private Where where() {
        var code = query.text("entity_code");
        var entity = code.isEmpty() ? Where.ANYWHERE : entity(code);
        return new Where(entity.tills(), both(entity.stores(), both(storesById(), storesByCode())));
    }

    private Where entity(String code) {
        var details = organization.details();
        return switch (query.text("entity_type").toLowerCase(Locale.ROOT)) {
            case "zone" -> {
                var zones = within(details.zones(), code);
                yield new Where(
                        null, stores(store -> zones.contains(store.details().zoneId())));
            }
            case "concept" -> {
                var concepts = within(details.concepts(), code);
                yield new Where(
                        null, stores(store -> concepts.contains(store.details().conceptId())));
            }
            case "store" -> new Where(null, stores(store -> store.code().equalsIgnoreCase(code)));
            case "till", "str_server" -> new Where(tills(code), null);
            default -> Where.ANYWHERE;
        };
    }

    /** A place of a code and all that lie in it. */
    private static Set<Long> within(List<Place> places, String code) {
        var found = places.stream()
                .filter(place -> place.code().equalsIgnoreCase(code))
                .map(Place::id)
                .collect(Collectors.toCollection(HashSet::new));
        boolean grew = !found.isEmpty();
        while (grew) {
            grew = found.addAll(places.stream()
                    .filter(place -> found.contains(place.parentId()))
                    .map(Place::id)
                    .toList());
        }
        return found;
    }

    private Set<Long> stores(Predicate<Store> which) {
        return organization.stores().stream().filter(which).map(Store::id).collect(Collectors.toSet());
    }

    private Set<TillId> tills(String code) {
        return organization.tills().stream()
                .filter(till -> till.code().equalsIgnoreCase(code))
                .map(Till::id)
                .collect(Collectors.toSet());
    }

    private @Nullable Set<Long> storesById() {
        return query.text("store_id").isEmpty() ? null : Set.of(query.id("store_id", 0));
    }

    private @Nullable Set<Long> storesByCode() {
        var code = query.text("store_code");
        return code.isEmpty() ? null : stores(store -> store.code().equalsIgnoreCase(code));
    }

    /** What two sets both have; null is all there are. */
    private static @Nullable Set<Long> both(@Nullable Set<Long> one, @Nullable Set<Long> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }
}
