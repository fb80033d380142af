package io.meniscus.embedded;

import io.meniscus.config.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/**
 * A home for a database whose user cannot reach the data directory: under the system's state directory, or the
 * temporary one where that cannot be had. A place that anybody but root made is never used: its maker could lead root's
 * writes astray.
 */
final class Relocation {
    private static final Path STATE = Path.of("/var/lib/meniscus");
    private static final String ENTERABLE = "rwx--x--x";

    private Relocation() {}

    static Path makeHome(Path data, DatabaseUser user, Consumer<String> progress) {
        String name = fingerprint(data);
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).resolve("meniscus-" + name);
        List<Path> places = List.of(STATE.resolve(name), STATE.resolveSibling("meniscus-" + name), temporary);
        for (Path home : places) {
            if (!makes(home) || !user.canEnter(home)) {
                continue;
            }
            if (home.equals(temporary)) {
                progress.accept(home + " is temporary and may be emptied by the system: choose a lasting --data soon");
            }
            return home;
        }
        throw new StartRefused("the database's user " + user.name() + " cannot reach " + data
                + ", nor can its files be put into any of " + places + ": choose another --data");
    }

    private static boolean makes(Path home) {
        try {
            if (STATE.equals(home.getParent())) {
                make(STATE);
            }
            make(home);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void make(Path directory) throws IOException {
        if (Files.notExists(directory, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(directory);
            TextFile.permit(directory, ENTERABLE);
        }
        boolean ours = Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS)
                        .getName()
                        .equals(DatabaseUser.ROOT);
        if (!ours) {
            throw new IOException(directory + " was made by somebody else");
        }
    }

    private static String fingerprint(Path data) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(data.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
