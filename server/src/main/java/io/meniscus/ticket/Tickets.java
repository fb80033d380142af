package io.meniscus.ticket;

import io.meniscus.core.FreeText;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Owner;
import io.meniscus.run.Randomness;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** The operations on tickets: open or change, and list. */
public final class Tickets {
    /** Statuses that let another ticket of the subject be opened; an organization's other words mean it is open. */
    private static final Set<String> ENDED = Set.of("closed", "resolved", "cancelled", "done");

    private static final int CODE_BYTES = 6;

    private final TicketStore store;
    private final Randomness randomness;

    public Tickets(TicketStore store, Randomness randomness) {
        this.store = store;
        this.randomness = randomness;
    }

    /**
     * Opens tickets of a person, all or none; one with the code of a ticket of theirs changes that. Without a code one
     * is drawn.
     */
    public Outcome<List<Ticket>> save(OrgId org, Owner owner, List<Ticket> tickets, TillId till, Instant at) {
        for (var ticket : tickets) {
            if (ticket.subject().isEmpty()) {
                return Outcome.refused(new TicketRefusal.SubjectEmpty());
            }
        }
        var coded = tickets.stream()
                .map(ticket -> ticket.code().isEmpty() ? ticket.coded(newCode()) : ticket)
                .toList();
        return store.save(org, owner, coded, till, at);
    }

    private String newCode() {
        return HexFormat.of().withUpperCase().formatHex(randomness.secret(CODE_BYTES));
    }

    /** A person's tickets, in the order they were opened. */
    public List<Ticket> of(OrgId org, Owner owner, TicketFilter filter) {
        return store.of(org, owner, filter);
    }

    static boolean isOpen(Ticket ticket) {
        return !ENDED.contains(FreeText.folded(ticket.status()));
    }
}
