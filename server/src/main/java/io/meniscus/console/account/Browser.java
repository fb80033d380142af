package io.meniscus.console.account;

import java.util.List;

/** Names a browser by what it calls itself. */
final class Browser {
    /** In this order: most claim to be those behind them too. */
    private static final List<String> NAMES = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");

    private Browser() {}

    static String named(String userAgent) {
        var name = NAMES.stream().filter(userAgent::contains).findFirst().orElse("");
        var system = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux").stream()
                .filter(userAgent::contains)
                .findFirst()
                .orElse("");
        return switch (name) {
            case "" -> userAgent.isEmpty() ? "Unknown browser" : userAgent;
            case "Edg" -> "Edge" + on(system);
            case "OPR" -> "Opera" + on(system);
            default -> name + on(system);
        };
    }

    private static String on(String system) {
        return system.isEmpty() ? "" : " on " + system;
    }
}
