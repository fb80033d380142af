package io.meniscus.organization.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.config.Nearest;
import io.meniscus.organization.form.ValueRefused;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.Problem.Cause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads documents and edits to given entries. What is wrong is noted with its path, and reading goes on. */
final class DocumentReader {
    private final List<Given> given = new ArrayList<>();
    private final List<Problem> problems;

    DocumentReader(List<Problem> problems) {
        this.problems = problems;
    }

    List<Given> document(JsonNode root) {
        if (!root.isObject()) {
            problems.add(Problem.ofDocument(Cause.MALFORMED, "wants keys with values"));
            return given;
        }
        var sections = Kinds.ALL.stream().map(Kind::section).toList();
        root.fieldNames().forEachRemaining(name -> {
            if (!sections.contains(name)) {
                problems.add(unknown(name, name, sections));
            }
        });
        for (var kind : Kinds.ALL) {
            var section = root.get(kind.section());
            if (section != null) {
                section(kind, section);
            } else if (kind.shape() == Kind.Shape.SINGLE) {
                entry(kind, kind.section(), JsonNodeFactory.instance.objectNode(), How.PUT);
            }
        }
        return given;
    }

    /** One entry by itself: where it is nested is for it to say. */
    Given edit(Kind kind, String path, JsonNode entry, How how) {
        return entry(kind, path, entry, how);
    }

    private void section(Kind kind, JsonNode section) {
        switch (kind.shape()) {
            case SINGLE -> entry(kind, kind.section(), section, How.PUT);
            case MAPPING -> mapping(kind, section);
            case LIST -> list(kind, kind.section(), section, kind.top());
        }
    }

    private void mapping(Kind kind, JsonNode section) {
        if (!section.isObject()) {
            problems.add(new Problem(kind.section(), Cause.MALFORMED, kind.section(), "", "wants keys with values"));
            return;
        }
        section.properties().forEach(property -> {
            var one = new Given(kind, kind.section() + "." + property.getKey(), How.PUT);
            value(one, kind.fields().getFirst(), JsonNodeFactory.instance.textNode(property.getKey()));
            value(one, kind.fields().getLast(), property.getValue());
            given.add(one);
        });
    }

    private void list(Kind kind, String path, JsonNode list, String parent) {
        if (!list.isArray()) {
            problems.add(new Problem(path, Cause.MALFORMED, kind.section(), "", "wants a list"));
            return;
        }
        for (int index = 0; index < list.size(); index++) {
            var at = path + "[" + index + "]";
            var node = list.get(index);
            if (!kind.group().isEmpty() && node.has(kind.group())) {
                grouped(kind, at, node);
                continue;
            }
            var one = entry(kind, at, node, How.PUT);
            if (kind.nesting().isPresent()) {
                nest(kind, at, node, one, parent);
            }
        }
    }

    /** Where an entry stands in the tree says what its parent is; the one around all has none. */
    private void nest(Kind kind, String at, JsonNode node, Given one, String parent) {
        var code = one.get(kind.knownBy().getFirst()).orElse("");
        var field = kind.nesting().orElseThrow();
        if (!one.has(field) && !one.isMalformed(field) && !code.equals(kind.top())) {
            value(one, field, JsonNodeFactory.instance.textNode(parent));
        }
        if (node.has(kind.section())) {
            list(kind, at + "." + kind.section(), node.get(kind.section()), code);
        }
    }

    /** One key and a list of what goes with it. */
    private void grouped(Kind kind, String at, JsonNode node) {
        var first = kind.knownBy().getFirst();
        var known = List.of(first.key(), kind.group());
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                problems.add(unknown(at + "." + name, name, known));
            }
        });
        var outer = new Given(kind, at, How.PUT);
        if (!keyIsRead(outer, first, node)) {
            return;
        }
        var list = node.get(kind.group());
        if (!list.isArray()) {
            problems.add(new Problem(
                    at + "." + kind.group(), Cause.MALFORMED, kind.section(), kind.group(), "wants a list"));
            return;
        }
        for (int index = 0; index < list.size(); index++) {
            var inner = list.get(index);
            if (inner.isObject()) {
                var whole = JsonNodeFactory.instance.objectNode();
                whole.set(first.key(), node.get(first.key()));
                inner.properties().forEach(property -> whole.set(property.getKey(), property.getValue()));
                inner = whole;
            }
            var one = entry(kind, at + "." + kind.group() + "[" + index + "]", inner, How.PUT);
            var second = kind.knownBy().getLast();
            if (!one.has(second) && !one.isMalformed(second)) {
                missing(one, second);
            }
        }
    }

    private boolean keyIsRead(Given outer, Field<String> first, JsonNode node) {
        if (!node.has(first.key())) {
            missing(outer, first);
            return false;
        }
        value(outer, first, node.get(first.key()));
        return outer.has(first);
    }

    private Given entry(Kind kind, String path, JsonNode node, How how) {
        var one = new Given(kind, path, how);
        if (!node.isObject()) {
            problems.add(new Problem(path, Cause.MALFORMED, kind.section(), "", "wants keys with values"));
            kind.knownBy().forEach(one::markMalformed);
            return one;
        }
        node.properties().forEach(property -> {
            var field = kind.field(property.getKey());
            if (field.isPresent()) {
                value(one, field.get(), property.getValue());
            } else if (kind.nesting().isEmpty() || !property.getKey().equals(kind.section())) {
                problems.add(unknown(path + "." + property.getKey(), property.getKey(), kind.keys()));
            }
        });
        given.add(one);
        return one;
    }

    private <T> void value(Given one, Field<T> field, JsonNode node) {
        try {
            one.read(field, node);
        } catch (ValueRefused e) {
            problem(one, field, e);
        }
    }

    private void missing(Given one, Field<?> field) {
        one.markMalformed(field);
        problem(one, field, new ValueRefused(Cause.MISSING, "is missing"));
    }

    private void problem(Given one, Field<?> field, ValueRefused refused) {
        problems.add(new Problem(
                one.pathOf(field) + refused.at(),
                refused.why(),
                one.kind().section(),
                field.key(),
                refused.at(),
                String.valueOf(refused.getMessage())));
    }

    private static Problem unknown(String path, String name, Collection<String> known) {
        return new Problem(
                path, Cause.UNKNOWN_KEY, "", name, "unknown key; the nearest known one is " + Nearest.to(name, known));
    }
}
