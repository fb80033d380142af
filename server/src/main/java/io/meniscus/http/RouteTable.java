package io.meniscus.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * All routes of the server. Two lines that answer the same method and path, or differ only in what a parameter is
 * called, are refused at construction; the table is printed as {@code routes.txt}, so that every choice is reviewed.
 */
public final class RouteTable {
    private final List<Route> routes;
    private final List<Line> lines;

    /** One method on one path. */
    record Line(String method, String path, Route route) {}

    public RouteTable(List<Route> routes) {
        this.routes = List.copyOf(routes);
        this.lines = expand(this.routes);
        refuseTwins(lines);
    }

    public List<Route> routes() {
        return routes;
    }

    List<Line> lines() {
        return lines;
    }

    private static List<Line> expand(List<Route> routes) {
        var lines = new ArrayList<Line>();
        for (var route : routes) {
            for (var path : route.paths()) {
                for (var method : route.methods()) {
                    lines.add(new Line(method, path, route));
                }
            }
        }
        return List.copyOf(lines);
    }

    private static void refuseTwins(List<Line> lines) {
        var seen = new HashMap<String, String>();
        for (var line : lines) {
            var name = line.method() + " " + line.path();
            var twin = seen.put(line.method() + " " + shape(line.path()), name);
            if (twin != null) {
                throw new IllegalArgumentException("two routes answer " + name + " (the other: " + twin + ")");
            }
        }
    }

    /** A path without the names of its parameters. */
    private static String shape(String path) {
        var shape = new StringBuilder();
        for (var segment : Router.segments(path)) {
            shape.append('/').append(segment.startsWith("{") ? "{}" : segment);
        }
        return shape.toString();
    }

    /**
     * The golden text, one route a line: methods, paths, version, permission, rate class, idempotency, tier,
     * endpoint.
     */
    public String render() {
        var rows = new ArrayList<List<String>>();
        for (var route : routes) {
            rows.add(List.of(
                    String.join(",", route.methods()),
                    String.join(" ", route.paths()),
                    route.dialect().name(),
                    permission(route),
                    route.rateClass().name(),
                    route.idempotency().name(),
                    "tier " + route.tier(),
                    endpoint(route.endpoint().answering())));
        }
        var text = new StringBuilder();
        for (var row : rows) {
            text.append(String.join(" | ", row)).append('\n');
        }
        return text.toString();
    }

    private static String permission(Route route) {
        var permission = route.permission();
        return switch (permission.resource()) {
            case PUBLIC, AUTHENTICATED -> permission.resource().name();
            default -> permission.resource() + ":" + permission.operation() + ":" + permission.plane();
        };
    }

    private static String endpoint(Endpoint endpoint) {
        var name = endpoint.getClass().getName();
        int lambda = name.indexOf("$$Lambda");
        var stable = lambda < 0 ? name : name.substring(0, lambda);
        return stable.substring(stable.lastIndexOf('.') + 1);
    }
}
