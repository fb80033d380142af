package io.meniscus.embedded;

import io.meniscus.config.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The operating system's user that the database runs as. PostgreSQL does not run as root, so root hands it to an
 * unprivileged user: the owner of the database's files where there are some, else the first of meniscus, postgres and
 * nobody. Refuses where root has no setpriv (Linux has it; elsewhere start the server as an ordinary user).
 */
sealed interface DatabaseUser {
    String ROOT = "root";

    /** The command that runs these words as this user. */
    List<String> command(List<String> words);

    /** Whether this user may enter the directory, through all its parents. */
    boolean canEnter(Path directory);

    /** Gives a file or directory to this user. */
    void own(Path path) throws IOException;

    String name();

    /** Who runs this server. */
    record Self(String name) implements DatabaseUser {
        @Override
        public List<String> command(List<String> words) {
            return words;
        }

        @Override
        public boolean canEnter(Path directory) {
            return Files.isExecutable(directory);
        }

        @Override
        public void own(Path path) {}
    }

    /** An unprivileged user that root steps down to. */
    record Unprivileged(String name, String uid, String gid) implements DatabaseUser {
        @Override
        public List<String> command(List<String> words) {
            List<String> stepDown = List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
            return Stream.concat(stepDown.stream(), words.stream()).toList();
        }

        @Override
        public boolean canEnter(Path directory) {
            List<String> enter = command(List.of("/bin/sh", "-c", "cd \"$1\"", "enter", directory.toString()));
            return Command.run(Path.of("/"), enter).succeeded();
        }

        @Override
        public void own(Path path) throws IOException {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name));
        }
    }

    /** The user for the database in this directory, which need not exist yet. */
    static DatabaseUser of(Path cluster) {
        String owner = Files.exists(cluster) ? owner(cluster) : "";
        if (isRoot()) {
            return owner.isEmpty() ? firstUnprivileged() : unprivileged(owner, cluster);
        }
        String self = System.getProperty("user.name", "");
        if (!owner.isEmpty() && !Files.isExecutable(cluster)) {
            throw new StartRefused(cluster + " belongs to " + owner + ": start the server as that user or as root");
        }
        return new Self(self);
    }

    static boolean isRoot() {
        return !isWindows() && ROOT.equals(System.getProperty("user.name"));
    }

    static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }

    private static DatabaseUser firstUnprivileged() {
        requireSetpriv();
        return Stream.of("meniscus", "postgres", "nobody")
                .filter(name -> id("-u", name).succeeded())
                .findFirst()
                .map(DatabaseUser::stepDownTo)
                .orElseThrow(() -> new StartRefused("the database does not run as root: make a user for it"
                        + " (useradd --system meniscus) or start the server as an ordinary user"));
    }

    private static DatabaseUser unprivileged(String owner, Path cluster) {
        requireSetpriv();
        if (owner.equals(ROOT)) {
            throw new StartRefused("the database does not run as root, but " + cluster + " belongs to root:"
                    + " give it back to the user it was made for (chown -R)");
        }
        return stepDownTo(owner);
    }

    private static Unprivileged stepDownTo(String name) {
        return new Unprivileged(name, id("-u", name).output(), id("-g", name).output());
    }

    private static Command.Result id(String what, String name) {
        return Command.run(Path.of("/"), List.of("id", what, name));
    }

    private static void requireSetpriv() {
        String path = System.getenv("PATH");
        boolean found = path != null
                && Stream.of(path.split(":")).anyMatch(place -> Files.isExecutable(Path.of(place, "setpriv")));
        if (!found) {
            throw new StartRefused("the database does not run as root and there is no setpriv (package util-linux) to"
                    + " run it as another user: install it or start the server as an ordinary user");
        }
    }

    private static String owner(Path cluster) {
        try {
            return Files.getOwner(cluster).getName();
        } catch (IOException e) {
            throw new StartRefused(cluster + " cannot be read: " + Reason.of(e), e);
        }
    }
}
