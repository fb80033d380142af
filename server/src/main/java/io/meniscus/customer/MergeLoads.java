package io.meniscus.customer;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.merge.MergeId;
import io.meniscus.run.Column;
import io.meniscus.run.LoadScript;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How merges are read: by id, and those of persons of whom a command names several. */
final class MergeLoads {
    static final String EDGE = """
            e.id, e.victim_id, e.survivor_id, e.rule, e.identifier_type, e.identifier_value, e.anchor_type,
            e.anchor_value, e.before, e.at, e.till, e.request_id, e.undone_at, e.undone_till, e.undone_request_id""";

    /** The most merges on one value that are looked at. */
    private static final int MOST_CAUSES = 1_000;

    static final String LOCK_ROOTS_OF_MERGES = """
            select %s
              from customer c
             where c.org_id = ?
               and c.id = any(array(
                   select v.root_id
                     from merge_edge e
                     join customer v on v.org_id = e.org_id and v.id = e.victim_id
                    where e.org_id = ? and e.id = any(?::bigint[])))
             order by c.id
               for no key update skip locked""".formatted(CustomerStore.CUSTOMER);

    static final String EDGES = """
            select %s from merge_edge e where e.org_id = ? and e.id = any(?::bigint[])""".formatted(EDGE);

    static final String VICTIMS = """
            select %s
              from merge_edge e
              join customer c on c.org_id = e.org_id and c.id = e.victim_id
             where e.org_id = ? and e.id = any(?::bigint[])""".formatted(CustomerStore.CUSTOMER);

    static final String EDGES_OF_PERSONS = """
            select %s
              from customer c
              join merge_edge e on e.org_id = c.org_id and e.victim_id = c.id
             where c.org_id = ? and c.root_id = any(?::bigint[])""".formatted(EDGE);

    static final String CAUSES = """
            select c.type, c.value, c.merge_id, c.at
              from unnest(?::smallint[], ?::text[]) as wanted(type, value)
             cross join lateral (
                   select type, value, merge_id, at from merge_cause
                    where org_id = ? and type = wanted.type and value = wanted.value
                    order by at desc limit %d) c""".formatted(MOST_CAUSES);

    private MergeLoads() {}

    static void lock(OrgId org, List<MergeId> merges, Identity identity, LoadScript script) {
        if (!merges.isEmpty()) {
            var organization = Column.of(org.value());
            script.query(
                    LOCK_ROOTS_OF_MERGES,
                    row -> CustomerStore.locked(row, identity),
                    organization,
                    organization,
                    Column.longs(merges, MergeId::value));
        }
    }

    static void load(OrgId org, List<MergeId> merges, Identity identity, LoadScript script) {
        if (merges.isEmpty()) {
            return;
        }
        var organization = Column.of(org.value());
        var ids = Column.longs(merges, MergeId::value);
        script.query(EDGES, row -> identity.edges().load(MergeRows.edge(row)), organization, ids);
        script.query(VICTIMS, row -> identity.load(CustomerRows.customer(row)), organization, ids);
    }

    /** Adds what is asked beside the persons themselves, once the loaded rows tell who they are. */
    static void follow(OrgId org, CustomerNeeds needs, Identity identity, LoadScript script) {
        var persons = new TreeSet<CustomerId>();
        var causes = new TreeSet<IdentifierKey>();
        var before = new TreeSet<IdentifierKey>();
        for (var together : needs.together()) {
            var named = new TreeSet<>(identity.roots(together.keys()));
            together.ids().forEach(id -> addRoot(id, identity, named));
            if (named.size() > 1) {
                persons.addAll(named);
                causes.addAll(together.keys());
                together.several().accept(named);
            }
        }
        for (var merge : needs.merges()) {
            var edge = identity.edges().find(merge);
            if (edge != null) {
                addRoot(edge.victim(), identity, persons);
                edge.before().victim().identifiers().forEach(row -> before.add(row.key()));
            }
        }
        CustomerStore.holders(org, before, identity, script);
        var organization = Column.of(org.value());
        if (!persons.isEmpty()) {
            script.query(
                    EDGES_OF_PERSONS,
                    row -> identity.edges().load(MergeRows.edge(row)),
                    organization,
                    CustomerStore.ids(List.copyOf(persons)));
        }
        if (!causes.isEmpty()) {
            var keys = List.copyOf(causes);
            script.query(
                    CAUSES,
                    row -> MergeRows.loadCause(row, identity.edges()),
                    Column.shorts(keys, key -> key.type().code()),
                    Column.texts(keys, IdentifierKey::value),
                    organization);
        }
    }

    private static void addRoot(CustomerId id, Identity identity, Set<CustomerId> persons) {
        var customer = identity.find(id);
        if (customer != null) {
            persons.add(customer.root());
        }
    }
}
