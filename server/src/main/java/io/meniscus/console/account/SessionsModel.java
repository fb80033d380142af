package io.meniscus.console.account;

import java.util.List;

/** A user's log-ins. */
public record SessionsModel(String email, List<Row> sessions) {
    public SessionsModel {
        sessions = List.copyOf(sessions);
    }

    /** One of them; times in UTC. */
    public record Row(String browser, String address, String begun, String seen, boolean current) {}
}
