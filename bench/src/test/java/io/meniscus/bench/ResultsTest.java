package io.meniscus.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meniscus.bench.tool.BenchFailed;
import io.meniscus.bench.tool.Measured;
import io.meniscus.bench.tool.Pgbench;
import io.meniscus.bench.tool.Wrk;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private static final String PGBENCH = """
            number of transactions actually processed: 200
            number of failed transactions: %d (0.000%%)
            initial connection time = 139.627 ms
            tps = 1218.098360 (without initial connection time)
            """;

    @Test
    void wrksLineBecomesRateAndMilliseconds() {
        var run = Wrk.read("noise\nRESULT requests=3000 micros=1500000 bad=0 broken=0 p50=1500 p95=2500 p99=9000\n");

        assertThat(run).isEqualTo(new Measured(3000, 2000, 1.5, 2.5, 9));
    }

    @Test
    void oneWrongAnswerFailsTheRunAndIsShown() {
        var output = "RESULT requests=3000 micros=1500000 bad=1 broken=0 p50=1 p95=2 p99=9\nFIRST 503 {}\n";

        assertThatThrownBy(() -> Wrk.read(output))
                .isInstanceOf(BenchFailed.class)
                .hasMessageContaining("1 wrong answers")
                .hasMessageContaining("503 {}");
    }

    @Test
    void oneBrokenConnectionFailsTheRun() {
        var output = "RESULT requests=3000 micros=1500000 bad=0 broken=1 p50=1 p95=2 p99=9\n";

        assertThatThrownBy(() -> Wrk.read(output)).isInstanceOf(BenchFailed.class);
    }

    @Test
    void pgbenchsPercentilesAreByNearestRank() {
        var all = LongStream.rangeClosed(1, 200)
                .mapToObj(i -> new Pgbench.Transaction(5_000_000, i * 1_000))
                .toList();

        assertThat(Pgbench.read(PGBENCH.formatted(0), all, 2)).isEqualTo(new Measured(200, 100, 100, 190, 198));
    }

    @Test
    void whatPgbenchDidBeforeItWasWarmDoesNotCount() {
        var cold = new Pgbench.Transaction(7_999_999, 3_000_000);
        var warm = new Pgbench.Transaction(9_000_000, 2_000);
        var last = new Pgbench.Transaction(10_000_000, 2_000);

        assertThat(Pgbench.read(PGBENCH.formatted(0), List.of(last, cold, warm), 2))
                .isEqualTo(new Measured(200, 1, 2, 2, 2));
    }

    @Test
    void oneFailedTransactionFailsTheRun() {
        assertThatThrownBy(() -> Pgbench.read(PGBENCH.formatted(1), List.of(new Pgbench.Transaction(1, 1)), 1))
                .isInstanceOf(BenchFailed.class);
    }

    @Test
    void theMedianIsTheMiddleRunByRateWithItsOwnPercentiles() {
        var slow = new Measured(1, 10, 9, 9, 9);
        var middle = new Measured(1, 20, 5, 6, 7);
        var fast = new Measured(1, 90, 1, 1, 1);

        assertThat(Measured.median(List.of(fast, slow, middle))).isSameAs(middle);
    }

    @Test
    void aTargetIsOfTheServersMedianOverItsRivals() {
        var series = new Series("work", Target.CONNECTIONS);
        series.add(Who.SERVER, new Measured(1, 300, 1, 1, 1));
        series.add(Who.STEP, new Measured(1, 100, 1, 1, 1));

        assertThat(series.serverOver(Who.STEP)).isEqualTo(3.0);
        assertThat(new Target("work", Who.STEP, 3).isOf(series)).isTrue();
        assertThat(new Target("work", Who.STEP, 3).isOf(new Series("work", 1))).isFalse();
    }
}
