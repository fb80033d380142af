package io.meniscus.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every fixture under {@code fixtures/}, played against the packaged server. */
@ExtendWith(Shared.class)
final class FixturesTest {
    @TestFactory
    Stream<DynamicNode> everyCallAnswersAsWritten(Installation installation) throws URISyntaxException {
        var root = Path.of(Objects.requireNonNull(FixturesTest.class.getResource("/fixtures"))
                .toURI());
        return tests(root, installation.first());
    }

    private static Stream<DynamicNode> tests(Path directory, Api api) {
        return entries(directory).stream()
                .filter(entry -> Files.isDirectory(entry) || entry.toString().endsWith(".http"))
                .map(entry -> node(entry, api));
    }

    private static DynamicNode node(Path entry, Api api) {
        var name = entry.getFileName().toString();
        URI source = entry.toUri();
        return Files.isDirectory(entry)
                ? DynamicContainer.dynamicContainer(name, source, tests(entry, api))
                : DynamicTest.dynamicTest(name.substring(0, name.length() - ".http".length()), source, () -> {
                    new FixtureRun(api).play(Fixture.read(entry));
                });
    }

    private static List<Path> entries(Path directory) {
        try (var entries = Files.list(directory)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
