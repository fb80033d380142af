package io.meniscus.customer;

import io.meniscus.core.OrgId;
import io.meniscus.core.field.FieldHolder;
import io.meniscus.core.field.FieldTerm;
import io.meniscus.core.field.FieldValues;
import io.meniscus.core.identity.Identity;
import io.meniscus.run.Column;
import io.meniscus.run.LockOrder;
import io.meniscus.run.StoreScript;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How values of fields are written: nothing at all for a batch that brings none. */
final class FieldWrites {
    static final String UPSERT_FIELDS = """
            insert into customer_fields (org_id, customer_id, account_id, field_values)
            select ?, customer_id, account_id, field_values
              from unnest(?::bigint[], ?::bigint[], ?::text[]) as row(customer_id, account_id, field_values)
            on conflict (org_id, customer_id, account_id) do update set field_values = excluded.field_values""";

    static final String DELETE_TERMS = """
            delete from field_value v
             using unnest(?::smallint[], ?::bigint[], ?::text[], ?::bigint[]) as row(kind, field_id, value, customer_id)
             where v.org_id = ? and v.kind = row.kind and v.field_id = row.field_id and v.value = row.value
               and v.customer_id = row.customer_id
               and v.kind = any(?::smallint[]) and v.field_id = any(?::bigint[]) and v.value = any(?::text[])""";

    static final String INSERT_TERMS = """
            insert into field_value (org_id, kind, field_id, value, customer_id)
            select ?, kind, field_id, value, customer_id
              from unnest(?::smallint[], ?::bigint[], ?::text[], ?::bigint[]) as row(kind, field_id, value, customer_id)
            on conflict do nothing""";

    private FieldWrites() {}

    static void add(OrgId org, Identity identity, StoreScript script) {
        upsertFields(org, identity, script);
        writeTerms(org, identity, script);
    }

    private static void upsertFields(OrgId org, Identity identity, StoreScript script) {
        var values = identity.fields().values();
        var changed = new TreeMap<FieldHolder, String>();
        values.changedKeys().forEach(holder -> changed.put(holder, text(values.find(holder))));
        if (changed.isEmpty()) {
            return;
        }
        var holders = List.copyOf(changed.keySet());
        script.change(
                LockOrder.CUSTOMER_FIELDS,
                UPSERT_FIELDS,
                Column.of(org.value()),
                Column.longs(holders, holder -> holder.customer().value()),
                Column.longs(holders, holder -> holder.account().value()),
                Column.texts(holders, changed::get));
    }

    private static String text(@Nullable FieldValues values) {
        return FieldText.write(values == null ? FieldValues.NONE : values);
    }

    /** What was said last of a term counts: one batch may add and remove it. */
    private static void writeTerms(OrgId org, Identity identity, StoreScript script) {
        SortedMap<FieldTerm, FieldTerm.Change> last = new TreeMap<>();
        for (var change : identity.fields().terms().added()) {
            last.put(change.term(), change);
        }
        var added = new ArrayList<FieldTerm>();
        var removed = new ArrayList<FieldTerm>();
        for (var change : last.values()) {
            switch (change) {
                case FieldTerm.Change.Added(var term) -> added.add(term);
                case FieldTerm.Change.Removed(var term) -> removed.add(term);
            }
        }
        if (!removed.isEmpty()) {
            script.change(
                    LockOrder.FIELD_VALUE,
                    DELETE_TERMS,
                    kinds(removed),
                    fields(removed),
                    values(removed),
                    customers(removed),
                    Column.of(org.value()),
                    kinds(removed),
                    fields(removed),
                    values(removed));
        }
        if (!added.isEmpty()) {
            script.change(
                    LockOrder.FIELD_VALUE,
                    INSERT_TERMS,
                    Column.of(org.value()),
                    kinds(added),
                    fields(added),
                    values(added),
                    customers(added));
        }
    }

    private static Column kinds(List<FieldTerm> terms) {
        return Column.shorts(terms, term -> term.kind().code());
    }

    private static Column fields(List<FieldTerm> terms) {
        return Column.longs(terms, FieldTerm::field);
    }

    private static Column values(List<FieldTerm> terms) {
        return Column.texts(terms, FieldTerm::value);
    }

    private static Column customers(List<FieldTerm> terms) {
        return Column.longs(terms, term -> term.customer().value());
    }
}
