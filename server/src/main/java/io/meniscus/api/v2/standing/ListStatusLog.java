package io.meniscus.api.v2.standing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.meniscus.api.v2.V2Dates;
import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.api.v2.wire.DataList;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.status.StatusChange;
import io.meniscus.customer.Standing;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.StatusLabel;
import io.meniscus.organization.Till;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v2/customers/{id}/statusLog}: how a customer came to its status, the oldest first (v2/customers
 * "statusLog"). The first line is what the customer was registered with, and has no label before it.
 */
final class ListStatusLog implements Endpoint {
    private final Standing standing;
    private final OfCustomer customer;

    ListStatusLog(Standing standing, OfCustomer customer) {
        this.standing = standing;
        this.customer = customer;
    }

    /** A line of the log; the till that set it is its user, and its actions are those that the label blocks. */
    record Row(
            @Nullable String createdByUser,
            String reason,
            long createdBy,
            List<String> actions,
            String autoUpdateTime,
            String createdOn,
            long entityId,
            @JsonProperty("isActive") boolean isActive,
            @Nullable String label,
            @Nullable String prevLabel,
            @Nullable String status) {}

    @Override
    public Reply handle(Request request) {
        return customer.handle(request, found -> {
            var log = standing.statusLog(found.organization().id(), found.owner());
            var rows = new Lines(found.organization(), found.person().root()).of(log);
            return Reply.ok(DataList.of(rows, found.warnings()));
        });
    }

    /** Makes the lines of one customer. */
    private record Lines(Organization organization, Customer person) {

        List<Row> of(List<StatusChange> log) {
            var rows = new ArrayList<Row>();
            Long first = log.isEmpty() ? person.statusLabel() : log.getFirst().before();
            if (first != null) {
                rows.add(row("", person.registeredTill(), person.registeredAt(), person.registeredAt(), null, first));
            }
            for (var change : log) {
                rows.add(row(
                        change.reason(), change.setBy(), change.setAt(), change.at(), change.before(), change.label()));
            }
            if (!rows.isEmpty()) {
                rows.add(active(rows.removeLast()));
            }
            return rows;
        }

        private Row row(String reason, TillId by, Instant setAt, Instant at, @Nullable Long before, long label) {
            var zone = organization.clusterZone();
            return new Row(
                    organization.till(by).map(Till::code).orElse(null),
                    reason,
                    by.value(),
                    label(label).map(Lines::actions).orElse(List.of()),
                    V2Dates.date(at.atZone(zone).toLocalDate()),
                    V2Dates.dateTime(setAt, zone),
                    person.id().value(),
                    false,
                    label(label).map(StatusLabel::label).orElse(null),
                    before == null
                            ? null
                            : label(before).map(StatusLabel::label).orElse(null),
                    label(label).flatMap(Lines::status).orElse(null));
        }

        private static Row active(Row last) {
            return new Row(
                    last.createdByUser(),
                    last.reason(),
                    last.createdBy(),
                    last.actions(),
                    last.autoUpdateTime(),
                    last.createdOn(),
                    last.entityId(),
                    true,
                    last.label(),
                    last.prevLabel(),
                    last.status());
        }

        private Optional<StatusLabel> label(long id) {
            return organization.label(id);
        }

        private static Optional<String> status(StatusLabel label) {
            return label.meaning().map(Enum::name);
        }

        private static List<String> actions(StatusLabel label) {
            return label.blocked().stream().sorted().map(Enum::name).toList();
        }
    }
}
