package io.meniscus.access;

import io.meniscus.core.TillId;
import io.meniscus.organization.Activity;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Store;
import io.meniscus.organization.Till;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which till a store stands for when a call names a store: its active till with the lowest id, a store server or
 * store centre only when it has no till. Built once for each snapshot of an organization.
 */
final class StoreTills {
    /** What a store may be named by (conventions §3). */
    enum NamedBy {
        STORE_CODE,
        STORE_NAME,
        STORE_EXTERNAL_ID,
        STORE_EXTERNAL_ID_1,
        STORE_EXTERNAL_ID_2
    }

    private static final List<NamedBy> EXTERNAL_IDS =
            List.of(NamedBy.STORE_EXTERNAL_ID, NamedBy.STORE_EXTERNAL_ID_1, NamedBy.STORE_EXTERNAL_ID_2);
    private static final Comparator<Till> FIRST =
            Comparator.comparing(Till::kind).thenComparingLong(till -> till.id().value());

    private record Name(NamedBy by, String folded) {
        static Name of(NamedBy by, String value) {
            return new Name(by, value.strip().toLowerCase(Locale.ROOT));
        }
    }

    private final Map<Name, TillId> tills = new HashMap<>();

    StoreTills(Organization organization) {
        var first = new HashMap<Long, Till>();
        for (var till : organization.tills()) {
            if (till.isActive()) {
                first.merge(till.storeId(), till, (one, other) -> FIRST.compare(one, other) <= 0 ? one : other);
            }
        }
        for (var store : organization.stores()) {
            var till = first.get(store.id());
            if (till != null && store.activity() == Activity.ACTIVE) {
                add(store, till.id());
            }
        }
    }

    private void add(Store store, TillId till) {
        add(NamedBy.STORE_CODE, store.code(), till);
        add(NamedBy.STORE_NAME, store.name(), till);
        var external = store.externalIds();
        for (int i = 0; i < Math.min(EXTERNAL_IDS.size(), external.size()); i++) {
            add(EXTERNAL_IDS.get(i), external.get(i), till);
        }
    }

    private void add(NamedBy by, String value, TillId till) {
        if (!value.isBlank()) {
            tills.putIfAbsent(Name.of(by, value), till);
        }
    }

    Optional<TillId> till(NamedBy by, String value) {
        return Optional.ofNullable(tills.get(Name.of(by, value)));
    }
}
