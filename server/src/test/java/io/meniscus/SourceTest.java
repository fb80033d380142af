package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the text of every module's sources. */
class SourceTest {
    private static final Path ROOT = Path.of("..");
    private static final int LINES_OF_A_FILE = 400;
    private static final int LENGTH_OF_A_LINE = 120;
    private static final int FILES_OF_A_PACKAGE = 25;

    private static final Pattern TOKEN = Pattern.compile(
            "(?<string>\"\"\".*?\"\"\"|\"(\\\\.|[^\"\\\\\n])*+\")|//[^\n]*+|/\\*.*?\\*/|'(\\\\.|[^'\\\\])++'",
            Pattern.DOTALL);
    private static final Pattern DATABASE_CLOCK = Pattern.compile(
            "\\b(now\\s*\\(|(current_date|current_timestamp|current_time|localtime|localtimestamp)\\b"
                    + "|(statement|clock|transaction)_timestamp\\b|timeofday\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OUTLIVES_TRANSACTION = Pattern.compile(
            "set_config\\s*\\(\\s*'app\\.org'[^)]*,\\s*false|\\bset\\s+(session\\s+)?app\\.org",
            Pattern.CASE_INSENSITIVE);

    @Test
    void a_file_has_at_most_400_lines_of_at_most_120_characters() {
        var tooLong = new ArrayList<String>();
        for (var file : sources("java", "sql")) {
            var lines = read(file).lines().toList();
            if (lines.size() > LINES_OF_A_FILE && file.toString().endsWith(".java")) {
                tooLong.add(file + " has " + lines.size() + " lines");
            }
            // Tests may hold wire text as it is.
            for (int i = 0; i < lines.size() && !file.toString().contains("/src/test/"); i++) {
                if (lines.get(i).length() > LENGTH_OF_A_LINE) {
                    tooLong.add("%s:%d has %d characters"
                            .formatted(file, i + 1, lines.get(i).length()));
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void a_package_has_at_most_25_files() {
        var files = new TreeMap<String, Integer>();
        sources("java").stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .filter(file -> file.toString().contains("/src/main/"))
                .forEach(file -> files.merge(ROOT.relativize(file.getParent()).toString(), 1, Integer::sum));
        files.entrySet().removeIf(entry -> entry.getValue() <= FILES_OF_A_PACKAGE);
        assertThat(files).isEmpty();
    }

    @Test
    void no_sql_asks_the_databases_clock() {
        var asked = new ArrayList<String>();
        for (var file : sources("java")) {
            if (isOfTheProduct(file)) {
                strings(read(file))
                        .filter(text -> DATABASE_CLOCK.matcher(text).find())
                        .forEach(text -> asked.add(file + ": " + text));
            }
        }
        for (var file : sources("sql")) {
            read(file)
                    .lines()
                    .map(line -> line.replaceFirst("--.*", ""))
                    .filter(line -> DATABASE_CLOCK.matcher(line).find())
                    .forEach(line -> asked.add(file + ": " + line));
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void an_organization_is_set_for_one_transaction_alone() {
        var longer = new ArrayList<String>();
        for (var file : sources("java")) {
            if (isOfTheProduct(file)) {
                strings(read(file))
                        .filter(text -> OUTLIVES_TRANSACTION.matcher(text).find())
                        .forEach(text -> longer.add(file + ": " + text));
            }
        }
        assertThat(longer).isEmpty();
    }

    @Test
    void the_search_for_the_databases_clock_finds_it_in_strings_alone() {
        var source = """
                // now() in a comment
                var at = instants.now();
                var sql = "select 1 where at < now()";
                var quote = '"'; var other = "select current_date";
                """;
        assertThat(strings(source).filter(text -> DATABASE_CLOCK.matcher(text).find()))
                .containsExactly("\"select 1 where at < now()\"", "\"select current_date\"");
    }

    /** The bench loads rows of its own the raw way. */
    private static boolean isOfTheProduct(Path file) {
        return file.startsWith(ROOT.resolve("core/src/main")) || file.startsWith(ROOT.resolve("server/src/main"));
    }

    private static Stream<String> strings(String source) {
        return TOKEN.matcher(source)
                .results()
                .map(found -> found.group("string"))
                .filter(text -> text != null);
    }

    private static List<Path> sources(String... endings) {
        var found = new ArrayList<Path>();
        for (var module : List.of("core", "server", "db", "conformance", "bench")) {
            for (var directory : List.of("src", "migrations")) {
                var start = ROOT.resolve(module).resolve(directory);
                if (Files.isDirectory(start)) {
                    found.addAll(under(start, endings));
                }
            }
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private static List<Path> under(Path start, String... endings) {
        try (var files = Files.walk(start)) {
            return files.filter(file ->
                            Stream.of(endings).anyMatch(end -> file.toString().endsWith("." + end)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
