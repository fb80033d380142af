package io.meniscus.organization.kinds;

import io.meniscus.core.field.ExtendedField;
import io.meniscus.core.field.FieldEntity;
import io.meniscus.core.field.FieldPolicy;
import io.meniscus.core.field.FieldPolicy.Mark;
import io.meniscus.organization.field.PlatformFields;
import io.meniscus.organization.form.Forms;
import io.meniscus.organization.setup.Draft;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Given;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Problem.Cause;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an organization asks of the platform's fields (organization-setup §7, v2/extended-fields). */
public final class ExtendedFields {
    public static final Field<String> ENTITY = Field.of(
                    "entity",
                    Forms.oneOf(Arrays.stream(FieldEntity.values())
                            .map(FieldEntity::lowerCase)
                            .toArray(String[]::new)),
                    "What the field is an attribute of")
            .needed()
            .build();
    public static final Field<String> NAME =
            Field.of("name", Forms.name(), "A field of the platform's").needed().build();
    public static final Field<Boolean> ENABLED = Field.of(
                    "enabled", Forms.yesOrNo(), "Whether the organization has it at all")
            .fallback(true)
            .build();
    public static final Field<Boolean> MANDATORY =
            mark("mandatory", "Whether a new customer or bill without it is refused");
    public static final Field<Boolean> UPDATABLE = Field.of(
                    "updatable", Forms.yesOrNo(), "Whether a stored value may be replaced")
            .fallback(true)
            .build();
    public static final Field<Boolean> HIDDEN = mark("hidden", "Whether clients show it; for clients alone");
    public static final Field<Integer> POSITION = Field.of(
                    "position", Forms.whole(0, 9_999), "Where clients show it, the smallest first")
            .build();
    public static final Field<String> RULE = Field.of(
                    "rule",
                    Forms.text(1_000),
                    "A regular expression without look-around that the whole value must match")
            .build();
    public static final Field<List<String>> VALUES = Field.of(
                    "values",
                    Forms.texts(Forms.line(255), 250, "wants at most 250 values"),
                    "The values of a custom enumeration")
            .columns("allowed_values")
            .build();
    public static final Field<Boolean> REJECTS_INVALID = mark(
            "rejectOnInvalidValue",
            "Whether a wrong value refuses the call; else it is dropped with a warning",
            "rejects_invalid");
    public static final Field<Boolean> AUDITED = mark("audited", "Whether changes of values are kept");
    public static final Field<Boolean> COMPUTED = mark("computed", "Whether clients work it out; for clients alone");
    public static final Field<Boolean> PII = mark("pii", "Whether values are personal: erased with the person");
    public static final Field<Boolean> PSI = mark("psi", "Whether values are sensitive; treated as personal");
    public static final Field<Boolean> SEARCHABLE = mark("searchable", "Whether customers are found by it");

    public static final Kind KIND = Kind.of(
                    "extendedFields",
                    "extendedField",
                    "extended_field_setting",
                    "What is asked of the platform's fields; those left out are as the platform ships them.")
            .knownBy(ENTITY, NAME)
            .fields(ENABLED, MANDATORY, UPDATABLE, HIDDEN, POSITION, RULE, VALUES, REJECTS_INVALID)
            .fields(AUDITED, COMPUTED, PII, PSI, SEARCHABLE)
            .rule(ExtendedFields::check)
            .rule((draft, given, field) -> AuditLimit.check(draft, given, field, AUDITED))
            .build();

    private ExtendedFields() {}

    /** The field of the platform's that an entry is about. */
    public static Optional<ExtendedField> field(Entry entry) {
        var entity = FieldEntity.read(entry.get(ENTITY)).orElseThrow();
        return PlatformFields.stock().fields().stream()
                .filter(field -> field.entity() == entity && field.name().equals(entry.get(NAME)))
                .findFirst();
    }

    /** What the entry asks. */
    public static FieldPolicy policy(Entry entry) {
        var marks = EnumSet.noneOf(Mark.class);
        Map.of(
                        Mark.ENABLED, ENABLED,
                        Mark.MANDATORY, MANDATORY,
                        Mark.UPDATABLE, UPDATABLE,
                        Mark.HIDDEN, HIDDEN,
                        Mark.REJECTS_INVALID, REJECTS_INVALID,
                        Mark.AUDITED, AUDITED,
                        Mark.COMPUTED, COMPUTED,
                        Mark.PII, PII,
                        Mark.PSI, PSI,
                        Mark.SEARCHABLE, SEARCHABLE)
                .forEach((mark, field) -> {
                    if (entry.get(field)) {
                        marks.add(mark);
                    }
                });
        return new FieldPolicy(marks, entry.get(POSITION), entry.get(RULE), entry.get(VALUES));
    }

    private static Field<Boolean> mark(String key, String description) {
        return Field.of(key, Forms.yesOrNo(), description).build();
    }

    private static Field<Boolean> mark(String key, String description, String column) {
        return Field.of(key, Forms.yesOrNo(), description).columns(column).build();
    }

    private static void check(Draft draft, Given given, Entry entry) {
        if (field(entry).isEmpty()) {
            draft.problem(
                    given,
                    NAME,
                    Cause.UNKNOWN_REFERENCE,
                    "the platform has no field " + entry.get(NAME) + " of " + entry.get(ENTITY));
        }
        if (!FieldPolicy.isRule(entry.get(RULE))) {
            draft.problem(given, RULE, Cause.MALFORMED, "wants a regular expression without look-around");
        }
    }
}
