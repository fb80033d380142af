package io.meniscus.api.v2.ledger;

import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.V2Dates.Conversion;
import io.meniscus.organization.configuration.Flag;
import io.meniscus.points.ledger.EventFilter.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** When the events asked for happened. A second that is named is meant to its end. */
final class Period {
    private static final Pattern FORM =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)?");
    private static final Duration REST_OF_SECOND = Duration.ofNanos(999_999_000);
    private static final Duration HALF_OPEN = Duration.ofDays(90);
    private static final Duration YEAR = Duration.ofDays(365);

    private Period() {}

    /** Of {@code startDate} and {@code endDate}: with one of them ninety days, or a year, from or to it. */
    static Span of(LedgerQuery query) {
        if (!query.isTrue("isFilterBasedOnDate", "true")) {
            return Span.EVER;
        }
        var start = instant(query, "startDate");
        var end = end(query);
        if (start.isEmpty() && end.isEmpty()) {
            return Span.EVER;
        }
        var length = query.isTrue("includeLastOneYearData", "false") ? YEAR : HALF_OPEN;
        var from = start.orElseGet(() -> end.orElseThrow().minus(length));
        var until = end.orElseGet(() -> start.orElseThrow().plus(length));
        if (from.isAfter(until)) {
            throw new QueryRefused(new LedgerRefusal.StartAfterEnd());
        }
        return new Span(from, until);
    }

    /** {@code endDate}, if it is given. */
    static Optional<Instant> end(LedgerQuery query) {
        return instant(query, "endDate").map(end -> end.plus(REST_OF_SECOND));
    }

    private static Optional<Instant> instant(LedgerQuery query, String name) {
        var text = query.text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var organization = query.organization();
        var conversion = organization.settings().isOn(Flag.CONF_ORG_DISABLE_MACHINE_TIME_CONV)
                ? Conversion.KEEP_LOCAL
                : Conversion.HEED_OFFSET;
        var read = FORM.matcher(text).matches()
                ? V2Dates.read(text, organization.clusterZone(), conversion)
                : Optional.<Instant>empty();
        return Optional.of(read.orElseThrow(() -> new QueryRefused(new LedgerRefusal.DateInvalid(name))));
    }
}
