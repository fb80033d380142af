package io.meniscus.api.v1_1.store;

import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.core.world.Outcome;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Store;
import io.meniscus.organization.Till;
import io.meniscus.store.ReportKind;
import io.meniscus.store.ReportRefusal;
import io.meniscus.store.StoreReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a report as it was sent. One that names no store is of the caller's. */
record ReportReader(Organization organization, Till till, Instant at) {

    /** Ends the reading of a report with why it is not taken. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient ReportRefusal refusal;

        Unreadable(ReportRefusal refusal) {
            super("unreadable", null, false, false);
            this.refusal = refusal;
        }
    }

    Outcome<StoreReport> read(ReportBody.Report given) {
        try {
            return Outcome.accepted(report(given));
        } catch (Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal);
        }
    }

    private StoreReport report(ReportBody.Report given) {
        var type = text(given.type());
        var kind = ReportKind.of(type)
                .filter(it -> it == ReportKind.LOYALTY)
                .orElseThrow(() -> new Unreadable(new ReportRefusal.TypeInvalid(type)));
        var counts = Objects.requireNonNullElse(given.transaction_count(), ReportBody.TransactionCount.NONE);
        return new StoreReport(
                store(text(given.store_code())).orElseThrow(() -> notStorable("store_code is invalid")),
                kind,
                V11Dates.read(text(given.date()), organization.clusterZone())
                        .orElseThrow(() -> notStorable("date is invalid")),
                count("total_transactions", given.total_transactions()),
                amount("total_sales", given.total_sales()),
                count("footfall_count", given.footfall_count()),
                new StoreReport.Counts(
                        count("regular", counts.regular()),
                        count("not_interested", counts.not_interested()),
                        count("total_enter_later", counts.total_enter_later()),
                        count("enter_later_for_today", counts.enter_later_for_today())),
                till.id(),
                at);
    }

    private Optional<Long> store(String code) {
        return code.isEmpty()
                ? Optional.of(till.storeId())
                : organization.stores().stream()
                        .filter(store -> store.code().equalsIgnoreCase(code))
                        .map(Store::id)
                        .findFirst();
    }

    private static @Nullable Long count(String name, @Nullable String given) {
        var text = text(given);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,15}")) {
            throw notStorable(name + " is invalid");
        }
        return Long.valueOf(text);
    }

    private static @Nullable BigDecimal amount(String name, @Nullable String given) {
        var text = text(given);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            throw notStorable(name + " is invalid");
        }
        return new BigDecimal(text);
    }

    private static Unreadable notStorable(String reason) {
        return new Unreadable(new ReportRefusal.NotStorable(reason));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
