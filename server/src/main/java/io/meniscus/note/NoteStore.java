package io.meniscus.note;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.customer.Owner;
import io.meniscus.run.database.OrgTransactions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of notes. */
public final class NoteStore {
    private final OrgTransactions transactions;

    public NoteStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    /** Saves what can be saved, in the order given. */
    List<Note> save(OrgId org, Owner owner, List<GivenNote> given, Notes.Hand hand) {
        return transactions.in(org, handle -> {
            var saved = new ArrayList<Note>();
            for (var note : given) {
                switch (note) {
                    case GivenNote.New added -> saved.add(insert(handle, org, owner, added, hand));
                    case GivenNote.Changed changed ->
                        update(handle, org, owner, changed, hand).ifPresent(saved::add);
                    case GivenNote.Unreadable() -> {}
                }
            }
            return saved;
        });
    }

    private static Note insert(Handle handle, OrgId org, Owner owner, GivenNote.New note, Notes.Hand hand) {
        long id = handle.createQuery("""
                        insert into customer_note (org_id, customer_id, id, description, noted_at, associate_id,
                                                   till_id, updated_at)
                        values (:org, :customer, nextval('customer_note_id'), :description, :noted, :associate, :till,
                                :at)
                        returning id""")
                .bind("org", org.value())
                .bind("customer", owner.origin().value())
                .bind("description", note.description())
                .bind("noted", utc(note.at()))
                .bind("associate", hand.associate())
                .bind("till", hand.till().value())
                .bind("at", utc(hand.at()))
                .mapTo(Long.class)
                .one();
        return new Note(id, note.description(), note.at());
    }

    private static Optional<Note> update(
            Handle handle, OrgId org, Owner owner, GivenNote.Changed note, Notes.Hand hand) {
        var noted = note.at();
        return handle.createQuery("""
                        update customer_note
                           set description = :description, noted_at = coalesce(:noted, noted_at),
                               associate_id = coalesce(:associate, associate_id), till_id = :till, updated_at = :at
                         where org_id = :org and customer_id = any(:members) and id = :id
                        returning noted_at""")
                .bind("description", note.description())
                .bind("noted", noted == null ? null : utc(noted))
                .bind("associate", hand.associate())
                .bind("till", hand.till().value())
                .bind("at", utc(hand.at()))
                .bind("org", org.value())
                .bindArray("members", Long.class, ids(owner.members()))
                .bind("id", note.id())
                .map((row, _) -> new Note(
                        note.id(),
                        note.description(),
                        row.getObject("noted_at", OffsetDateTime.class).toInstant()))
                .findOne();
    }

    Map<CustomerId, List<Note>> of(OrgId org, Collection<CustomerId> customers) {
        return transactions.in(org, handle -> {
            var notes = new LinkedHashMap<CustomerId, List<Note>>();
            handle.createQuery("""
                            select customer_id, id, description, noted_at
                              from customer_note
                             where org_id = :org and customer_id = any(:customers)
                             order by id""")
                    .bind("org", org.value())
                    .bindArray("customers", Long.class, ids(customers))
                    .map((row, _) -> Map.entry(
                            new CustomerId(row.getLong("customer_id")),
                            new Note(
                                    row.getLong("id"),
                                    row.getString("description"),
                                    row.getObject("noted_at", OffsetDateTime.class)
                                            .toInstant())))
                    .forEach(note -> notes.computeIfAbsent(note.getKey(), _ -> new ArrayList<>())
                            .add(note.getValue()));
            return notes;
        });
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static List<Long> ids(Collection<CustomerId> customers) {
        return customers.stream().map(CustomerId::value).toList();
    }
}
