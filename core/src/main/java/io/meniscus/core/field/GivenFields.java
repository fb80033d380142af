package io.meniscus.core.field;

import java.util.List;

/**
 * What a call gives of fields, read against the definitions.
 *
 * @param refusals whatever the call does
 * @param lacking  where the call makes something new
 */
public record GivenFields(
        List<FieldChange> custom, List<FieldChange> extended, List<FieldRefusal> refusals, List<FieldRefusal> lacking) {
    public static final GivenFields NONE = new GivenFields(List.of(), List.of(), List.of(), List.of());

    public GivenFields {
        custom = List.copyOf(custom);
        extended = List.copyOf(extended);
        refusals = List.copyOf(refusals);
        lacking = List.copyOf(lacking);
    }
}
