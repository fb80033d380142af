package io.meniscus.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.bench.GrowthReport.Step;
import io.meniscus.bench.tool.GrowthChart;
import io.meniscus.bench.tool.Measured;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GrowthTest {
    private static final List<Step> STEPS =
            List.of(step(1_000, 1_000, 500), step(100_000, 99_000, 9_500), step(1_000_000, 900_000, 99_500));

    private static Step step(int customers, int loaded, double run) {
        var registering = List.of(new Measured(4_000, 3_000, 1, 2, 3), new Measured(3_000, 2_000, 1, 2, 3));
        return new Step(customers, loaded, 500, run, registering, List.of(new Measured(1, 9_000, 1, 2, 3)));
    }

    @Test
    void rowsAreCountedFromTheFirstByteToTheEndOfTheJob() {
        assertThat(STEPS).extracting(Step::rowsPerSecond).containsExactly(1_000.0, 9_900.0, 9_000.0);
        assertThat(STEPS.getFirst().mostRegistered()).isEqualTo(4_000);
    }

    @Test
    void filesHoldEachCustomerOnceAndNoFileTooMany() {
        var files = Mobiles.files(1_000, 401_001);

        assertThat(files).extracting(LargeOrganization.File::rows).containsExactly(200_000, 200_000, 1);
        var lines = files.getLast().csv().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).isEqualTo("mobile,first name,last name");
        assertThat(lines.getLast()).startsWith(Mobiles.mobile(401_000) + ",");
        var mobiles = files.getFirst().csv().lines().skip(1).map(line -> line.substring(0, 12));
        assertThat(mobiles.distinct().count()).isEqualTo(200_000);
        assertThat(files.getFirst().csv().length()).isLessThan(10 << 20);
    }

    @Test
    void namesAreWordsOfLetters() {
        assertThat(Mobiles.files(0, 2_000).getFirst().csv().lines().skip(1))
                .allMatch(Pattern.compile("91\\d{10},[A-Z][a-z]+,[A-Z][a-z]+").asMatchPredicate());
    }

    @Test
    void theChartRisesFromNoughtToARoundRateAboveTheHighest() {
        assertThat(GrowthChart.round(9_900)).isEqualTo(10_000);
        assertThat(GrowthChart.round(1_000)).isEqualTo(1_000);
        assertThat(GrowthChart.round(2_001)).isEqualTo(4_000);

        var chart = GrowthReport.chart(STEPS);

        assertThat(chart).contains(">10,000</text>", ">1,000</text>", ">100,000</text>", ">1,000,000</text>");
        assertThat(chart).contains("points=\"100.0,64.0 ");
        assertThat(Pattern.compile("<polyline").matcher(chart).results()).hasSize(3);
        assertThat(chart).startsWith("<svg ").endsWith("</svg>\n");
    }

    @Test
    void aSingleSizeIsDrawnToo() {
        assertThat(GrowthReport.chart(STEPS.subList(0, 1))).contains("<circle").doesNotContain("NaN");
    }
}
