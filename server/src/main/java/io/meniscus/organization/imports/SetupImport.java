package io.meniscus.organization.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Operation;
import io.meniscus.access.Permission.Plane;
import io.meniscus.access.Permission.Resource;
import io.meniscus.core.OrgId;
import io.meniscus.job.imports.ImportColumn;
import io.meniscus.job.imports.ImportKind;
import io.meniscus.job.imports.ImportOption;
import io.meniscus.job.imports.ImportRow;
import io.meniscus.job.imports.InvalidFile;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Kinds;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.SetupState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An import whose rows are entries of one kind of set-up; rows that are wrong are left out, the others are made. */
record SetupImport(
        String name,
        String description,
        Kind kind,
        How how,
        List<Cell> cells,
        List<Choice> choices,
        EntryReader reader,
        OrganizationSetup setup)
        implements ImportKind {

    private static final Permission SECRETS = new Permission(Resource.SECRETS, Operation.WRITE, Plane.CONFIG);

    /** What rows take whose edit bears on access, by whatever door it comes. */
    static final ImportKind.Right ACCESS = new ImportKind.Right(SECRETS, "sets a password, secret or access group");

    SetupImport {
        cells = cells.stream()
                .filter(cell ->
                        cell.field().isEmpty() || kind.field(cell.field()).isPresent())
                .toList();
        choices = List.copyOf(choices);
    }

    /**
     * An option.
     *
     * @param section of the entry it names, or empty for a yes or no
     */
    record Choice(String name, String section, String description) {
        boolean isYes(Map<String, String> options) {
            return options.getOrDefault(name, "").matches("(?i)1|true|yes");
        }
    }

    @Override
    public List<ImportColumn> columns(OrgId org) {
        var columns = new ArrayList<>(cells.stream().map(Cell::column).toList());
        setup.state(org).map(state -> CustomColumns.of(kind, state).columns()).ifPresent(columns::addAll);
        return columns;
    }

    @Override
    public List<ImportOption> options() {
        return choices.stream()
                .map(choice -> new ImportOption(choice.name(), choice.description()))
                .toList();
    }

    @Override
    public Set<Permission> rights() {
        return Set.of(SECRETS);
    }

    @Override
    public Reading open(OrgId org, Map<String, String> options, Origin origin) {
        var state = setup.state(org)
                .orElseThrow(() -> new InvalidFile("no-organization", "The organization is not set up"));
        choices.forEach(choice -> check(choice, options.getOrDefault(choice.name(), ""), state));
        var actor = new Actor(Actor.Kind.SERVER, 0, "import " + origin.importId() + " by " + origin.uploadedBy(), 0);
        return new SetupReading(this, org, state, options, actor, "import-" + origin.importId());
    }

    private static void check(Choice choice, String value, SetupState state) {
        if (value.isEmpty()) {
            return;
        }
        if (choice.section().isEmpty()) {
            if (!value.matches("(?i)[01]|true|false|yes|no")) {
                throw new InvalidFile("bad-option", choice.name() + " is yes or no");
            }
            return;
        }
        var there = Kinds.find(choice.section()).flatMap(kind -> state.get(kind, value));
        if (there.isEmpty()) {
            throw new InvalidFile("bad-option", choice.name() + ": there is no such entry of " + choice.section());
        }
    }

    Edit edit(ImportRow row, SetupState state, CustomColumns custom, Map<String, String> options) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        for (var cell : cells) {
            var text = row.value(cell.column().name());
            if (!text.isEmpty() && !cell.field().isEmpty() && !entry.has(cell.field())) {
                entry.put(cell.field(), text);
            }
        }
        custom.put(entry, row, options);
        reader.complete(entry, row, state, options);
        return new Edit(kind, how, entry);
    }

    /** The column a problem of a field is told at: the first one that is filled in, or the first there is. */
    String column(ImportRow row, String field) {
        var ofField = cells.stream().filter(cell -> cell.field().equals(field)).toList();
        return ofField.stream()
                .filter(cell -> !row.value(cell.column().name()).isEmpty())
                .findFirst()
                .or(() -> ofField.stream().findFirst())
                .map(cell -> cell.column().name())
                .orElse("");
    }
}
