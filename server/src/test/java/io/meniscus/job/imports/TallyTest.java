package io.meniscus.job.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void what_rows_came_to_is_counted_by_word_and_survives_being_written() {
        var tally = Tally.NONE.plus("registered").plus("joined").plus("registered");

        assertThat(tally.words()).isEqualTo("1 joined, 2 registered");
        assertThat(Tally.read(tally.written())).isEqualTo(tally);
        assertThat(tally.plus(tally).words()).isEqualTo("2 joined, 4 registered");
        assertThat(Tally.read("")).isEqualTo(Tally.NONE);
    }
}
