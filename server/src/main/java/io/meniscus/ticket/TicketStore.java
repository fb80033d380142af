package io.meniscus.ticket;

import io.meniscus.core.CustomerId;
import io.meniscus.core.FreeText;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Owner;
import io.meniscus.run.database.OrgTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The table of tickets. An index keeps a customer from having two open ones of a subject. */
public final class TicketStore {
    private final OrgTransactions transactions;

    public TicketStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    Outcome<List<Ticket>> save(OrgId org, Owner owner, List<Ticket> tickets, TillId till, Instant at) {
        try {
            return transactions.in(org, handle -> {
                var saved = new ArrayList<Ticket>();
                for (var ticket : tickets) {
                    var refusal = save(handle, org, owner, ticket, till, at);
                    if (refusal.isPresent()) {
                        throw new Refused(refusal.get());
                    }
                    saved.add(ticket);
                }
                return Outcome.accepted(saved);
            });
        } catch (Refused refused) {
            return Outcome.refused(refused.refusal);
        }
    }

    /** Takes back what was saved before it. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient TicketRefusal refusal;

        Refused(TicketRefusal refusal) {
            super(null, null, false, false);
            this.refusal = refusal;
        }
    }

    private static Optional<TicketRefusal> save(
            Handle handle, OrgId org, Owner owner, Ticket ticket, TillId till, Instant at) {
        if (Tickets.isOpen(ticket) && isSubjectOpen(handle, org, owner, ticket)) {
            return Optional.of(new TicketRefusal.SubjectOpen(ticket.subject()));
        }
        if (update(handle, org, owner, ticket) + insert(handle, org, owner, ticket, till, at) == 0) {
            return Optional.of(
                    isSubjectOpen(handle, org, owner, ticket)
                            ? new TicketRefusal.SubjectOpen(ticket.subject())
                            : new TicketRefusal.NotCreated("the ticket code is taken"));
        }
        return Optional.empty();
    }

    private static boolean isSubjectOpen(Handle handle, OrgId org, Owner owner, Ticket ticket) {
        return handle.createQuery("""
                        select exists(select from customer_ticket
                                       where org_id = :org and customer_id = any(:members) and folded = :folded
                                         and is_open and code <> :code)""")
                .bind("org", org.value())
                .bindArray("members", Long.class, members(owner))
                .bind("folded", FreeText.folded(ticket.subject()))
                .bind("code", ticket.code())
                .mapTo(Boolean.class)
                .one();
    }

    private static int update(Handle handle, OrgId org, Owner owner, Ticket ticket) {
        var update = handle.createUpdate("""
                update customer_ticket
                   set status = :status, priority = :priority, department = :department, subject = :subject,
                       folded = :folded, message = :message, reported_from = :reported_from, type = :type,
                       custom_fields = :custom_fields::jsonb, is_open = :is_open
                 where org_id = :org and customer_id = any(:members) and code = :code""");
        return bind(update, ticket)
                .bind("org", org.value())
                .bindArray("members", Long.class, members(owner))
                .execute();
    }

    /** Nothing when its code is there, just updated or another customer's, or its subject was opened meanwhile. */
    private static int insert(Handle handle, OrgId org, Owner owner, Ticket ticket, TillId till, Instant at) {
        var insert = handle.createUpdate("""
                insert into customer_ticket (org_id, customer_id, id, code, status, priority, department, subject,
                                             folded, message, reported_from, type, custom_fields, is_open, till_id,
                                             opened_at)
                values (:org, :customer, nextval('customer_ticket_id'), :code, :status, :priority, :department,
                        :subject, :folded, :message, :reported_from, :type, :custom_fields::jsonb, :is_open, :till,
                        :at)
                on conflict do nothing""");
        return bind(insert, ticket)
                .bind("org", org.value())
                .bind("customer", owner.origin().value())
                .bind("till", till.value())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Ticket ticket) {
        return statement
                .bind("code", ticket.code())
                .bind("status", ticket.status())
                .bind("priority", ticket.priority())
                .bind("department", ticket.department())
                .bind("subject", ticket.subject())
                .bind("folded", FreeText.folded(ticket.subject()))
                .bind("message", ticket.message())
                .bind("reported_from", ticket.reportedFrom())
                .bind("type", ticket.type())
                .bind("custom_fields", TicketFields.write(ticket.fields()))
                .bind("is_open", Tickets.isOpen(ticket));
    }

    List<Ticket> of(OrgId org, Owner owner, TicketFilter filter) {
        return transactions.in(
                org,
                handle -> handle.createQuery("""
                        select code, status, priority, department, subject, message, reported_from, type,
                               custom_fields::text as custom_fields
                          from customer_ticket
                         where org_id = :org and customer_id = any(:members)
                           and (:status = '' or lower(status) = lower(:status))
                           and (:priority = '' or lower(priority) = lower(:priority))
                           and (:department = '' or lower(department) = lower(:department))
                           and (:code = '' or lower(code) = lower(:code))
                           and (:reported_from = '' or lower(reported_from) = lower(:reported_from))
                           and (:type = '' or lower(type) = lower(:type))
                           and (:from::timestamptz is null or opened_at >= :from)
                           and (:until::timestamptz is null or opened_at < :until)
                         order by id""")
                        .bind("org", org.value())
                        .bindArray("members", Long.class, members(owner))
                        .bind("status", filter.status())
                        .bind("priority", filter.priority())
                        .bind("department", filter.department())
                        .bind("code", filter.code())
                        .bind("reported_from", filter.reportedFrom())
                        .bind("type", filter.type())
                        .bind("from", utc(filter.from()))
                        .bind("until", utc(filter.until()))
                        .map((row, _) -> ticket(row))
                        .list());
    }

    private static Ticket ticket(ResultSet row) throws SQLException {
        return new Ticket(
                row.getString("code"),
                row.getString("status"),
                row.getString("priority"),
                row.getString("department"),
                row.getString("subject"),
                row.getString("message"),
                row.getString("reported_from"),
                row.getString("type"),
                TicketFields.read(row.getString("custom_fields")));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static List<Long> members(Owner owner) {
        return owner.members().stream().map(CustomerId::value).toList();
    }
}
