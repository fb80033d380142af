package io.meniscus.customer.imports;

import io.meniscus.core.OrgId;
import io.meniscus.core.RequestId;
import io.meniscus.core.identity.registration.RegisterCustomer;
import io.meniscus.core.identity.registration.Registered;
import io.meniscus.core.identity.registration.Registered.How;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Customers;
import io.meniscus.customer.imports.RowReader.Read.Fit;
import io.meniscus.job.imports.ImportKind;
import io.meniscus.job.imports.RowProblem;
import io.meniscus.job.imports.Tally;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.IdempotencyKey;
import io.meniscus.run.call.Recorded;
import io.meniscus.run.call.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers rows of one file, those of a call in one transaction that keeps what they came to.
 *
 * @param request what all that is written is written under
 */
record BulkRegistration(Customers customers, OrgId org, RequestId request, ImportKind.Origin origin) {
    static final String NOT_IMPORTED = "could not be imported; the server's log has why";

    private static final Logger LOG = LoggerFactory.getLogger(BulkRegistration.class);
    private static final byte[] NO_BODY = {};

    /** What the rows are registered for. */
    String errand() {
        return "import " + origin.importId();
    }

    /** Registers rows, or finds what registering them came to before. */
    BulkAnswer register(List<Fit> rows) {
        long first = rows.getFirst().row().number();
        long last = rows.getLast().row().number();
        var key = IdempotencyKey.of(org.value() + "\n" + errand(), first + "-" + last, NO_BODY);
        return customers.registerInBulk(
                new Call(org, request, origin.at(), key), commands(rows), new Answering(this, rows));
    }

    /** What registering rows would come to behind earlier ones, of which nothing is stored. */
    BulkAnswer rehearse(List<Fit> rows, EarlierRows earlier) {
        var outcomes = customers.rehearse(new Call(org, request, origin.at(), null), commands(rows));
        var answer = answer(rows, outcomes, earlier);
        for (int i = 0; i < rows.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Accepted<Registered>) {
                earlier.add(rows.get(i));
            }
        }
        return answer;
    }

    private static List<RegisterCustomer> commands(List<Fit> rows) {
        return rows.stream().<RegisterCustomer>map(Fit::command).toList();
    }

    /** What the outcomes of rows come to, in words. */
    private BulkAnswer answer(List<Fit> rows, List<Outcome<Registered>> outcomes, EarlierRows earlier) {
        var counts = new TreeMap<String, Long>();
        var problems = new ArrayList<RowProblem>();
        for (int i = 0; i < rows.size(); i++) {
            var one = rows.get(i);
            switch (outcomes.get(i)) {
                case Outcome.Accepted<Registered>(var registered, var warnings) -> {
                    counts.merge(word(registered.how(), one, earlier), 1L, Long::sum);
                    warnings.forEach(
                            warning -> OutcomeWords.warned(one.row(), warning).ifPresent(problems::add));
                }
                case Outcome.Refused<Registered>(var refusal) -> problems.add(OutcomeWords.refused(one.row(), refusal));
                case Outcome.Failed<Registered>(var bug) -> {
                    LOG.error("row {} of {} could not be decided", one.row().number(), errand(), bug);
                    problems.add(one.row().problem("", NOT_IMPORTED));
                }
            }
        }
        return new BulkAnswer(new Tally(counts), problems);
    }

    private static String word(How how, Fit one, EarlierRows earlier) {
        return switch (how) {
            case NEW -> earlier.meets(one) ? "joined" : "registered";
            case JOINED -> "joined";
            case UPDATED -> "updated";
        };
    }

    /** Makes the answer of rows in the transaction that registers them. */
    private record Answering(BulkRegistration registration, List<Fit> rows)
            implements Rendering<Registered, BulkAnswer> {
        @Override
        public BulkAnswer render(List<Outcome<Registered>> outcomes) {
            return registration.answer(rows, outcomes, new EarlierRows());
        }

        @Override
        public Recorded record(BulkAnswer answer) {
            return answer.recorded();
        }

        @Override
        public BulkAnswer replay(Recorded recorded) {
            return BulkAnswer.of(recorded);
        }
    }
}
