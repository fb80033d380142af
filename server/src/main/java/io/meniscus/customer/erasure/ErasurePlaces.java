package io.meniscus.customer.erasure;

import io.meniscus.core.identity.erasure.ErasedKind;
import io.meniscus.run.LockOrder;
import java.util.List;

/**
 * Every place where something is kept under a customer's id that goes when the person is erased, and how. In the
 * statements {@code {org}} is the organization and {@code {members}} the ids of the customers; each answers whose row
 * was removed or emptied, for the receipt. Doing one again finds nothing. What is not here is kept: ids, instants,
 * tills and what was done, none of which names anybody.
 */
final class ErasurePlaces {
    /** Rows that are removed. */
    static final List<Place> REMOVED = List.of(
            removed("comm_channel", ErasedKind.CHANNELS, LockOrder.COMM_CHANNEL),
            removed("profile", ErasedKind.PROFILES, LockOrder.PROFILE),
            removed("identifier", ErasedKind.IDENTIFIERS, LockOrder.IDENTIFIER),
            removed("subscription", ErasedKind.SUBSCRIPTIONS, LockOrder.SUBSCRIPTION),
            removed("customer_note", ErasedKind.NOTES, LockOrder.CUSTOMER_ANNEX),
            removed("customer_ticket", ErasedKind.TICKETS, LockOrder.CUSTOMER_ANNEX),
            removed("customer_preference", ErasedKind.PREFERENCES, LockOrder.CUSTOMER_ANNEX),
            removed("one_time_code", ErasedKind.ONE_TIME_CODES, LockOrder.ONE_TIME_CODE),
            removed("outbox_message", ErasedKind.MESSAGES, LockOrder.OUTBOX_MESSAGE),
            sent(
                    "one_time_code",
                    "d.recipient_type in (1, 2) and d.recipient",
                    ErasedKind.ONE_TIME_CODES,
                    LockOrder.ONE_TIME_CODE),
            sent("outbox_message", "d.address", ErasedKind.MESSAGES, LockOrder.OUTBOX_MESSAGE));

    /** A picture whose bytes are in a file goes once the file is gone; {@code {files}} are those. */
    static final Place IMAGES = new Place(ErasedKind.IMAGES, LockOrder.CUSTOMER_ANNEX, """
            delete from customer_image d
             where d.org_id = {org} and d.customer_id = any({members})
               and (d.content is not null or d.handle = any({files}))
            returning d.customer_id""");

    /** Rows that stay without what people wrote and without anybody's values. */
    static final List<Place> EMPTIED = List.of(
            new Place(ErasedKind.MERGES, LockOrder.MERGE_EDGE, """
                    update merge_edge e
                       set identifier_type = null, identifier_value = null, anchor_type = null, anchor_value = null,
                           before = jsonb_set(jsonb_set(e.before::jsonb, '{victim,identifiers}', '[]'),
                                              '{survivor,identifiers}', '[]')::text
                     where e.org_id = {org}
                       and e.id = any(array(
                           select v.id from merge_edge v where v.org_id = {org} and v.victim_id = any({members})
                            union all
                           select s.id from merge_edge s where s.org_id = {org} and s.survivor_id = any({members})))
                       and (e.identifier_value is not null or e.anchor_value is not null or e.before ~ '"value"')
                    returning case when e.victim_id = any({members}) then e.victim_id else e.survivor_id end
                              as customer_id"""),
            new Place(ErasedKind.REQUESTS, LockOrder.CUSTOMER_REQUEST, """
                    update customer_request r
                       set old_value = '', new_value = '', reason = '', comments = '', reference_id = '',
                           decision_comments = '', details = '',
                           status = case when r.status = 1 then 3 else r.status end
                     where r.org_id = {org}
                       and r.id = any(array(
                           select c.id from customer_request c
                            where c.org_id = {org} and c.customer_id = any({members})
                            union all
                           select t.id from customer_request t
                            where t.org_id = {org} and t.target_id = any({members})))
                       and (r.status = 1 or r.old_value || r.new_value || r.reason || r.comments || r.reference_id
                                            || r.decision_comments || r.details <> '')
                    returning case when r.customer_id = any({members}) then r.customer_id else r.target_id end
                              as customer_id"""),
            new Place(ErasedKind.REQUESTS, LockOrder.ERASURE_REQUEST, """
                    update erasure_request r
                       set comments = '', decision_comments = '',
                           status = case when r.status = 1 then 3 else r.status end
                     where r.org_id = {org} and r.customer_id = any({members})
                       and (r.status = 1 or r.comments || r.decision_comments <> '')
                    returning r.customer_id"""),
            new Place(ErasedKind.REQUESTS, LockOrder.CUSTOMER_ANNEX, """
                    update request_workflow w
                       set call = '', output = '', message = '', state = case when w.state = 1 then 4 else w.state end
                     where w.org_id = {org} and w.customer_id = any({members})
                       and (w.call <> '' or w.output <> '' or w.message <> '')
                    returning w.customer_id"""),
            new Place(ErasedKind.BILL_TEXTS, LockOrder.BILL, """
                    update bill b
                       set details = nullif(
                               case when jsonb_exists(b.details, 'payments')
                                    then jsonb_set(
                                             b.details - array['notes', 'associate', 'creditNote', 'customFields',
                                                               'extendedFields'],
                                             '{payments}',
                                             (select jsonb_agg(p - array['notes', 'attributes'])
                                                from jsonb_array_elements(b.details -> 'payments') as p))
                                    else b.details - array['notes', 'associate', 'creditNote', 'customFields',
                                                           'extendedFields']
                               end, '{}')
                     where b.org_id = {org} and b.customer_id = any({members}) and b.customer_id <> 0
                       and b.details::text ~ '"(notes|associate|creditNote|customFields|extendedFields|attributes)"'
                    returning b.customer_id"""),
            new Place(ErasedKind.BILL_TEXTS, LockOrder.BILL_LINE, """
                    update bill_line l
                       set details = nullif(l.details - array['notes', 'customFields', 'extendedFields'], '{}')
                      from bill b
                     where b.org_id = {org} and b.customer_id = any({members}) and b.customer_id <> 0
                       and l.org_id = b.org_id and l.bill_id = b.id
                       and l.details::text ~ '"(notes|customFields|extendedFields)"'
                    returning b.customer_id"""),
            new Place(ErasedKind.LOG_TEXTS, LockOrder.POINTS_REDEMPTION, """
                    update points_redemption r
                       set purpose = '', notes = '', fields = null
                     where r.org_id = {org} and r.customer_id = any({members})
                       and (r.purpose <> '' or r.notes <> '' or r.fields is not null)
                    returning r.customer_id"""),
            new Place(ErasedKind.LOG_TEXTS, LockOrder.POINTS_TRANSFER, """
                    update points_transfer t
                       set notes = ''
                     where t.org_id = {org}
                       and t.id = any(array(
                           select g.id from points_transfer g
                            where g.org_id = {org} and g.customer_id = any({members})
                            union all
                           select r.id from points_transfer r
                            where r.org_id = {org} and r.target_id = any({members})))
                       and t.notes <> ''
                    returning case when t.customer_id = any({members}) then t.customer_id else t.target_id end
                              as customer_id"""),
            new Place(ErasedKind.LOG_TEXTS, LockOrder.STATUS_LOG, """
                    update status_log l
                       set reason = ''
                     where l.org_id = {org} and l.customer_id = any({members}) and l.reason <> ''
                    returning l.customer_id"""),
            new Place(ErasedKind.LOG_TEXTS, LockOrder.SUBSCRIPTION_LOG, """
                    update subscription_log l
                       set reason = ''
                     where l.org_id = {org} and l.customer_id = any({members}) and l.reason <> ''
                    returning l.customer_id"""));

    /** What merges of these customers rest on, which is kept by value; before the merges themselves are emptied. */
    static final String MERGE_CAUSES = """
            delete from merge_cause c
             using (select v.id, v.identifier_type as type, v.identifier_value as value
                      from merge_edge v where v.org_id = {org} and v.victim_id = any({members})
                     union
                    select v.id, v.anchor_type, v.anchor_value
                      from merge_edge v where v.org_id = {org} and v.victim_id = any({members})
                     union
                    select s.id, s.identifier_type, s.identifier_value
                      from merge_edge s where s.org_id = {org} and s.survivor_id = any({members})
                     union
                    select s.id, s.anchor_type, s.anchor_value
                      from merge_edge s where s.org_id = {org} and s.survivor_id = any({members})) gone
             where c.org_id = {org} and c.type = gone.type and c.value = gone.value and c.merge_id = gone.id""";

    private ErasurePlaces() {}

    /** One place: what it counts as, when it is written in a batch, and the statement. */
    record Place(ErasedKind kind, LockOrder order, String sql) {}

    /** What was sent to an address of these customers, whoever it was written for; before the addresses are removed. */
    private static Place sent(String table, String address, ErasedKind kind, LockOrder order) {
        return new Place(kind, order, """
                delete from %s d
                 using (select i.customer_id, i.value
                          from identifier i
                         where i.org_id = {org} and i.customer_id = any({members}) and i.type in (1, 2)
                         union
                        select h.customer_id, h.value
                          from comm_channel h
                         where h.org_id = {org} and h.customer_id = any({members})) a
                 where d.org_id = {org} and %s = a.value
                returning a.customer_id""".formatted(table, address));
    }

    private static Place removed(String table, ErasedKind kind, LockOrder order) {
        return new Place(kind, order, """
                delete from %s d
                 where d.org_id = {org} and d.customer_id = any({members})
                returning d.customer_id""".formatted(table));
    }
}
