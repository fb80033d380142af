package io.meniscus.core.field;

/** An extended field that an organization has, with what it asks of it. */
public record OfferedField(ExtendedField field, FieldPolicy policy) {
    public boolean has(FieldPolicy.Mark mark) {
        return policy.has(mark);
    }
}
