package io.meniscus.api.v2.transactions;

import io.meniscus.bill.BillNames;
import io.meniscus.core.FreeText;
import io.meniscus.core.TillId;
import io.meniscus.core.bill.BillWarning;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Store;
import io.meniscus.organization.Till;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which till a bill is made out at: the one its attribution names, a store standing for its active till with the lowest
 * id, else the caller's (conventions §3). One there is not is a warning.
 */
record BillTill(Organization organization, BillNames names) {
    Till of(TransactionBody.@Nullable Attribution attribution, TillId caller) {
        var by = attribution == null ? null : attribution.createdBy();
        var code = by == null ? "" : FreeText.of(by.code());
        if (by != null && !code.isEmpty()) {
            var named = named(code, FreeText.of(by.type()));
            if (named.isPresent()) {
                return named.get();
            }
            names.warn(new BillWarning.AttributionUnknown(code));
        }
        return organization.till(caller).orElseThrow();
    }

    private Optional<Till> named(String code, String type) {
        if (type.isEmpty() || type.equalsIgnoreCase("TILL")) {
            return organization.tillByCode(code).filter(Till::isActive);
        }
        return type.equalsIgnoreCase("STORE")
                ? organization.stores().stream()
                        .filter(store -> store.code().equalsIgnoreCase(code))
                        .findFirst()
                        .flatMap(this::firstTill)
                : Optional.empty();
    }

    private Optional<Till> firstTill(Store store) {
        return organization.tills().stream()
                .filter(till -> till.isActive() && till.storeId() == store.id())
                .min(Comparator.comparing(Till::kind)
                        .thenComparingLong(till -> till.id().value()));
    }
}
