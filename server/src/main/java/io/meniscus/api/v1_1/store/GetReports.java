package io.meniscus.api.v1_1.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.api.v1_1.wire.ItemStatus;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.CustomerCounts;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.Till;
import io.meniscus.store.ReportKind;
import io.meniscus.store.ReportRefusal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1.1/store/reports}: what the caller's store did on each day of a period, or of this week with a sum of
 * it (v1.1/store "reports"). Only registrations are counted until bills and points are kept. No known type is 911, one
 * date of two or one that is none 901.
 */
record GetReports(CustomerCounts counts, Organizations organizations) implements Endpoint {

    public record Answer(Response response) {}

    /** The report is a {@link Report} or a {@link Refused}. */
    public record Response(Status status, Object report) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Report(
            @Nullable Loyalty loyalty, @Nullable Redemption redemption) {}

    public record Loyalty(List<LoyaltyRow> row) {}

    public record LoyaltyRow(
            String start_date,
            String end_date,
            String customers,
            String transactions,
            String not_interested_transactions,
            String points_issued,
            String points_redeemed) {}

    public record Redemption(List<RedemptionRow> row) {}

    public record RedemptionRow(
            String store_username,
            Customer customer,
            String transaction_number,
            String points_redeemed,
            String redemption_date) {}

    public record Customer(String firstname, String lastname, String mobile) {}

    public record Refused(String type, ItemStatus item_status) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var type = request.query("type").orElse("");
        if (!type.isEmpty() && ReportKind.of(type).isEmpty()) {
            return refused(type, Errors.of(new ReportRefusal.TypeInvalid(type)));
        }
        return switch (ReportPeriods.of(request, organization)) {
            case Outcome.Accepted<ReportPeriods>(var periods, var _) -> {
                var kind = ReportKind.of(type).orElse(null);
                var till = Whose.till(request, organization);
                var report = new Report(
                        kind == ReportKind.REDEMPTION ? null : loyalty(organization, till, periods),
                        kind == ReportKind.LOYALTY ? null : new Redemption(List.of()));
                yield Reply.of(200, 200, new Answer(new Response(Status.success("SUCCESS"), report)));
            }
            case Outcome.Refused<ReportPeriods>(var refusal) -> refused(type, Errors.of(refusal));
            case Outcome.Failed<ReportPeriods>(var cause) -> throw cause;
        };
    }

    private Loyalty loyalty(Organization organization, Till asking, ReportPeriods periods) {
        var tills = organization.tills().stream()
                .filter(till -> till.storeId() == asking.storeId())
                .map(Till::id)
                .collect(Collectors.toSet());
        var zone = organization.clusterZone();
        var registered = counts.registered(
                organization.id(),
                tills,
                periods.first().atStartOfDay(zone).toInstant(),
                periods.last().plusDays(1).atStartOfDay(zone).toInstant(),
                zone);
        return new Loyalty(periods.rows().stream()
                .map(period -> row(organization, period, registered))
                .toList());
    }

    private static LoyaltyRow row(
            Organization organization, ReportPeriods.Period period, Map<LocalDate, Long> registered) {
        long customers = registered.entrySet().stream()
                .filter(day ->
                        !day.getKey().isBefore(period.first()) && !day.getKey().isAfter(period.last()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        var zone = organization.clusterZone();
        var end = period.last().atTime(LocalTime.of(23, 59, 59)).atZone(zone).toInstant();
        return new LoyaltyRow(
                V11Dates.dateTime(period.first().atStartOfDay(zone).toInstant(), zone),
                V11Dates.dateTime(end, zone),
                Long.toString(customers),
                "0",
                "0",
                "0",
                "0");
    }

    private static Reply refused(String type, Errors.ItemError error) {
        var status = ItemStatus.text(ItemStatus.Outcome.FAILURE, error.code(), error.message());
        var response = new Response(Status.ofBatch(1, 0, "SUCCESS"), new Refused(type, status));
        return Reply.refused(error.code(), new Answer(response));
    }
}
