package io.meniscus.customer.imports;

import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.customer.imports.RowReader.Read.Fit;
import io.meniscus.job.Slice;
import io.meniscus.job.imports.ImportKind;
import io.meniscus.job.imports.ImportRow;
import io.meniscus.job.imports.RowProblem;
import io.meniscus.job.imports.Tally;
import io.meniscus.run.call.RunRefused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file of customers, row by row. Rows are registered in transactions of at most {@value #MOST_IDENTIFIERS}
 * identifiers, which is the most customers a job may lock; each keeps its answer under a key of the file and its rows,
 * so that a run that was cut off finds what it had done already.
 */
final class CustomerReading implements ImportKind.Reading {
    static final int MOST_IDENTIFIERS = 200;

    private static final Logger LOG = LoggerFactory.getLogger(CustomerReading.class);

    private final BulkRegistration registration;
    private final RowReader reader;
    private final EarlierRows earlier = new EarlierRows();
    private Tally tally = Tally.NONE;

    CustomerReading(BulkRegistration registration, RowReader reader) {
        this.registration = registration;
        this.reader = reader;
    }

    @Override
    public Optional<ImportKind.Right> takes(ImportRow row) {
        return Optional.of(CustomerImport.RIGHT);
    }

    @Override
    public List<RowProblem> check(List<ImportRow> rows) {
        var problems = new ArrayList<RowProblem>();
        for (var batch : batches(fit(rows, problems))) {
            var unknown = reader.whenKnown() == WhenKnown.REFUSE ? withoutKnown(batch, problems) : batch;
            if (!unknown.isEmpty()) {
                add(registration.rehearse(unknown, earlier), problems);
            }
        }
        return inOrder(problems);
    }

    private List<Fit> withoutKnown(List<Fit> batch, List<RowProblem> problems) {
        var unknown = new ArrayList<Fit>();
        for (var one : batch) {
            earlier.known(one).ifPresentOrElse(problems::add, () -> unknown.add(one));
        }
        return unknown;
    }

    @Override
    public List<RowProblem> write(List<ImportRow> rows, Slice.Beginning beginning) {
        var problems = new ArrayList<RowProblem>();
        for (var batch : batches(fit(rows, problems))) {
            write(batch, problems);
        }
        return inOrder(problems);
    }

    private static List<RowProblem> inOrder(List<RowProblem> problems) {
        return problems.stream()
                .sorted(Comparator.comparingLong(RowProblem::row))
                .toList();
    }

    /** All of a batch, or, where the database does not take it, all but the rows that it does not take. */
    private void write(List<Fit> batch, List<RowProblem> problems) {
        try {
            add(registration.register(batch), problems);
        } catch (RunRefused busy) {
            throw busy;
        } catch (RuntimeException broken) {
            if (batch.size() == 1) {
                var row = batch.getFirst().row();
                LOG.error("row {} of {} could not be imported", row.number(), registration.errand(), broken);
                problems.add(row.problem("", BulkRegistration.NOT_IMPORTED));
                return;
            }
            LOG.warn("rows of {} are imported one by one", registration.errand());
            batch.forEach(one -> write(List.of(one), problems));
        }
    }

    private void add(BulkAnswer answer, List<RowProblem> problems) {
        tally = tally.plus(answer.tally());
        problems.addAll(answer.problems());
    }

    private List<Fit> fit(List<ImportRow> rows, List<RowProblem> problems) {
        var fit = new ArrayList<Fit>(rows.size());
        var request = registration.request();
        for (var row : rows) {
            switch (reader.read(row, request)) {
                case Fit one -> fit.add(one);
                case RowReader.Read.Unfit(var wrong) -> problems.addAll(wrong);
            }
        }
        return fit;
    }

    private static List<List<Fit>> batches(List<Fit> rows) {
        var batches = new ArrayList<List<Fit>>();
        var batch = new ArrayList<Fit>();
        int identifiers = 0;
        for (var row : rows) {
            int more = row.command().identifiers().size();
            if (identifiers + more > MOST_IDENTIFIERS) {
                batches.add(batch);
                batch = new ArrayList<>();
                identifiers = 0;
            }
            batch.add(row);
            identifiers += more;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    @Override
    public Tally tally() {
        return tally;
    }
}
