package io.meniscus.console.members;

import io.meniscus.console.Visit;

/** The address an invited user opens, by the name this server was called by. */
final class Invite {
    private Invite() {}

    static String link(Visit visit, String token) {
        var request = visit.request();
        var scheme = request.header("X-Forwarded-Proto").orElse("").equalsIgnoreCase("https") ? "https" : "http";
        return scheme + "://" + request.header("Host").orElse("localhost") + "/console/-/invite/" + token;
    }
}
