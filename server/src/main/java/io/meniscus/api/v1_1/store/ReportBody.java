package io.meniscus.api.v1_1.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a report upload sends: one report or several; numbers as text or native. */
public record ReportBody(@Nullable List<Report> report) {

    public record Report(
            @JsonProperty("-type") @Nullable String type,
            @Nullable String store_code,
            @Nullable String total_transactions,
            @Nullable String total_sales,
            @Nullable String footfall_count,
            @Nullable String date,
            @Nullable TransactionCount transaction_count) {}

    public record TransactionCount(
            @Nullable String regular,
            @Nullable String not_interested,
            @Nullable String total_enter_later,
            @Nullable String enter_later_for_today) {
        static final TransactionCount NONE = new TransactionCount(null, null, null, null);
    }
}
