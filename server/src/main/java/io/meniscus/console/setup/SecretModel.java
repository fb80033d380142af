package io.meniscus.console.setup;

import java.util.List;

/** Secrets that were just drawn, shown once. */
public record SecretModel(String title, String words, List<Drawn> secrets, String back, String to) {
    public SecretModel {
        secrets = List.copyOf(secrets);
    }

    /** A log-in and its secret. */
    public record Drawn(String loginLabel, String login, String secretLabel, String secret) {}
}
