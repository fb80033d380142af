package io.meniscus.label;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Owner;
import io.meniscus.run.database.OrgTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jdbi.v3.core.Handle;

/**
 * The tables of labels. A person's labels are those of all customers it is; the root's id is read beside them, for it
 * is what pages are ordered by.
 */
public final class LabelStore {
    private final OrgTransactions transactions;

    public LabelStore(OrgTransactions transactions) {
        this.transactions = transactions;
    }

    /** Makes labels unless one exists or there would be too many; two calls at once take turns. */
    Outcome<List<Label>> create(OrgId org, List<NewLabel> labels, long limit, TillId by, Instant at) {
        return transactions.in(org, handle -> {
            takeTurn(handle, org);
            var taken =
                    byFolded(handle, org, labels.stream().map(NewLabel::folded).toList());
            for (var label : labels) {
                if (taken.containsKey(label.folded())) {
                    return Outcome.refused(new LabelRefusal.Exists(label.name()));
                }
            }
            long count = handle.createQuery("select count(*) from label where org_id = :org")
                    .bind("org", org.value())
                    .mapTo(Long.class)
                    .one();
            if (count + labels.size() > limit) {
                return Outcome.refused(new LabelRefusal.LimitExceeded(limit));
            }
            var made = new ArrayList<Label>();
            for (var label : labels) {
                made.add(insert(handle, org, label, by, at));
            }
            return Outcome.accepted(made);
        });
    }

    /** The organization's row keeps the count right; everything else only reads it. */
    private static void takeTurn(Handle handle, OrgId org) {
        handle.createQuery("select org_id from organization where org_id = :org for no key update")
                .bind("org", org.value())
                .mapTo(Long.class)
                .one();
    }

    private static Label insert(Handle handle, OrgId org, NewLabel label, TillId by, Instant at) {
        long id = handle.createQuery("""
                        insert into label (org_id, id, name, folded, description, updated_by, updated_at)
                        values (:org, nextval('label_id'), :name, :folded, :description, :by, :at)
                        returning id""")
                .bind("org", org.value())
                .bind("name", label.name())
                .bind("folded", label.folded())
                .bind("description", label.description())
                .bind("by", by.value())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .one();
        return new Label(id, label.name(), label.description(), by.value());
    }

    List<Label> all(OrgId org) {
        return transactions.in(
                org,
                handle -> handle.createQuery("""
                        select id, name, description, updated_by from label where org_id = :org order by id""")
                        .bind("org", org.value())
                        .map((row, _) -> new Label(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("description"),
                                row.getLong("updated_by")))
                        .list());
    }

    /** The ids of labels that exist, by their folded names. */
    Map<String, Long> byFolded(OrgId org, List<String> folded) {
        return transactions.in(org, handle -> byFolded(handle, org, folded));
    }

    private static Map<String, Long> byFolded(Handle handle, OrgId org, List<String> folded) {
        var ids = new HashMap<String, Long>();
        handle.createQuery("select folded, id from label where org_id = :org and folded = any(:folded)")
                .bind("org", org.value())
                .bindArray("folded", String.class, folded)
                .map((row, _) -> Map.entry(row.getString("folded"), row.getLong("id")))
                .forEach(label -> ids.put(label.getKey(), label.getValue()));
        return ids;
    }

    /** Takes labels off, then puts labels on: what is named in both stays. */
    void change(OrgId org, Owner owner, List<Long> adding, List<Long> removing, TillId by, Instant at) {
        transactions.in(org, handle -> {
            handle.createUpdate("""
                            delete from customer_label
                             where org_id = :org and customer_id = any(:members) and label_id = any(:labels)""")
                    .bind("org", org.value())
                    .bindArray("members", Long.class, members(owner))
                    .bindArray("labels", Long.class, removing)
                    .execute();
            return handle.createUpdate("""
                            insert into customer_label (org_id, customer_id, label_id, id, added_by, added_at)
                            select :org, :customer, label, nextval('customer_label_id'), :by, :at
                              from unnest(:labels) as label
                             where not exists(select from customer_label l
                                               where l.org_id = :org and l.customer_id = any(:members)
                                                 and l.label_id = label)
                             order by label
                            on conflict do nothing""")
                    .bind("org", org.value())
                    .bind("customer", owner.origin().value())
                    .bindArray("members", Long.class, members(owner))
                    .bindArray("labels", Long.class, adding)
                    .bind("by", by.value())
                    .bind("at", at.atOffset(ZoneOffset.UTC))
                    .execute();
        });
    }

    /** Each label once, although two customers that were joined may both have it. */
    List<CustomerLabel> of(OrgId org, Owner owner) {
        return transactions.in(
                org,
                handle -> handle.createQuery("""
                        select distinct on (l.label_id) l.id, c.root_id, l.label_id, n.name, l.added_by
                          from customer_label l
                          join customer c on c.org_id = l.org_id and c.id = l.customer_id
                          join label n on n.org_id = l.org_id and n.id = l.label_id
                         where l.org_id = :org and l.customer_id = any(:members)
                         order by l.label_id, l.id""")
                        .bind("org", org.value())
                        .bindArray("members", Long.class, members(owner))
                        .map((row, _) -> customerLabel(row))
                        .list());
    }

    LabelledPage search(OrgId org, String beginning, int limit, int offset) {
        return transactions.in(org, handle -> {
            var labels = handle.createQuery("""
                            select id from label where org_id = :org and starts_with(folded, :beginning)""")
                    .bind("org", org.value())
                    .bind("beginning", beginning)
                    .mapTo(Long.class)
                    .list();
            var roots = roots(handle, org, labels, limit, offset);
            return new LabelledPage(total(handle, org, labels), labelled(handle, org, labels, roots));
        });
    }

    private static int total(Handle handle, OrgId org, List<Long> labels) {
        return handle.createQuery("""
                        select count(distinct c.root_id)
                          from customer_label l
                          join customer c on c.org_id = l.org_id and c.id = l.customer_id
                         where l.org_id = :org and l.label_id = any(:labels)""")
                .bind("org", org.value())
                .bindArray("labels", Long.class, labels)
                .mapTo(Integer.class)
                .one();
    }

    private static List<Long> roots(Handle handle, OrgId org, List<Long> labels, int limit, int offset) {
        return handle.createQuery("""
                        select distinct c.root_id
                          from customer_label l
                          join customer c on c.org_id = l.org_id and c.id = l.customer_id
                         where l.org_id = :org and l.label_id = any(:labels)
                         order by c.root_id limit :limit offset :offset""")
                .bind("org", org.value())
                .bindArray("labels", Long.class, labels)
                .bind("limit", limit)
                .bind("offset", offset)
                .mapTo(Long.class)
                .list();
    }

    private static SequencedMap<CustomerId, List<CustomerLabel>> labelled(
            Handle handle, OrgId org, List<Long> labels, List<Long> roots) {
        var persons = new LinkedHashMap<CustomerId, List<CustomerLabel>>();
        handle.createQuery("""
                        select distinct on (c.root_id, l.label_id) l.id, c.root_id, l.label_id, n.name, l.added_by
                          from customer c
                          join customer_label l on l.org_id = c.org_id and l.customer_id = c.id
                          join label n on n.org_id = l.org_id and n.id = l.label_id
                         where c.org_id = :org and c.root_id = any(:roots) and l.label_id = any(:labels)
                         order by c.root_id, l.label_id, l.id""")
                .bind("org", org.value())
                .bindArray("roots", Long.class, roots)
                .bindArray("labels", Long.class, labels)
                .map((row, _) -> customerLabel(row))
                .forEach(label -> persons.computeIfAbsent(label.person(), _ -> new ArrayList<>())
                        .add(label));
        return persons;
    }

    private static CustomerLabel customerLabel(ResultSet row) throws SQLException {
        return new CustomerLabel(
                row.getLong("id"),
                new CustomerId(row.getLong("root_id")),
                row.getLong("label_id"),
                row.getString("name"),
                row.getLong("added_by"));
    }

    private static List<Long> members(Owner owner) {
        return owner.members().stream().map(CustomerId::value).toList();
    }
}
