package io.meniscus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.bench.tool.Measured;
import java.util.List;
import org.junit.jupiter.api.Test;

class BillGrowthTest {
    private static Measured rate(double perSecond) {
        return new Measured(1, perSecond, 1, 2, 3);
    }

    private static BillGrowthReport report(int... cold) {
        var report = new BillGrowthReport(5, 1);
        for (int rate : cold) {
            report.cold(rate(rate));
        }
        report.add(10_000, List.of(rate(5_000)));
        report.add(1_000_000, List.of(rate(3_500)));
        return report;
    }

    @Test
    void a_new_server_is_steady_from_the_first_run_at_four_fifths_of_the_last_ones() {
        var report = report(100, 700, 801, 750, 990, 1_000, 1_010, 1_000, 1_000, 900);
        assertThat(report.steady()).isEqualTo(1_000);
        assertThat(report.secondsUntilSteady()).isEqualTo(10);
        assertThat(report.text()).contains("80 % of that from second 10 on (wanted: within 30 s, met)");
    }

    @Test
    void a_size_is_told_by_its_share_of_the_highest_rate() {
        var text = report(1, 1, 1, 1, 1, 1).text();
        assertThat(text).contains("| 10000 | 5000 (5000–5000) | 1.0 | 2.0 | 3.0 | 1.00 |");
        assertThat(text).contains("| 1000000 | 3500 (3500–3500) | 1.0 | 2.0 | 3.0 | 0.70 |");
    }
}
