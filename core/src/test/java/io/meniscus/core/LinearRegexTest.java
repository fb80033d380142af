package io.meniscus.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LinearRegexTest {
    @Test
    void anExpressionThatBacktracksElsewhereAnswersAtOnce() {
        var value = "a".repeat(2_000) + "!";

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(LinearRegex.allows("(a+)+", value)).isFalse();
            assertThat(LinearRegex.allows("(a|aa|aaa)*b", value)).isFalse();
        });
    }

    @Test
    void lookAroundBackReferencesAndHugeExpressionsAreNoRules() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(LinearRegex.isRule("(?=a)b")).isFalse();
            assertThat(LinearRegex.isRule("(a)\\1")).isFalse();
            assertThat(LinearRegex.isRule("[")).isFalse();
            assertThat(LinearRegex.isRule("(((a{1000}){1000}){1000}){1000}")).isFalse();
            assertThat(LinearRegex.isRule("a".repeat(1_001))).isFalse();
        });
        assertThat(LinearRegex.isRule("")).isTrue();
        assertThat(LinearRegex.allows("[0-9]{6}", "411001")).isTrue();
        assertThat(LinearRegex.allows("[0-9]{6}", "4110011")).isFalse();
    }
}
