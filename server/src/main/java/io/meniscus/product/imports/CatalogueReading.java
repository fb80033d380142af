package io.meniscus.product.imports;

import io.meniscus.core.product.catalogue.Shelved;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import io.meniscus.job.Slice;
import io.meniscus.job.imports.ImportKind;
import io.meniscus.job.imports.ImportRow;
import io.meniscus.job.imports.RowProblem;
import io.meniscus.job.imports.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One file of the catalogue, set of rows by set of rows. Each set is one transaction; written again, it comes to the
 * same, so a run that was cut off goes on where it likes.
 *
 * @param <F> what a row reads as
 * @param <R> what writing one comes to
 */
final class CatalogueReading<F, R> implements ImportKind.Reading {
    private final Rows<F> reader;
    private final Function<List<F>, List<Outcome<R>>> writing;
    private final Function<List<F>, List<Outcome<R>>> rehearsing;
    private final Function<R, Shelved.How> how;
    private final Words words;
    private Tally tally = Tally.NONE;

    CatalogueReading(
            Rows<F> reader,
            Function<List<F>, List<Outcome<R>>> writing,
            Function<List<F>, List<Outcome<R>>> rehearsing,
            Function<R, Shelved.How> how,
            Words words) {
        this.reader = reader;
        this.writing = writing;
        this.rehearsing = rehearsing;
        this.how = how;
        this.words = words;
    }

    /** Reads rows; adds what is wrong with one, and then answers nothing. */
    @FunctionalInterface
    interface Rows<F> {
        Optional<F> read(ImportRow row, List<RowProblem> problems);
    }

    /** What is told of a row that was refused, or taken with something left out. */
    interface Words {
        RowProblem refused(ImportRow row, Refusal refusal);

        Optional<RowProblem> warned(ImportRow row, Warning warning);
    }

    @Override
    public Optional<ImportKind.Right> takes(ImportRow row) {
        return Optional.empty();
    }

    @Override
    public List<RowProblem> check(List<ImportRow> rows) {
        return told(rows, rehearsing);
    }

    @Override
    public List<RowProblem> write(List<ImportRow> rows, Slice.Beginning beginning) {
        return told(rows, writing);
    }

    private List<RowProblem> told(List<ImportRow> rows, Function<List<F>, List<Outcome<R>>> doing) {
        var problems = new ArrayList<RowProblem>();
        var fit = new ArrayList<ImportRow>();
        var forms = new ArrayList<F>();
        for (var row : rows) {
            reader.read(row, problems).ifPresent(form -> {
                fit.add(row);
                forms.add(form);
            });
        }
        var outcomes = forms.isEmpty() ? List.<Outcome<R>>of() : doing.apply(forms);
        for (int i = 0; i < outcomes.size(); i++) {
            tell(fit.get(i), outcomes.get(i), problems);
        }
        problems.sort(Comparator.comparingLong(RowProblem::row));
        return problems;
    }

    private void tell(ImportRow row, Outcome<R> outcome, List<RowProblem> problems) {
        switch (outcome) {
            case Outcome.Accepted<R>(var done, var warnings) -> {
                tally = tally.plus(
                        switch (how.apply(done)) {
                            case NEW -> "added";
                            case UPDATED -> "updated";
                        });
                warnings.forEach(warning -> words.warned(row, warning).ifPresent(problems::add));
            }
            case Outcome.Refused<R>(var refusal) -> problems.add(words.refused(row, refusal));
            case Outcome.Failed<R>(var bug) -> throw bug;
        }
    }

    @Override
    public Tally tally() {
        return tally;
    }
}
