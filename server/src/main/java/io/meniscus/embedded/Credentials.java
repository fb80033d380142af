package io.meniscus.embedded;

import io.meniscus.config.Secret;
import io.meniscus.config.StartRefused;
import io.meniscus.run.Randomness;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** The generated passwords of the database's roles: one file that only who runs the server may read. */
record Credentials(Map<Role, Secret> passwords) {
    /** The roles that log in. What each may do is in {@link Roles}. */
    enum Role {
        SUPERUSER("postgres"),
        OWNER("meniscus_owner"),
        APP("meniscus_app"),
        BACKUP("meniscus_backup");

        final String login;

        Role(String login) {
            this.login = login;
        }
    }

    Secret of(Role role) {
        Secret password = passwords.get(role);
        if (password == null) {
            throw new IllegalStateException("no password of " + role);
        }
        return password;
    }

    static Credentials generate() {
        Randomness random = new Randomness();
        Map<Role, Secret> passwords = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            byte[] bytes = random.secret(32);
            passwords.put(
                    role, new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
        }
        return new Credentials(passwords);
    }

    static Credentials read(Path file) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(TextFile.read(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefused(file + " is not in properties form: bring back the file this server wrote", e);
        }
        Map<Role, Secret> passwords = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String password = lines.getProperty(role.login);
            if (password == null) {
                throw new StartRefused(
                        file + " has no password of " + role.login + ": bring back the file this server wrote");
            }
            passwords.put(role, new Secret(password));
        }
        return new Credentials(passwords);
    }

    void write(Path file) {
        StringBuilder text =
                new StringBuilder("# Passwords of the embedded database's roles. Keep with its backups.\n");
        for (Role role : Role.values()) {
            text.append(role.login).append('=').append(of(role).reveal()).append('\n');
        }
        TextFile.write(file, text.toString(), TextFile.PRIVATE);
    }
}
