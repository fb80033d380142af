package io.meniscus.store;

import io.meniscus.core.OrgId;
import io.meniscus.run.database.CallTransaction;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;

/** The table of stores' own reports. A report of the same store, kind and time takes the older one's place. */
public final class StoreReportStore {
    private final Jdbi jdbi;

    public StoreReportStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public void put(OrgId org, StoreReport report) {
        CallTransaction.in(jdbi, handle -> {
            handle.createQuery("select set_config('app.org', :org, true)")
                    .bind("org", Long.toString(org.value()))
                    .mapTo(String.class)
                    .one();
            return handle.createUpdate("""
                            insert into store_report (org_id, store_id, kind, at, transactions, sales, footfall,
                                                      regular, not_interested, enter_later, enter_later_today,
                                                      till_id, received_at)
                            values (:org, :store, :kind, :at, :transactions, :sales, :footfall, :regular,
                                    :not_interested, :enter_later, :enter_later_today, :till, :received)
                            on conflict (org_id, store_id, kind, at) do update
                            set transactions = excluded.transactions, sales = excluded.sales,
                                footfall = excluded.footfall, regular = excluded.regular,
                                not_interested = excluded.not_interested, enter_later = excluded.enter_later,
                                enter_later_today = excluded.enter_later_today, till_id = excluded.till_id,
                                received_at = excluded.received_at""")
                    .bind("org", org.value())
                    .bind("store", report.store())
                    .bind("kind", report.kind().code())
                    .bind("at", report.at().atOffset(ZoneOffset.UTC))
                    .bind("transactions", report.transactions())
                    .bind("sales", report.sales())
                    .bind("footfall", report.footfall())
                    .bind("regular", report.counts().regular())
                    .bind("not_interested", report.counts().notInterested())
                    .bind("enter_later", report.counts().enterLater())
                    .bind("enter_later_today", report.counts().enterLaterToday())
                    .bind("till", report.till().value())
                    .bind("received", report.receivedAt().atOffset(ZoneOffset.UTC))
                    .execute();
        });
    }
}
