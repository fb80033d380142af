package io.meniscus;

import io.meniscus.core.RequestId;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.Warning;
import io.meniscus.http.Dialect;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.http.RequestHead;
import io.meniscus.http.Route;
import io.meniscus.testing.FakeHeaders;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every refusal and warning in the words of every folder of endpoints. A folder's {@code Errors} is asked for each
 * record of each sealed type that one of its methods takes; what happens at the edge is asked of each dialect.
 */
final class ErrorCatalog {
    private final List<Route> routes;

    ErrorCatalog(List<Route> routes) {
        this.routes = routes;
    }

    /** Packages of endpoints that have an {@code Errors}. */
    List<String> folders() {
        return routesOfFolders().keySet().stream()
                .filter(folder -> errors(folder).isPresent())
                .toList();
    }

    String render() {
        var text = new StringBuilder();
        routesOfFolders()
                .forEach((folder, lines) -> errors(folder).ifPresent(errors -> {
                    text.append("== ")
                            .append(folder.substring("io.meniscus.api.".length()))
                            .append('\n');
                    lines.forEach(line -> text.append("   ").append(line).append('\n'));
                    text.append("refusal | HTTP status | code | message\n");
                    methods(errors, ErrorCatalog::isRefusal).forEach(method -> addMethod(text, errors, method));
                    text.append("warning\n");
                    methods(errors, Warning.class::isAssignableFrom).forEach(method -> addMethod(text, errors, method));
                    text.append('\n');
                }));
        dialects().forEach(dialect -> addEdge(text, dialect));
        return text.toString();
    }

    private Map<String, List<String>> routesOfFolders() {
        var folders = new TreeMap<String, List<String>>();
        for (var route : routes) {
            folders.computeIfAbsent(route.endpoint().getClass().getPackageName(), _ -> new ArrayList<>())
                    .add(String.join(",", route.methods()) + " " + String.join(" ", route.paths()));
        }
        folders.keySet().removeIf(folder -> !folder.startsWith("io.meniscus.api."));
        return folders;
    }

    private static Optional<Class<?>> errors(String folder) {
        try {
            return Optional.of(Class.forName(folder + ".Errors"));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Methods that word a sealed type, by the type's name. */
    private static List<Method> methods(Class<?> errors, Predicate<Class<?>> kind) {
        return Arrays.stream(errors.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 1
                        && method.getParameterTypes()[0].isSealed()
                        && kind.test(method.getParameterTypes()[0]))
                .sorted(Comparator.comparing((Method method) -> method.getParameterTypes()[0].getSimpleName())
                        .thenComparing(Method::getName))
                .toList();
    }

    /** Of core, or of a concept that has no core. */
    private static boolean isRefusal(Class<?> type) {
        return Refusal.class.isAssignableFrom(type) || type.getSimpleName().endsWith("Refusal");
    }

    private static void addMethod(StringBuilder text, Class<?> errors, Method method) {
        for (var type : Samples.records(method.getParameterTypes()[0])) {
            var byWords = new LinkedHashMap<String, List<String>>();
            var words = new LinkedHashMap<String, String>();
            for (var sample : Samples.of(type)) {
                var worded = call(method, sample.value());
                var key = key(worded);
                byWords.computeIfAbsent(key, _ -> new ArrayList<>()).add(sample.variant());
                words.putIfAbsent(key, status(errors, sample.value()) + words(worded));
            }
            byWords.forEach((key, variants) -> text.append(method.getName().equals("of") ? "" : method.getName() + " ")
                    .append(name(type))
                    .append(byWords.size() == 1 ? "" : "(" + String.join(", ", variants) + ")")
                    .append(words.get(key))
                    .append('\n'));
        }
    }

    private static String name(Class<?> type) {
        var outer = type.getDeclaringClass();
        return (outer == null ? "" : outer.getSimpleName() + ".") + type.getSimpleName();
    }

    /** What tells two wordings apart: the code, or a text that is all there is. */
    private static String key(Object worded) {
        return worded.getClass().isRecord() ? String.valueOf(component(worded, "code")) : worded.toString();
    }

    private static String words(Object worded) {
        if (!worded.getClass().isRecord()) {
            return " | " + worded;
        }
        boolean hasStatus = Arrays.stream(worded.getClass().getRecordComponents())
                .anyMatch(one -> one.getName().equals("status") && one.getType() == int.class);
        return (hasStatus ? " | " + component(worded, "status") : "") + " | " + component(worded, "code") + " | "
                + component(worded, "message");
    }

    private static Object component(Object wire, String name) {
        try {
            var accessor = wire.getClass().getDeclaredMethod(name);
            accessor.setAccessible(true);
            return accessor.invoke(wire);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(wire.getClass() + " has no " + name, e);
        }
    }

    /** The HTTP status, where the folder answers a refusal with a whole reply; a batch's items have none. */
    private static String status(Class<?> errors, Object refusal) {
        if (!(refusal instanceof Refusal)) {
            return "";
        }
        try {
            var reply = errors.getDeclaredMethod("reply", Refusal.class);
            return " | " + ((Reply) call(reply, refusal)).status();
        } catch (NoSuchMethodException e) {
            return " | item";
        }
    }

    private static Object call(Method method, Object argument) {
        try {
            method.setAccessible(true);
            return Objects.requireNonNull(method.invoke(null, argument));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(method + " fails on " + argument, e);
        }
    }

    private List<Dialect> dialects() {
        return routes.stream().map(Route::dialect).distinct().toList();
    }

    private void addEdge(StringBuilder text, Dialect dialect) {
        text.append("== edge of ").append(dialect.name()).append("\nrefusal | HTTP status | code | body\n");
        var own =
                routes.stream().filter(route -> route.dialect().equals(dialect)).toList();
        for (var type : Samples.records(EdgeRefusal.class)) {
            var refusal = (EdgeRefusal) Samples.of(type).getFirst().value();
            var byWords = new LinkedHashMap<String, List<String>>();
            for (var route : own) {
                byWords.computeIfAbsent(edge(route, refusal), _ -> new ArrayList<>())
                        .add(route.paths().getFirst());
            }
            byWords.forEach((words, paths) -> text.append(name(type))
                    .append(byWords.size() == 1 ? "" : " at " + String.join(" ", paths))
                    .append(words)
                    .append('\n'));
        }
        text.append('\n');
    }

    private static String edge(Route route, EdgeRefusal refusal) {
        var head = new RequestHead(
                RequestId.of(1),
                Instant.EPOCH,
                route.methods().getFirst(),
                route.paths().getFirst(),
                _ -> Optional.empty(),
                FakeHeaders.of("Accept", "application/json"),
                () -> "127.0.0.1");
        var request = new Request(head, Map.of(), new byte[0], route, null);
        var reply = route.dialect().refuse(request, refusal);
        return " | " + reply.status() + " | " + reply.code() + " | " + text(request, reply.body());
    }

    private static String text(Request request, @Nullable Object body) {
        if (body == null) {
            return "";
        }
        var raw = body instanceof Reply.Raw ready
                ? ready
                : request.route().dialect().write(request, body);
        return new String(raw.bytes(), StandardCharsets.UTF_8).replace("\n", "");
    }
}
