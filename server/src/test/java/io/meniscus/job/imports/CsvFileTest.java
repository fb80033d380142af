package io.meniscus.job.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {
    private static CsvFile read(String text) {
        return CsvFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_byte_order_mark_is_left_out_and_the_separator_is_the_one_the_header_has() {
        for (var separator : List.of(",", ";", "\t")) {
            var file = read("\uFEFFcode%sname\r\nä%s\"x,y;z\"\r\n".formatted(separator, separator));
            assertThat(file.header()).containsExactly("code", "name");
            assertThat(file.next(10)).containsExactly(new CsvFile.Line(2, List.of("ä", "x,y;z")));
            assertThat(file.next(10)).isEmpty();
        }
    }

    @Test
    void a_row_of_separators_alone_is_left_out_but_counted() {
        var file = read("code,name\na,1\n,\nb,2\n");
        assertThat(file.next(10)).extracting(CsvFile.Line::number).containsExactly(2L, 4L);
    }

    @Test
    void an_empty_line_is_left_out_but_counted() {
        var file = read("\n\ncode,name\n\na,1\r\n\r\nb,2\n\n\n");
        assertThat(file.header()).containsExactly("code", "name");
        assertThat(file.next(10))
                .containsExactly(new CsvFile.Line(5, List.of("a", "1")), new CsvFile.Line(7, List.of("b", "2")));
        assertThat(file.next(10)).isEmpty();
    }

    @Test
    void the_last_line_needs_no_end() {
        for (var end : List.of("", "\n", "\r\n", "\r")) {
            assertThat(read("code,name\na,\"1\"" + end).next(10))
                    .containsExactly(new CsvFile.Line(2, List.of("a", "1")));
        }
    }

    @Test
    void a_quote_that_is_never_closed_is_refused_with_its_row_and_line() {
        for (var rest : List.of("2", "2\nc,3\n", "\n", "\"\"", "")) {
            assertThatThrownBy(() -> read("code,name\na,\"1\n1\"\nb,\"" + rest).next(10))
                    .isInstanceOf(InvalidFile.class)
                    .hasMessageContaining("Row 3")
                    .hasMessageContaining("line 4")
                    .hasMessageContaining("never closed");
        }
        assertThatThrownBy(() -> read("\"code")).isInstanceOf(InvalidFile.class);
    }

    @Test
    void a_nul_is_refused_wherever_it_stands() {
        for (var text : List.of("code\na\0\n", "code\n\0", "code\n\0\nb\n", "\0\ncode\n")) {
            assertThatThrownBy(() -> read(text).next(10))
                    .isInstanceOf(InvalidFile.class)
                    .hasMessageContaining("NUL");
        }
    }

    @Test
    void another_encoding_is_refused_in_words_that_help() {
        var latin = "code,name\na,Käse\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> CsvFile.read(new ByteArrayInputStream(latin)).next(10))
                .isInstanceOf(InvalidFile.class)
                .hasMessageContaining("not UTF-8")
                .hasMessageContaining("CSV UTF-8");
    }

    @Test
    void an_empty_file_and_a_row_that_is_too_long_are_refused() {
        assertThatThrownBy(() -> read("")).isInstanceOf(InvalidFile.class).hasMessageContaining("empty");
        assertThatThrownBy(() -> read("code\n" + "x".repeat(70_000) + "\n").next(10))
                .isInstanceOf(InvalidFile.class);
    }
}
