package io.meniscus.organization.kinds;

import io.meniscus.core.field.CustomField;
import io.meniscus.core.field.CustomField.DataType;
import io.meniscus.core.field.CustomField.Input;
import io.meniscus.core.field.CustomField.Mark;
import io.meniscus.core.field.FieldPolicy;
import io.meniscus.core.field.FieldScope;
import io.meniscus.organization.form.Forms;
import io.meniscus.organization.form.TextForm;
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

/** Fields an organization defines for itself (organization-setup §7, v2/extended-fields). */
public final class CustomFields {
    private static final int MOST_OPTIONS = 250;
    private static final String CLIENTS = "; for clients, the server does not go by it";

    public static final Field<String> SCOPE =
            Field.of("scope", scopes(), "What the field is about").needed().build();
    public static final Field<String> NAME = Field.of(
                    "name", Forms.line(CustomField.LONGEST_NAME), "Its name; its letter case counts")
            .needed()
            .build();
    public static final Field<String> LABEL = Field.of("label", Forms.name(), "Its label; its name where left out")
            .fallback((soFar, _) -> soFar.get(NAME))
            .build();
    public static final Field<String> TYPE = Field.of(
                    "type",
                    Forms.oneOf(Arrays.stream(Input.values()).map(Input::wire).toArray(String[]::new)),
                    "How clients ask for the value")
            .columns("input_type")
            .fallback(Input.TEXT.wire())
            .build();
    public static final Field<String> DATA_TYPE = Field.of(
                    "dataType",
                    Forms.oneOf(
                            Arrays.stream(DataType.values()).map(DataType::wire).toArray(String[]::new)),
                    "What a value is; another value is dropped with a warning")
            .fallback(DataType.STRING.wire())
            .build();
    public static final Field<String> DEFAULT_VALUE = text("defaultValue", 2_000, "What clients show first");
    public static final Field<String> PHASE = Field.of("phase", Forms.text(10), "When clients ask" + CLIENTS)
            .fallback("1")
            .build();
    public static final Field<Integer> POSITION = Field.of(
                    "position", Forms.whole(0, 9_999), "Where clients show it, the smallest first")
            .build();
    public static final Field<String> RULE = text("rule", 1_000, "What clients check");
    public static final Field<String> SERVER_RULE = Field.of(
                    "serverRule",
                    Forms.text(1_000),
                    "A regular expression without look-around; a value that does not match is dropped with a warning")
            .build();
    public static final Field<String> REGEX = text("regex", 1_000, "A regular expression that clients check");
    public static final Field<String> ERROR = text("error", 500, "What clients say of a wrong value");
    public static final Field<String> HELP_TEXT = text("helpText", 500, "What clients explain it with");
    public static final Field<String> ATTRIBUTES = text("attributes", 2_000, "What else clients want to know");
    public static final Field<List<Map.Entry<String, String>>> OPTIONS = Field.of(
                    "options",
                    Forms.orderedTexts(MOST_OPTIONS),
                    "Values to choose from with their labels, in the order clients show them" + CLIENTS)
            .build();
    public static final Field<Boolean> DISABLED = mark("disabled", "Whether clients leave it out");
    public static final Field<Boolean> COMPULSORY = mark("compulsory", "Whether clients insist on a value");
    public static final Field<Boolean> UPDATABLE = Field.of(
                    "updatable", Forms.yesOrNo(), "Whether clients let a value be changed")
            .fallback(true)
            .build();
    public static final Field<Boolean> DISABLED_AT_SERVER =
            mark("disabledAtServer", "Whether values are neither taken nor answered");
    public static final Field<Boolean> AUDITED = mark("audited", "Whether changes of values are kept");
    public static final Field<Boolean> PII = mark("pii", "Whether values are personal: erased with the person");
    public static final Field<Boolean> PSI = mark("psi", "Whether values are sensitive; treated as personal");
    public static final Field<Boolean> SEARCHABLE = mark("searchable", "Whether customers are found by it");

    public static final Kind KIND = Kind.of(
                    "customFields", "customField", "custom_field", "Fields that the organization defines for itself.")
            .ids("custom_field_id")
            .knownBy(SCOPE, NAME)
            .fields(LABEL, TYPE, DATA_TYPE, DEFAULT_VALUE, PHASE, POSITION, RULE, SERVER_RULE, REGEX, ERROR)
            .fields(HELP_TEXT, ATTRIBUTES, OPTIONS, DISABLED, COMPULSORY, UPDATABLE, DISABLED_AT_SERVER)
            .fields(AUDITED, PII, PSI, SEARCHABLE)
            .rule(CustomFields::check)
            .rule((draft, given, field) -> AuditLimit.check(draft, given, field, AUDITED))
            .build();

    private CustomFields() {}

    /** The field as calls are read against it. */
    public static CustomField of(Entry entry) {
        return new CustomField(
                entry.id(),
                FieldScope.read(entry.get(SCOPE)).orElseThrow(),
                entry.get(NAME),
                Input.read(entry.get(TYPE)).orElseThrow(),
                DataType.read(entry.get(DATA_TYPE)).orElseThrow(),
                new CustomField.Texts(
                        entry.get(LABEL),
                        entry.get(DEFAULT_VALUE),
                        entry.get(PHASE),
                        entry.get(RULE),
                        entry.get(SERVER_RULE),
                        entry.get(REGEX),
                        entry.get(ERROR),
                        entry.isEmpty(OPTIONS) ? "" : entry.written(OPTIONS).toString(),
                        entry.get(HELP_TEXT),
                        entry.get(ATTRIBUTES)),
                entry.get(POSITION),
                marks(entry));
    }

    private static EnumSet<Mark> marks(Entry entry) {
        var marks = EnumSet.noneOf(Mark.class);
        Map.of(
                        Mark.DISABLED, DISABLED,
                        Mark.COMPULSORY, COMPULSORY,
                        Mark.UPDATABLE, UPDATABLE,
                        Mark.DISABLED_AT_SERVER, DISABLED_AT_SERVER,
                        Mark.AUDITED, AUDITED,
                        Mark.PII, PII,
                        Mark.PSI, PSI,
                        Mark.SEARCHABLE, SEARCHABLE)
                .forEach((mark, field) -> {
                    if (entry.get(field)) {
                        marks.add(mark);
                    }
                });
        return marks;
    }

    private static TextForm scopes() {
        return Forms.oneOf(
                Arrays.stream(FieldScope.values()).map(FieldScope::lowerCase).toArray(String[]::new));
    }

    private static Field<String> text(String key, int longest, String description) {
        return Field.of(key, Forms.text(longest), description + CLIENTS).build();
    }

    private static Field<Boolean> mark(String key, String description) {
        return Field.of(key, Forms.yesOrNo(), description).build();
    }

    private static void check(Draft draft, Given given, Entry field) {
        if (!FieldPolicy.isRule(field.get(SERVER_RULE))) {
            draft.problem(given, SERVER_RULE, Cause.MALFORMED, "wants a regular expression without look-around");
        }
        if (field.get(OPTIONS).size() > MOST_OPTIONS) {
            draft.problem(given, OPTIONS, Cause.MALFORMED, "wants at most " + MOST_OPTIONS + " options");
        }
    }
}
