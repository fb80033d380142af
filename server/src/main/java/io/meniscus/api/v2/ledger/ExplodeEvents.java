package io.meniscus.api.v2.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.ledger.OfLedger.Subject;
import io.meniscus.api.v2.ledger.ShownAward.PointsEarned;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.BillId;
import io.meniscus.core.TillId;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Points;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.points.ledger.Award;
import io.meniscus.points.ledger.BookedEvent;
import io.meniscus.points.ledger.BookedEvent.Move;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v2/pointsLedger/getLedgerExplodeInfo}: what given events awarded or took, by their numbers or by what
 * they were written for (v2/points-ledger). The v2.1 twin looks in connected organizations: none is connected, so it
 * answers of the caller's own and refuses any other with 310144. Refuses events the customer has none of with 11015.
 */
record ExplodeEvents(OfLedger ledger) implements Endpoint {
    private static final int MOST = 10;

    private record Asked(List<Long> numbers, LedgerEvent event, List<Long> references, boolean billDetails) {}

    /** The answer. */
    record Exploded(List<Event> events, List<W> warnings) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Event(
            long eventLogId,
            String eventName,
            EventDetails eventDetails,
            PointsEarned pointsEarned,
            @Nullable BillDetails billDetails,
            @Nullable List<Redemption> redemptionDetails,
            String eventReferenceId,
            String uniqueId,
            @Nullable Long orgId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EventDetails(
            String eventTime,
            @Nullable Long tillId,
            @Nullable String reason) {}

    record BillDetails(
            String billNumber, BigDecimal billAmount, String note, String billDate, PointsEarned pointsEarned) {}

    record Redemption(
            BigDecimal pointsRedeemed, String redemptionPurpose, String transactionNumber, String redemptionId) {}

    @Override
    public Reply handle(Request request) {
        return ledger.handle(request, ExplodeEvents::asked, this::answer);
    }

    private static Asked asked(LedgerQuery query) {
        DataScope.demandOwn(query);
        query.page(MOST, new LedgerRefusal.MoreThanTen());
        boolean billDetails = query.isTrue("getBillDetails", "false");
        var ids = query.list("eventIds");
        var name = query.text("eventName");
        var references = query.list("eventReferenceIds");
        if (ids.isEmpty() == (name.isEmpty() && references.isEmpty())) {
            throw LedgerQuery.combination("either eventIds, or eventName and eventReferenceIds");
        }
        if (!ids.isEmpty()) {
            return new Asked(numbers(ids), LedgerEvent.TRANSACTION_ADD, List.of(), billDetails);
        }
        if (name.isEmpty() || references.isEmpty()) {
            throw LedgerQuery.combination("eventName goes with eventReferenceIds");
        }
        return new Asked(List.of(), event(name), references(references), billDetails);
    }

    private static List<Long> numbers(List<String> ids) {
        if (ids.size() > MOST) {
            throw new QueryRefused(new LedgerRefusal.TooManyEvents());
        }
        return ids.stream()
                .map(id -> LedgerQuery.number(id)
                        .orElseThrow(() -> new QueryRefused(new LedgerRefusal.EventIdInvalid(id))))
                .toList();
    }

    private static List<Long> references(List<String> ids) {
        if (ids.size() > MOST) {
            throw new QueryRefused(new LedgerRefusal.ReferencesInvalid());
        }
        return ids.stream()
                .map(id -> LedgerQuery.number(id)
                        .orElseThrow(() -> new QueryRefused(new LedgerRefusal.ReferencesInvalid())))
                .toList();
    }

    private static LedgerEvent event(String name) {
        return Arrays.stream(LedgerEvent.values())
                .filter(event -> event.wire().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new QueryRefused(new LedgerRefusal.EventNameUnknown(name)));
    }

    private Reply answer(Asked asked, Subject subject) {
        var organization = subject.query().organization();
        var numbers = asked.numbers().isEmpty()
                ? ledger.ledgers().numbers(organization.id(), subject.members(), asked.event(), asked.references())
                : asked.numbers();
        var events = ledger.ledgers().events(organization.id(), subject.members(), numbers);
        var page = subject.query().page(MOST, new LedgerRefusal.MoreThanTen());
        var shown = events.stream()
                .skip((long) page.limit() * page.offset())
                .limit(page.limit())
                .toList();
        if (shown.isEmpty()) {
            return Errors.reply(new LedgerRefusal.EventsNotFound());
        }
        var awards = ledger.ledgers().awards(organization.id(), subject.members(), numbers).stream()
                .collect(Collectors.groupingBy(Award::event));
        return Reply.ok(new Exploded(
                shown.stream()
                        .map(event -> shown(
                                event, awards.getOrDefault(event.number(), List.of()), asked, subject, organization))
                        .toList(),
                subject.warnings()));
    }

    private static Event shown(
            BookedEvent event, List<Award> awards, Asked asked, Subject subject, Organization organization) {
        var earned = ShownAward.earned(awards, organization);
        var till = event.refersTo().till();
        var reason = event.refersTo().reason();
        return new Event(
                event.number(),
                event.event().wire(),
                new EventDetails(
                        V2Dates.spaced(event.at(), organization.clusterZone()) + ".0",
                        till.equals(TillId.NONE) ? null : till.value(),
                        reason.isEmpty() ? null : reason),
                earned,
                asked.billDetails() ? bill(event, earned, organization) : null,
                event.event() == LedgerEvent.POINTS_REDEMPTION ? List.of(redemption(event)) : null,
                Long.toString(
                        event.bill().equals(BillId.NONE)
                                ? event.reference()
                                : event.bill().value()),
                Long.toString(event.number()),
                DataScope.isAsked(subject.query()) ? organization.id().value() : null);
    }

    private static @Nullable BillDetails bill(BookedEvent event, PointsEarned earned, Organization organization) {
        var known = event.refersTo();
        return known.billNumber().isEmpty()
                ? null
                : new BillDetails(
                        known.billNumber(),
                        known.sale().amount(),
                        known.sale().note(),
                        V2Dates.spaced(known.sale().at(), organization.clusterZone()) + ".0",
                        earned);
    }

    private static Redemption redemption(BookedEvent event) {
        var points = event.moves().stream().map(Move::debited).reduce(Points.ZERO, Points::plus);
        var known = event.refersTo();
        return new Redemption(points.toDecimal(), known.reason(), known.billNumber(), known.redemptionCode());
    }
}
