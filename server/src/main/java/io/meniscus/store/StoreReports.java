package io.meniscus.store;

import io.meniscus.core.OrgId;

/** Reports that stores send of what they counted themselves; one sent again takes the older one's place. */
public record StoreReports(StoreReportStore store) {
    public void take(OrgId org, StoreReport report) {
        store.put(org, report);
    }
}
