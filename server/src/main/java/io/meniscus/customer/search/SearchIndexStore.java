package io.meniscus.customer.search;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.core.field.FieldHolder;
import io.meniscus.core.field.FieldTerm;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Profile;
import io.meniscus.core.identity.ProfileKey;
import io.meniscus.core.identity.search.PersonWord;
import io.meniscus.customer.FieldText;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Indexes customers that are there already. Their roots are locked first, as by whoever changes a name, so that no word
 * is written of a name that was changed meanwhile; the locks are those of one slice and short.
 */
public final class SearchIndexStore {
    private final Jdbi jdbi;

    public SearchIndexStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How many customers were looked at, and the last one's id. */
    record Indexed(int customers, long last) {}

    /**
     * Indexes the customers behind an id.
     *
     * @param searchable the fields whose values find a customer
     */
    Indexed index(OrgId org, long after, int most, Set<FieldKey> searchable) {
        return jdbi.inTransaction(handle -> {
            enter(handle, org);
            var customers = lockNext(handle, org, after, most);
            if (customers.isEmpty()) {
                return new Indexed(0, after);
            }
            insertTerms(handle, org, terms(handle, org, customers, searchable));
            insertWords(handle, org, words(handle, org, customers));
            return new Indexed(customers.size(), customers.getLast());
        });
    }

    private static void enter(Handle handle, OrgId org) {
        handle.createQuery("select set_config('app.org', :org, true), set_config('lock_timeout', '2s', true)")
                .bind("org", Long.toString(org.value()))
                .mapTo(String.class)
                .one();
    }

    private static List<Long> lockNext(Handle handle, OrgId org, long after, int most) {
        var ids = handle.createQuery("""
                        select id from customer where org_id = :org and id > :after order by id limit :most""")
                .bind("org", org.value())
                .bind("after", after)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
        handle.createQuery("""
                        select id from customer
                         where org_id = :org
                           and id = any(array(select root_id from customer where org_id = :org and id = any(:ids)))
                         order by id
                           for no key update""")
                .bind("org", org.value())
                .bindArray("ids", Long.class, ids)
                .mapTo(Long.class)
                .list();
        return ids;
    }

    private static Collection<PersonWord> words(Handle handle, OrgId org, List<Long> customers) {
        var words = new TreeSet<PersonWord>();
        handle.createQuery("""
                        select customer_id, account_id, first_name, last_name
                          from profile where org_id = :org and customer_id = any(:ids)""")
                .bind("org", org.value())
                .bindArray("ids", Long.class, customers)
                .map((row, _) -> named(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)))
                .forEach(profile -> PersonWord.addAll(profile, words));
        handle.createQuery("""
                        select type, value, customer_id
                          from identifier where org_id = :org and customer_id = any(:ids)""")
                .bind("org", org.value())
                .bindArray("ids", Long.class, customers)
                .map((row, _) -> {
                    var key = new IdentifierKey(IdentifierType.ofCode(row.getInt(1)), row.getString(2));
                    PersonWord.addAll(key, new CustomerId(row.getLong(3)), words);
                    return key;
                })
                .list();
        return words;
    }

    /** A profile of which only the names count here. */
    private static Profile named(long customer, long account, String first, String last) {
        var nobody = new TillId(0);
        return new Profile(
                new ProfileKey(new CustomerId(customer), new AccountId(account)),
                first,
                last,
                Instant.EPOCH,
                nobody,
                Instant.EPOCH,
                nobody);
    }

    private static Collection<FieldTerm> terms(
            Handle handle, OrgId org, List<Long> customers, Set<FieldKey> searchable) {
        var terms = new TreeSet<FieldTerm>();
        if (searchable.isEmpty()) {
            return terms;
        }
        handle.createQuery("""
                        select customer_id, account_id, field_values
                          from customer_fields where org_id = :org and customer_id = any(:ids)""")
                .bind("org", org.value())
                .bindArray("ids", Long.class, customers)
                .map((row, _) -> {
                    var holder = new FieldHolder(new CustomerId(row.getLong(1)), new AccountId(row.getLong(2)));
                    FieldText.read(row.getString(3)).byField().forEach((field, value) -> {
                        if (searchable.contains(new FieldKey(holder.kind(), field))) {
                            terms.add(FieldTerm.of(holder.kind(), field, value, holder.customer()));
                        }
                    });
                    return holder;
                })
                .list();
        return terms;
    }

    private static void insertWords(Handle handle, OrgId org, Collection<PersonWord> words) {
        if (words.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        insert into person_word (org_id, word, part, customer_id)
                        select :org, word, part, customer_id
                          from unnest(:words, :parts, :customers) as row(word, part, customer_id)
                        on conflict do nothing""")
                .bind("org", org.value())
                .bindArray(
                        "words",
                        String.class,
                        words.stream().map(PersonWord::word).toArray())
                .bindArray(
                        "parts",
                        Short.class,
                        words.stream().map(word -> word.part().code()).toArray())
                .bindArray(
                        "customers",
                        Long.class,
                        words.stream().map(word -> word.customer().value()).toArray())
                .execute();
    }

    private static void insertTerms(Handle handle, OrgId org, Collection<FieldTerm> terms) {
        if (terms.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        insert into field_value (org_id, kind, field_id, value, customer_id)
                        select :org, kind, field_id, value, customer_id
                          from unnest(:kinds, :fields, :values, :customers) as row(kind, field_id, value, customer_id)
                        on conflict do nothing""")
                .bind("org", org.value())
                .bindArray(
                        "kinds",
                        Short.class,
                        terms.stream().map(term -> term.kind().code()).toArray())
                .bindArray(
                        "fields",
                        Long.class,
                        terms.stream().map(FieldTerm::field).toArray())
                .bindArray(
                        "values",
                        String.class,
                        terms.stream().map(FieldTerm::value).toArray())
                .bindArray(
                        "customers",
                        Long.class,
                        terms.stream().map(term -> term.customer().value()).toArray())
                .execute();
    }
}
