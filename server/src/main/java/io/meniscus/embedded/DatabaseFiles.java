package io.meniscus.embedded;

import io.meniscus.config.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where everything of the embedded database is. Passwords, port and locks stay in the data directory; the database
 * itself is there too, unless the user it runs as cannot reach it: then it has a home of its own, which the data
 * directory's file {@code database.location} names. Refuses a database of another major version, without touching it.
 */
record DatabaseFiles(Path data, Path home, DatabaseUser user) {
    static final String MAJOR = "18";
    private static final String CLUSTER = "pg" + MAJOR;
    private static final String MOVE =
            "export it with the server it was made by and import it into a new data directory";

    Path cluster() {
        return home.resolve(CLUSTER);
    }

    /** A database that initdb has not finished; never one with data. */
    Path unfinished() {
        return home.resolve(CLUSTER + ".unfinished");
    }

    Path configuration() {
        return home.resolve(CLUSTER + ".conf");
    }

    Path access() {
        return home.resolve(CLUSTER + ".hba.conf");
    }

    Path credentials() {
        return data.resolve("database.credentials");
    }

    Path port() {
        return data.resolve("database.port");
    }

    /** There while the database runs for commands only, with no server that would stop it. */
    Path borrowed() {
        return data.resolve("database.borrowed");
    }

    boolean exist() {
        return Files.exists(cluster());
    }

    static DatabaseFiles find(Path data, Consumer<String> progress) {
        Path location = data.resolve("database.location");
        DatabaseFiles files = Files.exists(location) ? recorded(data, location) : in(data, data);
        files.requireMajor();
        if (!files.exist() && files.home.equals(data) && !files.user.canEnter(data)) {
            files = relocated(files, location, progress);
            files.requireMajor();
        }
        files.requirePlainName();
        files.requireReach();
        return files;
    }

    private static DatabaseFiles in(Path data, Path home) {
        try {
            Path real = home.toRealPath();
            return new DatabaseFiles(data, real, DatabaseUser.of(real.resolve(CLUSTER)));
        } catch (IOException e) {
            throw new StartRefused(home + " cannot be used: " + Reason.of(e), e);
        }
    }

    private static DatabaseFiles recorded(Path data, Path location) {
        Path home = Path.of(TextFile.read(location).strip());
        if (!Files.isDirectory(home)) {
            throw new StartRefused("the database is at " + home + " according to " + location
                    + ", but that directory is gone: bring it back, or remove " + location + " and "
                    + data.resolve("database.credentials") + " to start with an empty database");
        }
        return in(data, home);
    }

    private void requireMajor() {
        if (!exist()) {
            refuseOtherMajor();
            return;
        }
        Path version = cluster().resolve("PG_VERSION");
        String found = Files.exists(version) ? TextFile.read(version).strip() : "nothing";
        if (!found.equals(MAJOR)) {
            throw new StartRefused(cluster() + " is no database of PostgreSQL " + MAJOR + " (its PG_VERSION says "
                    + found + ") and was left untouched: " + MOVE);
        }
    }

    private void refuseOtherMajor() {
        try (Stream<Path> entries = Files.list(home)) {
            entries.filter(entry -> entry.getFileName().toString().matches("pg\\d+"))
                    .sorted()
                    .findFirst()
                    .ifPresent(other -> {
                        throw new StartRefused(other + " is a database of another PostgreSQL than " + MAJOR
                                + " and was left untouched: " + MOVE);
                    });
        } catch (IOException e) {
            throw new StartRefused(home + " cannot be read: " + Reason.of(e), e);
        }
    }

    private void requireReach() {
        Path place = exist() ? cluster() : home;
        if (!user.canEnter(place)) {
            throw new StartRefused("the database's user " + user.name() + " cannot reach " + place
                    + ": let it pass through the directories above");
        }
    }

    /** pg_ctl hands its paths to a shell within double quotes. */
    private void requirePlainName() {
        String special = DatabaseUser.isWindows() ? "[\"\n]" : "[\"\n$`\\\\]";
        if (Pattern.compile(special).matcher(home.toString()).find()) {
            throw new StartRefused("the path " + home + " holds a quote, dollar, backquote, backslash or line break:"
                    + " choose another --data");
        }
    }

    private static DatabaseFiles relocated(DatabaseFiles files, Path location, Consumer<String> progress) {
        Path home = Relocation.makeHome(files.data, files.user, progress);
        TextFile.write(location, home + "\n", TextFile.SHARED);
        progress.accept("the database's user " + files.user.name() + " cannot reach " + files.data
                + ", so the database's files are in " + home + " (recorded in " + location + ")");
        return in(files.data, home);
    }
}
