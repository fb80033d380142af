package io.meniscus.http;

import io.meniscus.access.Permission;
import io.meniscus.access.RateClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the route of a call in a trie built once. Literal segments win over parameters. Aliases of conventions §1:
 * {@code /api} in front of any path, {@code /mobile} in front of {@code /auth}, {@code /v1/<entity>} for
 * {@code /v1.1/<entity>}, {@code .json} and {@code .xml} behind a v1.1 method, empty segments.
 */
public final class Router {
    private final Node root = new Node();
    private final List<Route> unrouted;

    /** What a call came to. */
    sealed interface Match {
        Route route();

        record Found(Route route, String template, Map<String, String> parameters) implements Match {}

        /** No route has the path; the route given is a stand-in that carries the dialect. */
        record UnknownPath(Route route) implements Match {}

        /** A route has the path but not the method. */
        record WrongMethod(Route route, String allow) implements Match {}
    }

    private record Leaf(Route route, String template, List<String> names) {}

    private static final class Node {
        final Map<String, Node> literals = new HashMap<>();

        @Nullable
        Node parameter;

        final Map<String, Leaf> methods = new LinkedHashMap<>();
    }

    /**
     * @param table    all routes
     * @param dialects in the order they are asked whose an unknown path is; the last takes what nobody claims
     */
    public Router(RouteTable table, List<Dialect> dialects) {
        unrouted = dialects.stream().map(Router::standIn).toList();
        for (var line : table.lines()) {
            add(line);
        }
    }

    private static Route standIn(Dialect dialect) {
        return new Route(
                List.of(),
                List.of("unrouted"),
                dialect,
                request -> dialect.refuse(request, new EdgeRefusal.UnknownRoute()),
                Permission.PUBLIC,
                RateClass.NONE,
                Route.Idempotency.NONE,
                0,
                new Route.Description("", "", List.of(), Void.class, Void.class));
    }

    private void add(RouteTable.Line line) {
        var node = root;
        var names = new ArrayList<String>();
        for (var segment : segments(line.path())) {
            if (segment.startsWith("{")) {
                names.add(segment.substring(1, segment.length() - 1));
                if (node.parameter == null) {
                    node.parameter = new Node();
                }
                node = node.parameter;
            } else {
                node = node.literals.computeIfAbsent(segment, _ -> new Node());
            }
        }
        node.methods.put(
                line.method(), new Leaf(line.route(), line.route().paths().getFirst(), List.copyOf(names)));
    }

    Match match(String method, String rawPath) {
        var path = segments(rawPath);
        var taken = new ArrayList<String>(4);
        var node = find(path, taken);
        if (node == null) {
            return new Match.UnknownPath(standInFor(path));
        }
        var leaf = node.methods.get(method);
        if (leaf == null && method.equals("HEAD")) {
            leaf = node.methods.get("GET");
        }
        if (leaf == null) {
            var any = node.methods.values().iterator().next().route();
            return new Match.WrongMethod(any, String.join(", ", node.methods.keySet()));
        }
        return new Match.Found(leaf.route(), leaf.template(), named(leaf.names(), taken));
    }

    /** The stand-in route for calls that were refused before they could be routed. */
    Route standInFor(String rawPath) {
        return standInFor(segments(rawPath));
    }

    private Route standInFor(List<String> path) {
        var canonical =
                "/" + String.join("/", path.isEmpty() || !path.getFirst().equals("api") ? path : rest(path));
        for (var route : unrouted) {
            if (route.dialect().claims(canonical)) {
                return route;
            }
        }
        return unrouted.getLast();
    }

    private static Map<String, String> named(List<String> names, List<String> values) {
        return switch (names.size()) {
            case 0 -> Map.of();
            case 1 -> Map.of(names.getFirst(), values.getFirst());
            default -> {
                var all = new HashMap<String, String>();
                for (int i = 0; i < names.size(); i++) {
                    all.put(names.get(i), values.get(i));
                }
                yield all;
            }
        };
    }

    private @Nullable Node find(List<String> path, List<String> taken) {
        var found = find(root, path, 0, taken);
        if (found != null || path.isEmpty()) {
            return found;
        }
        return switch (path.getFirst()) {
            case "api" -> find(rest(path), taken);
            case "mobile" -> path.size() > 1 && path.get(1).equals("auth") ? find(root, path, 1, taken) : null;
            case "v1" -> find(root, withoutSuffix(asV11(path)), 0, taken);
            case "v1.1" -> find(root, withoutSuffix(path), 0, taken);
            default -> null;
        };
    }

    private static @Nullable Node find(Node node, List<String> path, int at, List<String> taken) {
        if (at == path.size()) {
            return node.methods.isEmpty() ? null : node;
        }
        var literal = node.literals.get(path.get(at));
        if (literal != null) {
            var found = find(literal, path, at + 1, taken);
            if (found != null) {
                return found;
            }
        }
        if (node.parameter == null) {
            return null;
        }
        taken.add(path.get(at));
        var found = find(node.parameter, path, at + 1, taken);
        if (found == null) {
            taken.removeLast();
        }
        return found;
    }

    private static List<String> rest(List<String> path) {
        return path.subList(1, path.size());
    }

    private static List<String> asV11(List<String> path) {
        var same = new ArrayList<>(path);
        same.set(0, "v1.1");
        return same;
    }

    private static List<String> withoutSuffix(List<String> path) {
        var method = path.getLast();
        int end = method.endsWith(".json") ? method.length() - 5 : method.length() - (method.endsWith(".xml") ? 4 : 0);
        if (end == method.length() || end == 0) {
            return path;
        }
        var same = new ArrayList<>(path);
        same.set(path.size() - 1, method.substring(0, end));
        return same;
    }

    /** Splits a raw path at slashes, drops empty segments and {@code ;parameters}, decodes the rest. */
    static List<String> segments(String raw) {
        var segments = new ArrayList<String>(8);
        int from = 0;
        while (from < raw.length()) {
            int end = raw.indexOf('/', from);
            if (end < 0) {
                end = raw.length();
            }
            int semicolon = raw.indexOf(';', from);
            int stop = semicolon >= 0 && semicolon < end ? semicolon : end;
            if (stop > from) {
                segments.add(QueryString.decodeSegment(raw, from, stop));
            }
            from = end + 1;
        }
        return segments;
    }
}
