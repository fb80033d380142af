package io.meniscus.core.identity.request;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.IdentifierKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a request is about; it never changes once the request is added.
 *
 * @param customer whose identifier changes, who gives a mobile up, or the victim of a merge
 * @param target   who gets the mobile, or the merge's survivor; else null
 * @param oldValue as stored, of a merge the victim's id; empty where the customer has none
 * @param newValue as stored, of a merge the survivor's id; empty for a mobile given to another
 */
public record Matter(
        RequestKind kind, CustomerId customer, @Nullable CustomerId target, String oldValue, String newValue) {

    /** The merge of one customer into another. */
    public static Matter merge(CustomerId victim, CustomerId survivor) {
        return new Matter(
                RequestKind.MERGE, victim, survivor, Long.toString(victim.value()), Long.toString(survivor.value()));
    }

    /** The customers it names. */
    public List<CustomerId> customers() {
        return target == null ? List.of(customer) : List.of(customer, target);
    }

    /** The identifiers it names. */
    public List<IdentifierKey> identifiers() {
        var keys = new ArrayList<IdentifierKey>();
        kind.identifier()
                .ifPresent(type -> Stream.of(oldValue, newValue)
                        .filter(value -> !value.isEmpty())
                        .forEach(value -> keys.add(new IdentifierKey(type, value))));
        return keys;
    }

    Matter withOldValue(String held) {
        return new Matter(kind, customer, target, held, newValue);
    }

    /** Without the values, which are personal. */
    @Override
    public String toString() {
        return kind + ":" + customer + (target == null ? "" : ":" + target);
    }
}
