package io.meniscus.api.v2.ledger;

import io.meniscus.api.v2.ledger.OfLedger.Subject;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.ProgramId;
import io.meniscus.core.TillId;
import io.meniscus.core.points.Category;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.points.ledger.Closing;
import io.meniscus.points.ledger.EventFilter;
import io.meniscus.points.ledger.EventFilter.Side;
import io.meniscus.points.ledger.EventFilter.Span;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * {@code GET /v2/pointsLedger/getCustomerLedgerBalance}: what a customer had at {@code endDate}, or has now, in each
 * program and category (v2/points-ledger). Till and type of entry choose the accounts: those that have such an entry.
 * What had lapsed by then is not counted, whether or not the sweep had been there. Refuses a page behind the last with
 * 11003.
 */
record GetLedgerBalance(OfLedger ledger) implements Endpoint {
    private static final int MOST = 10;

    private record Asked(
            Instant until,
            Set<ProgramId> programs,
            Set<TillId> conceptTills,
            Set<TillId> tills,
            Set<Side> sides,
            Set<Category> categories,
            int limit,
            int page) {
        EventFilter of(Subject subject) {
            var span = new Span(Span.EVER.from(), until);
            return new EventFilter(subject.members(), programs, conceptTills, categories, sides, span, tills);
        }
    }

    /** The answer. */
    record Balance(Owner customerDetails, Details ledgerDetails, List<W> warnings) {}

    record Owner(long userId, String externalId, String entityType) {}

    record Details(int pageNumber, int pageSize, int totalEntries, int pageCount, List<Row> ledgerClosingBalance) {}

    record Row(String pointsCategory, String programName, int programId, String closingBalance) {}

    @Override
    public Reply handle(Request request) {
        return ledger.handle(request, GetLedgerBalance::asked, this::answer);
    }

    private static Asked asked(LedgerQuery query) {
        var page = query.page(MOST, new LedgerRefusal.MoreThanTen());
        return new Asked(
                Period.end(query).orElse(query.request().at()),
                query.programs(),
                query.conceptTills(),
                query.tills(),
                query.sides(),
                query.categories(),
                page.limit(),
                page.offset());
    }

    private Reply answer(Asked asked, Subject subject) {
        var organization = subject.query().organization();
        var all = ledger.ledgers().closing(organization.id(), asked.of(subject));
        var shown = all.stream()
                .skip((long) asked.limit() * asked.page())
                .limit(asked.limit())
                .map(closing -> row(closing, organization))
                .toList();
        if (shown.isEmpty()) {
            return Errors.reply(new LedgerRefusal.NoneFound());
        }
        var page = GetLedgerInfo.page(asked.limit(), asked.page(), all.size());
        var owner = subject.details();
        return Reply.ok(new Balance(
                new Owner(owner.userId(), owner.externalId(), owner.entityType()),
                new Details(page.pageNumber(), page.pageSize(), page.totalEntries(), page.pageCount(), shown),
                subject.warnings()));
    }

    private static Row row(Closing closing, Organization organization) {
        return new Row(
                closing.category().wire(),
                GetLedgerInfo.programName(closing.program(), organization),
                closing.program().value(),
                closing.balance().toString());
    }
}
