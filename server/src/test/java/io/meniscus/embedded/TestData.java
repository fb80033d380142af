package io.meniscus.embedded;

import io.meniscus.config.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** A data directory of one test, below target; the programs in it are a link to those unpacked once for all tests. */
public final class TestData implements AutoCloseable {
    private static final Path ROOT = Path.of("target", "embedded-tests").toAbsolutePath();

    /** What the operator was told. */
    final List<String> told = Collections.synchronizedList(new ArrayList<>());

    public final Path path;

    public TestData() throws IOException {
        path = DataDirectory.create(ROOT.resolve(UUID.randomUUID().toString()));
        Path programs = programs();
        Files.createSymbolicLink(path.resolve(programs.getFileName()), programs);
    }

    /** One that holds a stopped database already: a copy of one that is made once for all tests. */
    public static TestData withDatabase() throws IOException {
        TestData data = new TestData();
        Path pristine = Pristine.DATA.path;
        if (Files.exists(pristine.resolve("pg18"))) {
            copy(pristine, data.path);
        }
        return data;
    }

    private static final class Pristine {
        static final TestData DATA = make();

        private static TestData make() {
            try {
                TestData data = new TestData();
                data.start().close();
                Runtime.getRuntime().addShutdownHook(new Thread(data::remove));
                return data;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** With owners, permissions and links. */
    private static void copy(Path from, Path to) {
        Command.Result copied = Command.run(from, List.of("cp", "-a", from + "/.", to.toString()));
        if (!copied.succeeded()) {
            throw new IllegalStateException(copied.output());
        }
    }

    private static synchronized Path programs() {
        return Binaries.unpack(DataDirectory.create(ROOT), line -> {}).directory();
    }

    public EmbeddedPostgres start() {
        return EmbeddedPostgres.start(path, told::add);
    }

    EmbeddedPostgres connect() {
        return EmbeddedPostgres.connect(path, told::add);
    }

    Path home() throws IOException {
        Path location = path.resolve("database.location");
        return Files.exists(location) ? Path.of(Files.readString(location).strip()) : path;
    }

    PidFile pidFile() throws IOException {
        PidFile pid = PidFile.read(home().resolve("pg18"));
        if (pid == null) {
            throw new IllegalStateException("no database runs in " + home());
        }
        return pid;
    }

    boolean runs() throws IOException {
        PidFile pid = PidFile.read(home().resolve("pg18"));
        return pid != null && pid.processLives();
    }

    public void killPostmaster() throws IOException {
        var process = ProcessHandle.of(pidFile().pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = login(address);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = login(address);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private static Connection login(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(
                address.jdbcUrl(), address.user(), address.password().reveal());
    }

    /** Stops what still runs and removes the files, wherever they are. */
    @Override
    public void close() throws IOException {
        Path home = home();
        if (runs() && Files.isDirectory(home.resolve("pg18"))) {
            start().close();
        }
        Binaries.delete(home);
        Binaries.delete(path);
    }

    private void remove() {
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
