package io.meniscus.organization.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.meniscus.core.OrgId;
import io.meniscus.job.Slice;
import io.meniscus.job.imports.ImportKind;
import io.meniscus.job.imports.ImportRow;
import io.meniscus.job.imports.RowProblem;
import io.meniscus.organization.form.ValueRefused;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.InvalidSetup;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Problem;
import io.meniscus.organization.setup.Problem.Cause;
import io.meniscus.organization.setup.Rehearsal;
import io.meniscus.organization.setup.SetupState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lays the rows of one file over a set-up: again and again without those that something is wrong with. */
final class SetupReading implements ImportKind.Reading {
    private static final Pattern POSITION = Pattern.compile("\\w+\\[(\\d+)]");

    private final SetupImport kind;
    private final OrgId org;
    private final SetupState stored;
    private final Map<String, String> options;
    private final Actor actor;
    private final String errand;
    private final CustomColumns custom;
    private @Nullable Rehearsal rehearsal;

    /** @param errand what all that is written belongs to: names the file of generated secrets */
    SetupReading(
            SetupImport kind, OrgId org, SetupState stored, Map<String, String> options, Actor actor, String errand) {
        this.kind = kind;
        this.org = org;
        this.stored = stored;
        this.options = options;
        this.actor = actor;
        this.errand = errand;
        this.custom = CustomColumns.of(kind.kind(), stored);
    }

    private record Line(ImportRow row, Edit edit) {}

    @Override
    public Optional<ImportKind.Right> takes(ImportRow row) {
        return edit(row).changesAccess() ? Optional.of(SetupImport.ACCESS) : Optional.empty();
    }

    @Override
    public List<RowProblem> check(List<ImportRow> rows) {
        if (rehearsal == null) {
            rehearsal = kind.setup().rehearse(org).orElseThrow();
        }
        return without(rows, rehearsal::edit, Slice.Beginning.FRESH);
    }

    @Override
    public List<RowProblem> write(List<ImportRow> rows, Slice.Beginning beginning) {
        return without(rows, this::write, beginning);
    }

    private List<Problem> write(List<Edit> edits) {
        try {
            kind.setup().bulkEdit(org, edits, actor, errand);
            return List.of();
        } catch (InvalidSetup wrong) {
            return wrong.problems();
        }
    }

    private Edit edit(ImportRow row) {
        return kind.edit(row, stored, custom, options);
    }

    private List<RowProblem> without(
            List<ImportRow> rows, Function<List<Edit>, List<Problem>> making, Slice.Beginning beginning) {
        var found = new ArrayList<RowProblem>();
        var rest = new ArrayList<Line>();
        for (var row : rows) {
            var unfit = custom.problems(row, options);
            found.addAll(unfit);
            if (unfit.isEmpty()) {
                rest.add(new Line(row, edit(row)));
            }
        }
        while (!rest.isEmpty()) {
            var problems = making.apply(rest.stream().map(Line::edit).toList());
            if (problems.isEmpty()) {
                break;
            }
            var wrong = new HashSet<Line>();
            for (var problem : problems) {
                var line = line(problem, rest);
                wrong.add(line);
                boolean isDone = problem.cause() == Cause.EXISTS
                        && beginning == Slice.Beginning.REPEATED
                        && isStored(line.edit());
                if (!isDone) {
                    found.add(line.row().problem(kind.column(line.row(), problem.field()), problem.message()));
                }
            }
            rest.removeAll(wrong);
        }
        return found;
    }

    /** A problem of no row, such as others changing the organization, ends the attempt; it is made again later. */
    private Line line(Problem problem, List<Line> rest) {
        var position = POSITION.matcher(problem.path());
        if (position.lookingAt()) {
            return rest.get(Integer.parseInt(position.group(1)));
        }
        var key = kind.kind().knownBy().getFirst().key();
        return rest.stream()
                .filter(line -> kind.kind().shape() == Kind.Shape.MAPPING
                        && problem.path()
                                .equals(kind.kind().section() + "."
                                        + line.edit().entry().path(key).asText()))
                .findFirst()
                .orElseThrow(() -> new InvalidSetup(List.of(problem)));
    }

    /** Whether what is there is what the row says. */
    private boolean isStored(Edit edit) {
        var known = kind.kind().knownBy().stream()
                .map(field -> read(field, edit.entry()).orElse(""))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
        return stored.get(kind.kind(), known)
                .filter(entry -> kind.kind().fields().stream().allMatch(field -> isEqual(entry, field, edit.entry())))
                .isPresent();
    }

    private static <T> boolean isEqual(Entry entry, Field<T> field, JsonNode given) {
        return field.isWriteOnly()
                || !given.has(field.key())
                || read(field, given)
                        .filter(value -> value.equals(entry.get(field)))
                        .isPresent();
    }

    private static <T> Optional<T> read(Field<T> field, JsonNode given) {
        var node = given.get(field.key());
        try {
            return node == null ? Optional.empty() : Optional.of(field.form().read(node));
        } catch (ValueRefused _) {
            return Optional.empty();
        }
    }
}
