package io.meniscus.console.setup;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.console.Form;
import io.meniscus.console.setup.input.Matrix;
import io.meniscus.console.setup.input.Texts;
import io.meniscus.console.view.Input;
import io.meniscus.console.view.Input.Shape;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Problem;
import java.util.ArrayList;
import java.util.List;

/** A form that was sent, as an entry of a document; and the form again with what is wrong with it. */
record Sent(List<Input> inputs, Form form) {

    /** A new entry: what was left empty is left out, so that it becomes what is usual. */
    ObjectNode made(Kind kind) {
        var node = JsonNodeFactory.instance.objectNode();
        for (var input : inputs) {
            var text = form.text(input.name());
            if (Matrix.isSent(input, form)) {
                node.set(input.name(), Matrix.node(input, form));
            } else if (form.has(input.name()) && !text.isEmpty()) {
                node.set(input.name(), Texts.node(text, kind.field(input.name()).orElseThrow()));
            }
        }
        return node;
    }

    /** A change of an entry: whatever was sent, under what the entry is known by. */
    ObjectNode changed(Entry entry) {
        var node = named(entry);
        for (var input : inputs) {
            if (Matrix.isSent(input, form)) {
                node.set(input.name(), Matrix.node(input, form));
            } else if (input.shape() != Shape.FIXED && form.has(input.name())) {
                var field = entry.kind().field(input.name()).orElseThrow();
                node.set(input.name(), Texts.node(form.text(input.name()), field));
            }
        }
        return node;
    }

    /** An entry's name alone. */
    static ObjectNode named(Entry entry) {
        var node = JsonNodeFactory.instance.objectNode();
        entry.kind().knownBy().forEach(key -> node.put(key.key(), entry.get(key)));
        return node;
    }

    /** The form as it was sent, with each problem beside its field. */
    List<Input> refused(List<Problem> problems) {
        var again = new ArrayList<Input>();
        for (var input : inputs) {
            var error = problems.stream()
                    .filter(problem -> problem.field().equals(input.name()))
                    .map(Words::problem)
                    .distinct()
                    .reduce("", (one, other) -> (one + " " + other).strip());
            if (input.shape() == Shape.STRUCTURE) {
                error = Texts.unreadable(form.text(input.name()))
                        .map(Words::problem)
                        .orElse(error);
            }
            boolean isKept = input.shape() == Shape.FIXED || input.shape() == Shape.SECRET;
            var typed = isKept ? input : input.value(form.text(input.name()));
            again.add(typed.cells(Matrix.typed(input, form)).error(error));
        }
        return again;
    }

    /** Problems of no field of the form. */
    String others(List<Problem> problems) {
        return problems.stream()
                .filter(problem ->
                        inputs.stream().noneMatch(input -> input.name().equals(problem.field())))
                .map(problem -> Words.problem(problem.message()))
                .distinct()
                .reduce("", (one, other) -> (one + " " + other).strip());
    }
}
