package io.meniscus.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No route without a fixture: the golden route table against the requests of the fixtures. */
final class RoutesTest {
    /** Routes that other tests play: what the OpenAPI document says is more than a fixture could repeat. */
    private static final Set<String> PLAYED_ELSEWHERE = Set.of("GET /openapi.json");

    /** A route's path and method. */
    private record Route(String method, String path) {
        static Stream<Route> ofLine(String line) {
            var columns = line.split("\\|", 3);
            return Stream.of(columns[1].strip().split(" "))
                    .flatMap(path -> Stream.of(columns[0].strip().split(",")).map(method -> new Route(method, path)));
        }

        boolean takes(String sentMethod, String sentPath) {
            var pattern = Stream.of(path.split("(?<=})|(?=\\{)"))
                    .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                    .collect(Collectors.joining());
            return method.equals(sentMethod) && sentPath.matches(pattern);
        }

        int parameters() {
            return (int) path.chars().filter(c -> c == '{').count();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void everyRouteHasAFixtureThatGoesWell() {
        var routes = routes();
        var played = steps().filter(step -> step.expected().status() < 300)
                .flatMap(step -> of(step.sent(), routes).stream())
                .map(Route::toString)
                .collect(Collectors.toSet());
        var missing = routes.stream().map(Route::toString).collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(played);

        assertThat(missing).containsExactlyInAnyOrderElementsOf(PLAYED_ELSEWHERE);
    }

    /** The route a request is for: of several that take it, the one with the fewest parameters. */
    private static Optional<Route> of(Fixture.Sent sent, List<Route> routes) {
        var path = sent.target().replaceFirst("\\?.*", "").replaceFirst("^/api/", "/");
        return routes.stream()
                .filter(route -> route.takes(sent.method(), path))
                .min(Comparator.comparingInt(Route::parameters));
    }

    private static List<Route> routes() {
        try {
            return Files.readAllLines(Path.of("../server/src/test/resources/routes.txt")).stream()
                    .flatMap(Route::ofLine)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Fixture.Step> steps() {
        try (var files = Files.walk(Path.of(Objects.requireNonNull(RoutesTest.class.getResource("/fixtures"))
                .toURI()))) {
            return files
                    .filter(file -> file.toString().endsWith(".http"))
                    .flatMap(file -> Fixture.read(file).steps().stream())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
