package io.meniscus.customer.erasure;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.field.FieldHolder;
import io.meniscus.core.field.FieldTerm;
import io.meniscus.core.field.FieldValues;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.erasure.Erased;
import io.meniscus.core.identity.erasure.ErasedKind;
import io.meniscus.core.identity.search.PersonWord;
import io.meniscus.customer.FieldText;
import io.meniscus.customer.erasure.ErasurePlaces.Place;
import io.meniscus.run.Column;
import io.meniscus.run.LockOrder;
import io.meniscus.run.StoreScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How persons are erased: every place, the hashes that stay, and the counts for the receipts, in one transaction. */
final class ErasureWrites {
    /** Values that nobody else holds need no claim any more. */
    static final String RELEASE_VALUES = """
            delete from identifier_value v
             using unnest(?::smallint[], ?::text[]) as row(type, value)
             where v.org_id = {org} and v.type = row.type and v.value = row.value
               and v.type = any(?::smallint[]) and v.value = any(?::text[])
               and not exists(
                   select from identifier i
                    where i.org_id = {org} and i.type = v.type and i.value = v.value
                      and i.customer_id <> all({members}))""";

    static final String INSERT_HASHES = """
            insert into erased_identifier (org_id, key_id, hash, customer_id, erased_at)
            select ?, ?, hash, customer_id, timestamptz 'epoch' + at * interval '1 microsecond'
              from unnest(?::bytea[], ?::bigint[], ?::bigint[]) as row(hash, customer_id, at)
             order by hash
            on conflict do nothing""";

    static final String DELETE_WORDS = """
            delete from person_word w
             using unnest(?::text[], ?::smallint[], ?::bigint[]) as row(word, part, customer_id)
             where w.org_id = {org} and w.word = row.word and w.part = row.part and w.customer_id = row.customer_id
               and w.word = any(?::text[]) and w.part = any(?::smallint[])
            returning w.customer_id""";

    static final String DELETE_TERMS = """
            delete from field_value v
             using unnest(?::smallint[], ?::bigint[], ?::text[], ?::bigint[]) as row(kind, field_id, value, customer_id)
             where v.org_id = {org} and v.kind = row.kind and v.field_id = row.field_id and v.value = row.value
               and v.customer_id = row.customer_id
               and v.kind = any(?::smallint[]) and v.field_id = any(?::bigint[]) and v.value = any(?::text[])
            returning v.customer_id""";

    static final String UPDATE_FIELDS = """
            update customer_fields f
               set field_values = row.field_values
              from unnest(?::bigint[], ?::bigint[], ?::text[]) as row(customer_id, account_id, field_values)
             where f.org_id = {org} and f.customer_id = row.customer_id and f.account_id = row.account_id
               and f.customer_id = any({members})""";

    private static final String ADD_COUNTS = """
             on conflict (org_id, erasure_id, kind) do update set removed = erasure_count.removed + excluded.removed""";

    /** Counts of what was removed, by the request of whom it was. */
    static final String COUNT_REMOVED = """
            with gone as (%s)
            insert into erasure_count (org_id, erasure_id, kind, removed)
            select {org}, row.erasure_id, ?, count(*)
              from gone
              join unnest({members}, ?::bigint[]) as row(customer_id, erasure_id) on row.customer_id = gone.customer_id
             group by row.erasure_id
             order by row.erasure_id
            """ + ADD_COUNTS;

    static final String COUNT = """
            insert into erasure_count (org_id, erasure_id, kind, removed)
            select {org}, erasure_id, ?, removed from unnest(?::bigint[], ?::bigint[]) as row(erasure_id, removed)
             order by erasure_id
            """ + ADD_COUNTS;

    private static final Pattern MARK = Pattern.compile("\\{(org|members|files)}|\\?");

    private final OrgId org;
    private final List<Erased> erased;
    private final ErasedHashStore hashes;
    private final StoreScript script;
    private final List<Long> members = new ArrayList<>();
    private final List<Long> requests = new ArrayList<>();

    ErasureWrites(OrgId org, List<Erased> erased, ErasedHashStore hashes, StoreScript script) {
        this.org = org;
        this.erased = erased;
        this.hashes = hashes;
        this.script = script;
        var requestOf = new TreeMap<CustomerId, Long>();
        for (var person : erased) {
            person.members()
                    .forEach(member -> requestOf.put(member, person.request().value()));
        }
        requestOf.forEach((member, request) -> {
            members.add(member.value());
            requests.add(request);
        });
    }

    void add() {
        identifiers();
        ErasurePlaces.REMOVED.forEach(this::counted);
        counted(ErasurePlaces.IMAGES);
        change(LockOrder.MERGE_EDGE, ErasurePlaces.MERGE_CAUSES);
        ErasurePlaces.EMPTIED.forEach(this::counted);
        words();
        fields();
    }

    private void identifiers() {
        record Gone(IdentifierKey key, Erased person) {}
        var gone = new ArrayList<Gone>();
        for (var person : erased) {
            person.identifiers().forEach(key -> gone.add(new Gone(key, person)));
        }
        if (gone.isEmpty()) {
            return;
        }
        gone.sort((one, other) -> one.key().compareTo(other.key()));
        var types = Column.shorts(gone, row -> row.key().type().code());
        var values = Column.texts(gone, row -> row.key().value());
        change(LockOrder.IDENTIFIER_VALUE, RELEASE_VALUES, types, values, types, values);
        change(
                LockOrder.ERASED_IDENTIFIER,
                INSERT_HASHES,
                Column.of(org.value()),
                Column.of((long) hashes.keyId()),
                Column.bytes(gone, row -> hashes.of(org, row.key())),
                Column.longs(gone, row -> row.person().person().value()),
                Column.instants(gone, row -> row.person().at()));
    }

    private void words() {
        var words = new ArrayList<PersonWord>();
        erased.forEach(person -> words.addAll(person.words()));
        if (words.isEmpty()) {
            return;
        }
        words.sort(null);
        var texts = Column.texts(words, PersonWord::word);
        var parts = Column.shorts(words, word -> word.part().code());
        counted(
                ErasedKind.SEARCH_WORDS,
                LockOrder.PERSON_WORD,
                DELETE_WORDS,
                texts,
                parts,
                Column.longs(words, word -> word.customer().value()),
                texts,
                parts);
    }

    private void fields() {
        var terms = new ArrayList<FieldTerm>();
        var left = new TreeMap<FieldHolder, FieldValues>();
        var counts = new LinkedHashMap<Long, Long>();
        for (var person : erased) {
            terms.addAll(person.terms());
            left.putAll(person.fields());
            if (person.fieldValues() > 0) {
                counts.put(person.request().value(), (long) person.fieldValues());
            }
        }
        if (left.isEmpty()) {
            return;
        }
        terms.sort(null);
        var kinds = Column.shorts(terms, term -> term.kind().code());
        var fields = Column.longs(terms, FieldTerm::field);
        var values = Column.texts(terms, FieldTerm::value);
        counted(
                ErasedKind.SEARCH_WORDS,
                LockOrder.FIELD_VALUE,
                DELETE_TERMS,
                kinds,
                fields,
                values,
                Column.longs(terms, term -> term.customer().value()),
                kinds,
                fields,
                values);
        var holders = List.copyOf(left.entrySet());
        change(
                LockOrder.CUSTOMER_FIELDS,
                UPDATE_FIELDS,
                Column.longs(holders, holder -> holder.getKey().customer().value()),
                Column.longs(holders, holder -> holder.getKey().account().value()),
                Column.texts(holders, holder -> FieldText.write(holder.getValue())));
        var rows = List.copyOf(counts.entrySet());
        change(
                LockOrder.ERASED_IDENTIFIER,
                COUNT,
                Column.of(ErasedKind.FIELD_VALUES.code()),
                Column.longs(rows, Map.Entry::getKey),
                Column.longs(rows, Map.Entry::getValue));
    }

    private void counted(Place place) {
        counted(place.kind(), place.order(), place.sql());
    }

    /** Removes, and adds to the counts of the requests. */
    private void counted(ErasedKind kind, LockOrder order, String removal, Column... columns) {
        var all = new ArrayList<>(List.of(columns));
        all.add(Column.of(kind.code()));
        all.add(Column.longs(requests, Long::longValue));
        change(order, COUNT_REMOVED.formatted(removal), all.toArray(Column[]::new));
    }

    /** Marks become parameters: those with a name everywhere the same, the others as given, in their order. */
    private void change(LockOrder order, String sql, Column... given) {
        var columns = new ArrayList<Column>();
        var text = new StringBuilder();
        var mark = MARK.matcher(sql);
        int next = 0;
        while (mark.find()) {
            switch (mark.group()) {
                case "{org}" -> columns.add(Column.of(org.value()));
                case "{members}" -> columns.add(Column.longs(members, Long::longValue));
                case "{files}" -> columns.add(Column.texts(files(), file -> file));
                default -> columns.add(given[next++]);
            }
            mark.appendReplacement(text, parameter(mark.group()));
        }
        mark.appendTail(text);
        script.change(order, text.toString(), columns.toArray(Column[]::new));
    }

    private static String parameter(String mark) {
        return switch (mark) {
            case "{org}" -> "?::bigint";
            case "{members}" -> "?::bigint[]";
            case "{files}" -> "?::text[]";
            default -> "?";
        };
    }

    private List<String> files() {
        return erased.stream().flatMap(person -> person.files().stream()).toList();
    }
}
