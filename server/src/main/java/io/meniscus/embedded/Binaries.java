package io.meniscus.embedded;

import io.meniscus.config.StartRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs for this platform, unpacked once from the class path. Refuses platforms that have none: a
 * server there needs a database of its own. Linux is the only platform the embedded database is tried on.
 */
record Binaries(Path directory) {
    private static final Map<String, String> ARCHITECTURES =
            Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64");
    private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar$");

    Path program(String name) {
        return directory.resolve("bin").resolve(DatabaseUser.isWindows() ? name + ".exe" : name);
    }

    /** Whether a program is one of these, or of another version of them beside. */
    boolean areBeside(Path program) {
        return program.startsWith(directory.resolve("..").normalize());
    }

    /** The programs, unpacked below {@code home} unless they are there already. */
    static Binaries unpack(Path home, Consumer<String> progress) {
        URL archive = archive(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        Path directory = home.resolve("pg" + DatabaseFiles.MAJOR + "-binaries-" + version(archive));
        if (!Files.isDirectory(directory)) {
            progress.accept("unpacking PostgreSQL into " + directory);
            unpack(archive, directory);
        }
        try {
            return new Binaries(directory.toRealPath());
        } catch (IOException e) {
            throw new StartRefused(directory + " cannot be used: " + Reason.of(e), e);
        }
    }

    /** The archive for a platform named in Java's words. */
    static URL archive(String os, String processor) {
        String lower = os.toLowerCase(Locale.ROOT);
        String system = lower.startsWith("mac") ? "darwin" : lower.startsWith("windows") ? "windows" : lower;
        String name = "postgres-" + system + "-" + ARCHITECTURES.getOrDefault(processor, processor) + ".txz";
        URL found = Binaries.class.getClassLoader().getResource(name);
        if (found == null) {
            throw new StartRefused("there is no embedded database for " + os + " on " + processor
                    + ": set MENISCUS_DATABASE_URL and MENISCUS_DATABASE_OWNER_URL to a PostgreSQL "
                    + DatabaseFiles.MAJOR + " of your own");
        }
        return found;
    }

    private static String version(URL archive) {
        try {
            String jar = archive.openConnection() instanceof JarURLConnection connection
                    ? connection.getJarFileURL().getPath()
                    : "";
            Matcher version = VERSION.matcher(jar);
            if (version.find()) {
                return version.group(1);
            }
        } catch (IOException e) {
            throw new StartRefused(archive + " cannot be read: " + Reason.of(e), e);
        }
        throw new StartRefused(archive + " is not in a jar named by its version: build the server anew");
    }

    /** Unpacks beside the place and renames, so a directory under its final name is always whole. */
    private static void unpack(URL archive, Path directory) {
        Path draft = directory.resolveSibling(directory.getFileName() + ".unfinished");
        try {
            delete(draft);
            Files.createDirectory(draft);
            TextFile.permit(draft, "rwxr-xr-x");
            try (InputStream bytes = new BufferedInputStream(archive.openStream());
                    TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(bytes))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(entry, tar, draft);
                }
            }
            Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartRefused("PostgreSQL cannot be unpacked into " + directory + ": " + Reason.of(e), e);
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        makeDirectories(entry.isDirectory() ? target : target.getParent(), root);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, target);
            TextFile.permit(target, (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
        }
    }

    private static void makeDirectories(@Nullable Path directory, Path root) throws IOException {
        if (directory == null || Files.isDirectory(directory)) {
            return;
        }
        if (!directory.equals(root)) {
            makeDirectories(directory.getParent(), root);
        }
        Files.createDirectory(directory);
        TextFile.permit(directory, "rwxr-xr-x");
    }

    /** Removes a directory with all below it; links are removed, never followed. */
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
