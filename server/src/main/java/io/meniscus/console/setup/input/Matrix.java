package io.meniscus.console.setup.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.access.AccessGroup;
import io.meniscus.access.Permission.Resource;
import io.meniscus.console.Form;
import io.meniscus.console.setup.EntryModel.Grant;
import io.meniscus.console.setup.Words;
import io.meniscus.console.view.Field.Choice;
import io.meniscus.console.view.Input;
import io.meniscus.console.view.Input.Cell;
import io.meniscus.organization.kinds.AccessGroups;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A word for each of the API's resources: what an access group grants. */
public final class Matrix {
    private Matrix() {}

    public static List<Choice> choices(Field<?> field) {
        return Takes.words(field).stream()
                .map(word -> new Choice(word, Words.capital(word)))
                .toList();
    }

    /** A row per resource; the first word stands for one that isn't named. */
    public static List<Cell> cells(Field<?> field, JsonNode value) {
        var none = Takes.words(field).getFirst();
        return Arrays.stream(Resource.values())
                .filter(resource -> !resource.isAdministration()
                        && resource != Resource.PUBLIC
                        && resource != Resource.AUTHENTICATED)
                .map(resource -> resource.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .map(word -> new Cell(
                        field.key() + "." + word,
                        Words.term(word),
                        value.path(word).asText(none)))
                .toList();
    }

    /** What an access group really grants, built in or made here; nothing of other kinds. */
    public static List<Grant> grants(Entry entry) {
        if (entry.kind() != AccessGroups.KIND) {
            return List.of();
        }
        var group = AccessGroups.of(entry);
        return Arrays.stream(Resource.values())
                .filter(resource ->
                        group.data().containsKey(resource) || group.config().containsKey(resource))
                .filter(resource -> resource != Resource.PUBLIC && resource != Resource.AUTHENTICATED)
                .map(resource -> new Grant(
                        Words.term(resource.name().toLowerCase(Locale.ROOT).replace('_', ' ')),
                        words(group.data().get(resource)),
                        words(group.config().get(resource))))
                .toList();
    }

    private static String words(AccessGroup.@Nullable Grant grant) {
        return grant == null ? "None" : Words.capital(grant.name().toLowerCase(Locale.ROOT));
    }

    public static boolean isSent(Input input, Form form) {
        return input.cells().stream().anyMatch(cell -> form.has(cell.name()));
    }

    public static ObjectNode node(Input input, Form form) {
        var node = JsonNodeFactory.instance.objectNode();
        for (var cell : input.cells()) {
            if (form.has(cell.name())) {
                node.put(cell.name().substring(input.name().length() + 1), form.text(cell.name()));
            }
        }
        return node;
    }

    public static List<Cell> typed(Input input, Form form) {
        return input.cells().stream()
                .map(cell -> new Cell(
                        cell.name(), cell.label(), form.has(cell.name()) ? form.text(cell.name()) : cell.value()))
                .toList();
    }
}
