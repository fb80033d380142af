package io.meniscus.embedded;

import io.meniscus.config.StartRefused;
import io.meniscus.embedded.Credentials.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;

/**
 * The database's files, made by initdb where there are none. They get their final name last, after the passwords are
 * on disk, so a database is never without its passwords. Refuses one whose passwords are gone.
 */
final class Cluster {
    private Cluster() {}

    /** The passwords of the database in these files, which exists afterwards. */
    static Credentials prepare(DatabaseFiles files, Binaries binaries, Consumer<String> progress) {
        if (files.exist()) {
            requireCredentials(files);
            return Credentials.read(files.credentials());
        }
        if (Files.exists(files.credentials()) && !Files.exists(files.unfinished())) {
            throw new StartRefused("there are passwords in " + files.credentials() + " but no database in "
                    + files.cluster() + ": bring it back, or remove the passwords to start with an empty one");
        }
        progress.accept("making a new database in " + files.cluster());
        try {
            return make(files, binaries);
        } catch (IOException e) {
            throw new StartRefused("no database can be made in " + files.cluster() + ": " + Reason.of(e), e);
        }
    }

    private static void requireCredentials(DatabaseFiles files) {
        if (!Files.exists(files.credentials())) {
            throw new StartRefused("the passwords of the database in " + files.cluster() + " are gone: bring "
                    + files.credentials() + " back, or move the database away to start with an empty one");
        }
    }

    private static Credentials make(DatabaseFiles files, Binaries binaries) throws IOException {
        Credentials credentials = Credentials.generate();
        Binaries.delete(files.unfinished());
        Files.createDirectory(files.unfinished());
        TextFile.permit(files.unfinished(), "rwx------");
        files.user().own(files.unfinished());
        Path password = Files.createTempFile(files.home(), "initdb", ".password");
        try {
            files.user().own(password);
            Files.writeString(password, credentials.of(Role.SUPERUSER).reveal());
            initdb(files, binaries, password);
        } finally {
            Files.delete(password);
        }
        credentials.write(files.credentials());
        Files.move(files.unfinished(), files.cluster(), StandardCopyOption.ATOMIC_MOVE);
        return credentials;
    }

    private static void initdb(DatabaseFiles files, Binaries binaries, Path password) {
        Command.Result result = Command.run(
                files.home(),
                files.user()
                        .command(List.of(
                                binaries.program("initdb").toString(),
                                "--pgdata=" + files.unfinished(),
                                "--username=" + Role.SUPERUSER.login,
                                "--pwfile=" + password,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale=C",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--data-checksums",
                                "--no-instructions")));
        if (!result.succeeded()) {
            throw new StartRefused("no database can be made in " + files.cluster() + ": "
                    + result.output().replace('\n', ' '));
        }
    }
}
