package io.meniscus.customer.search;

import io.meniscus.core.OrgId;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.search.PersonWord;
import io.meniscus.core.identity.search.WordChanges;
import io.meniscus.run.Column;
import io.meniscus.run.LockOrder;
import io.meniscus.run.StoreScript;
import java.util.List;

/** How words that find customers are written: one statement for what appears, one for what goes, none for neither. */
public final class WordWrites {
    /** A word that stands already is nothing new: the job that indexes older customers may have been there first. */
    public static final String INSERT_WORDS = """
            insert into person_word (org_id, word, part, customer_id)
            select ?, word, part, customer_id
              from unnest(?::text[], ?::smallint[], ?::bigint[]) as row(word, part, customer_id)
            on conflict do nothing""";

    public static final String DELETE_WORDS = """
            delete from person_word w
             using unnest(?::text[], ?::smallint[], ?::bigint[]) as row(word, part, customer_id)
             where w.org_id = ? and w.word = row.word and w.part = row.part and w.customer_id = row.customer_id
               and w.word = any(?::text[]) and w.part = any(?::smallint[])""";

    private WordWrites() {}

    /** Adds what the identity section's changes mean for words. */
    public static void add(OrgId org, Identity identity, StoreScript script) {
        var changes = WordChanges.of(identity);
        var removed = List.copyOf(changes.removed());
        if (!removed.isEmpty()) {
            script.change(
                    LockOrder.PERSON_WORD,
                    DELETE_WORDS,
                    words(removed),
                    parts(removed),
                    customers(removed),
                    Column.of(org.value()),
                    words(removed),
                    parts(removed));
        }
        var added = List.copyOf(changes.added());
        if (!added.isEmpty()) {
            script.change(
                    LockOrder.PERSON_WORD,
                    INSERT_WORDS,
                    Column.of(org.value()),
                    words(added),
                    parts(added),
                    customers(added));
        }
    }

    private static Column words(List<PersonWord> rows) {
        return Column.texts(rows, PersonWord::word);
    }

    private static Column parts(List<PersonWord> rows) {
        return Column.shorts(rows, row -> row.part().code());
    }

    private static Column customers(List<PersonWord> rows) {
        return Column.longs(rows, row -> row.customer().value());
    }
}
