package io.meniscus.core.identity.erasure;

import io.meniscus.core.CustomerId;
import io.meniscus.core.field.FieldHolder;
import io.meniscus.core.field.FieldTerm;
import io.meniscus.core.field.FieldValues;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.identity.search.PersonWord;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What of a person is to go, as far as it is found by its value; whatever is kept under the ids of its customers goes
 * by those.
 *
 * @param members     the customers that the person is
 * @param identifiers the values it held
 * @param words       what names and identifiers left for searching
 * @param terms       what values of fields left for searching
 * @param fields      by whom they belong to: what stays of the values that some had to go of
 * @param fieldValues how many values of fields go
 * @param files       handles of pictures whose files were deleted before
 */
public record Erased(
        RequestNumber request,
        CustomerId person,
        List<CustomerId> members,
        SortedSet<IdentifierKey> identifiers,
        SortedSet<PersonWord> words,
        SortedSet<FieldTerm> terms,
        SortedMap<FieldHolder, FieldValues> fields,
        int fieldValues,
        List<String> files,
        Instant at) {
    public Erased {
        members = List.copyOf(members);
        files = List.copyOf(files);
    }

    /** Gathers it; the rows of all members must be there. */
    static Erased of(
            ErasureRequest request,
            CustomerId person,
            ErasureRules.KeptFields kept,
            List<String> files,
            Identity identity,
            Instant at) {
        var members = new TreeSet<CustomerId>();
        var identifiers = new TreeSet<IdentifierKey>();
        var words = new TreeSet<PersonWord>();
        var fields = new Fields(kept);
        for (var member : identity.members(person)) {
            members.add(member.id());
            fields.take(FieldHolder.of(member.id()), identity);
            for (var profile : identity.profilesOf(member.id())) {
                PersonWord.addAll(profile, words);
                fields.take(profile.key().fieldHolder(), identity);
            }
            for (var held : identity.identifiersOf(member.id())) {
                identifiers.add(held.key());
                PersonWord.addAll(held, words);
            }
        }
        return new Erased(
                request.id(),
                person,
                List.copyOf(members),
                identifiers,
                words,
                fields.terms,
                fields.left,
                fields.gone,
                files,
                at);
    }

    /** Parts values of fields into those that go and those that stay. */
    private static final class Fields {
        private final ErasureRules.KeptFields kept;
        private final SortedSet<FieldTerm> terms = new TreeSet<>();
        private final SortedMap<FieldHolder, FieldValues> left = new TreeMap<>();
        private int gone;

        Fields(ErasureRules.KeptFields kept) {
            this.kept = kept;
        }

        void take(FieldHolder holder, Identity identity) {
            var all = identity.fields().of(holder);
            var staying = new TreeMap<Long, String>();
            all.byField().forEach((field, value) -> {
                if (kept.contains(holder.kind(), field)) {
                    staying.put(field, value);
                } else {
                    terms.add(FieldTerm.of(holder.kind(), field, value, holder.customer()));
                    gone++;
                }
            });
            if (staying.size() < all.byField().size()) {
                left.put(holder, new FieldValues(staying));
            }
        }
    }

    /** Personal data is not for logs. */
    @Override
    public String toString() {
        return "Erased[" + request + "]";
    }
}
