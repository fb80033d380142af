package io.meniscus.customer.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.meniscus.job.imports.RowProblem;
import io.meniscus.job.imports.Tally;
import io.meniscus.run.call.Recorded;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;

/** What the rows of one transaction came to, as it is kept for a run that is cut off behind it. */
record BulkAnswer(Tally tally, List<RowProblem> problems) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK = 200;

    BulkAnswer {
        problems = List.copyOf(problems);
    }

    /** What {@link Tally} and {@link RowProblem} are made of. */
    private record Kept(SortedMap<String, Long> tally, List<RowProblem> problems) {}

    Recorded recorded() {
        try {
            return new Recorded(OK, 0, "application/json", JSON.writeValueAsBytes(new Kept(tally.counts(), problems)));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("the answer of a bulk registration does not write", bug);
        }
    }

    static BulkAnswer of(Recorded recorded) {
        try {
            var kept = JSON.readValue(recorded.body(), Kept.class);
            return new BulkAnswer(new Tally(kept.tally()), kept.problems());
        } catch (IOException bug) {
            throw new IllegalStateException("the kept answer of a bulk registration does not read", bug);
        }
    }
}
