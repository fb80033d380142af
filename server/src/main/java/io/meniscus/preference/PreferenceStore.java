package io.meniscus.preference;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.customer.FieldText;
import io.meniscus.customer.Owner;
import io.meniscus.run.database.OrgTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The table of preferences: a row a customer. */
public final class PreferenceStore {
    private final OrgTransactions transactions;

    public PreferenceStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    /** Adds to what is there, in one statement: of two calls at once neither's word is lost. */
    void put(OrgId org, Owner owner, Preference given, TillId till, Instant at) {
        transactions.in(
                org,
                handle -> handle.createUpdate("""
                        insert into customer_preference as p (org_id, customer_id, local_id, store_id, field_values,
                                                              updated_at, till_id)
                        values (:org, :customer, :local, :store, :fields::jsonb, :at, :till)
                        on conflict (org_id, customer_id) do update
                        set local_id = case when excluded.local_id = '' then p.local_id else excluded.local_id end,
                            store_id = coalesce(excluded.store_id, p.store_id),
                            field_values = p.field_values || excluded.field_values,
                            updated_at = excluded.updated_at, till_id = excluded.till_id""")
                        .bind("org", org.value())
                        .bind("customer", owner.origin().value())
                        .bind("local", given.localId())
                        .bind("store", given.store())
                        .bind("fields", FieldText.write(given.fields()))
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .bind("till", till.value())
                        .execute());
    }

    Optional<Preference> of(OrgId org, Owner owner) {
        return transactions.in(
                org,
                handle -> handle
                        .createQuery("""
                        select local_id, store_id, field_values::text as field_values
                          from customer_preference
                         where org_id = :org and customer_id = any(:members)
                         order by updated_at desc, customer_id""")
                        .bind("org", org.value())
                        .bindArray("members", Long.class, members(owner))
                        .map((row, _) -> preference(row))
                        .list()
                        .stream()
                        .reduce(Preference::orElse));
    }

    private static Preference preference(ResultSet row) throws SQLException {
        long store = row.getLong("store_id");
        boolean hasNone = row.wasNull();
        return new Preference(
                row.getString("local_id"),
                hasNone ? null : Long.valueOf(store),
                FieldText.read(row.getString("field_values")));
    }

    private static List<Long> members(Owner owner) {
        return owner.members().stream().map(CustomerId::value).toList();
    }
}
