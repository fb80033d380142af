package io.meniscus.console.setup.input;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.meniscus.console.setup.Words;
import io.meniscus.console.view.Field.Choice;
import io.meniscus.console.view.Input;
import io.meniscus.console.view.Input.Need;
import io.meniscus.console.view.Input.Shape;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Kinds;
import io.meniscus.organization.setup.SetupState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a form for one entry of a kind, from the kind's declaration. */
public final class Inputs {
    /** A reference to more entries than these is typed. */
    private static final int MOST_CHOICES = 250;

    private final SetupState state;
    private final Kind kind;
    private final @Nullable Entry entry;

    private Inputs(SetupState state, Kind kind, @Nullable Entry entry) {
        this.state = state;
        this.kind = kind;
        this.entry = entry;
    }

    /** For one that is to be made. */
    public static List<Input> blank(SetupState state, Kind kind) {
        return new Inputs(state, kind, null).all();
    }

    /** For one that is there. */
    public static List<Input> of(SetupState state, Entry entry) {
        return new Inputs(state, entry.kind(), entry).all();
    }

    private List<Input> all() {
        var inputs = new ArrayList<Input>();
        for (var field : kind.fields()) {
            // Switching on and off is a button of its own; a secret is renewed by one.
            boolean isButton = field.key().equals("active") || (field.isWriteOnly() && entry != null);
            if (!isButton) {
                inputs.add(input(field));
            }
        }
        return inputs;
    }

    private Input input(Field<?> field) {
        var present = entry;
        boolean isFixed = present != null && (field.isFixed() || kind.knownBy().contains(field));
        var shape = isFixed ? Shape.FIXED : Takes.shape(field);
        boolean isMatrix = shape == Shape.MATRIX;
        var choices = isMatrix
                ? Matrix.choices(field)
                : shape == Shape.LINE || shape == Shape.CHOICE ? choices(field) : List.<Choice>of();
        var value = present == null ? MissingNode.getInstance() : present.written(field);
        return new Input(
                field.key(),
                Words.of(field.key()),
                choices.isEmpty() || isMatrix ? shape : Shape.CHOICE,
                present == null ? "" : Texts.of(present, field),
                placeholder(field),
                hint(field),
                "",
                Suggestions.has(field.key()) ? field.key() : "",
                isRequired(field, present != null) ? Need.REQUIRED : Need.OPTIONAL,
                choices,
                isMatrix ? Matrix.cells(field, value) : List.of());
    }

    private static boolean isRequired(Field<?> field, boolean isThere) {
        return isThere ? !Takes.takesNothing(field) : field.isNeeded();
    }

    private String placeholder(Field<?> field) {
        var present = entry;
        var inherited = present == null ? "" : new Inherited(state).of(present, field);
        return inherited.isEmpty() ? "" : "inherited: " + inherited;
    }

    private static String hint(Field<?> field) {
        var words = Words.sentence(field.description());
        if (Takes.isStructure(field)) {
            return words + " Written as in an organization document: YAML or JSON.";
        }
        if (Takes.isList(field)) {
            return words + " One a line.";
        }
        if (Takes.isMap(field) && !Takes.isMatrix(field)) {
            return words + " One “name = value” a line.";
        }
        return words;
    }

    private List<Choice> choices(Field<?> field) {
        var choices = new ArrayList<Choice>();
        if (!field.form().choices().isEmpty()) {
            field.form().choices().forEach(word -> choices.add(new Choice(word, Words.capital(word))));
        } else if (field.isReference()) {
            var target = Kinds.find(field.refersTo()).orElseThrow();
            if (state.all(target).size() > MOST_CHOICES) {
                return List.of();
            }
            state.all(target).stream().filter(this::isOffered).forEach(other -> choices.add(choice(other)));
        }
        boolean isOptional = entry == null ? !field.isNeeded() : Takes.takesNothing(field);
        if (!choices.isEmpty() && isOptional) {
            choices.addFirst(new Choice("", entry == null ? "Default" : "None of its own"));
        }
        return choices;
    }

    private boolean isOffered(Entry other) {
        boolean isItself =
                entry != null && entry.kind() == other.kind() && entry.name().equals(other.name());
        return !isItself && (isActive(other) || isReferred(other));
    }

    private boolean isReferred(Entry other) {
        var present = entry;
        return present != null
                && kind.fields().stream()
                        .anyMatch(field -> field.refersTo().equals(other.kind().section())
                                && String.valueOf(present.get(field)).equals(other.name()));
    }

    static Choice choice(Entry other) {
        var name = title(other);
        return new Choice(other.name(), name.equals(other.name()) ? name : name + " (" + other.name() + ")");
    }

    /** Its name as people call it: the field of that name, or what it is known by. */
    public static String title(Entry entry) {
        var name = entry.kind()
                .field("name")
                .map(field -> entry.written(field).asText())
                .orElse("");
        return name.isEmpty() ? entry.name() : name;
    }

    /** An entry that can't be switched off is on; so are those built in. */
    public static boolean isActive(Entry entry) {
        return entry.kind().isBuiltIn(entry)
                || entry.kind()
                        .field("active")
                        .map(field -> entry.written(field).asBoolean(true))
                        .orElse(true);
    }
}
