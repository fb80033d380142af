package io.meniscus.console.members;

import io.meniscus.http.Request;

/** The address an invited user opens, by the name this server was called by. */
public final class Invite {
    private Invite() {}

    public static String link(Request request, String token) {
        return request.origin() + "/console/-/invite/" + token;
    }
}
