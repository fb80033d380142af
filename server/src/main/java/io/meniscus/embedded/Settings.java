package io.meniscus.embedded;

import com.sun.management.OperatingSystemMXBean;
import io.meniscus.config.StartRefused;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The database's settings: written before every start, and those that durability hangs on read back after it. */
final class Settings {
    private static final List<String> DURABLE = List.of("fsync", "full_page_writes", "synchronous_commit");
    private static final long MEGABYTE = 1L << 20;
    private static final String ACCESS = """
            # Written by Meniscus at every start.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private Settings() {}

    /** Outside the cluster, so that root never writes where the database's user could lay a link. */
    static void write(DatabaseFiles files, int port) {
        TextFile.write(files.access(), ACCESS, TextFile.SHARED);
        TextFile.write(files.configuration(), configuration(files.access(), port), TextFile.SHARED);
    }

    /** Refuses a database that may lose what it has confirmed; asked as the role that the server works as. */
    static void requireDurable(Connection app, Path cluster) throws SQLException {
        for (String setting : DURABLE) {
            try (Statement statement = app.createStatement();
                    ResultSet row = statement.executeQuery("show " + setting)) {
                row.next();
                if (!row.getString(1).equals("on")) {
                    throw new StartRefused("the database in " + cluster + " runs with " + setting + " = "
                            + row.getString(1) + " and could lose data: remove that from postgresql.auto.conf there or"
                            + " from the settings of its roles");
                }
            }
        }
    }

    /**
     * Messages are kept terse because their details quote rows, which hold people's identifiers. Used files of the log
     * are kept for use again: a new one is filled with zeros first, and every commit waits 50 ms for it.
     */
    private static String configuration(Path access, int port) {
        return """
                # Written by Meniscus at every start. Settings of your own: alter system set …
                hba_file = '%s'
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 320
                shared_buffers = '%dMB'
                fsync = on
                full_page_writes = on
                synchronous_commit = on
                max_wal_size = '4GB'
                min_wal_size = '1GB'
                checkpoint_timeout = '15min'
                timezone = 'UTC'
                lc_messages = 'C'
                logging_collector = on
                log_directory = 'log'
                log_filename = 'postgresql-%%a.log'
                log_rotation_age = '1d'
                log_rotation_size = 0
                log_truncate_on_rotation = on
                log_timezone = 'UTC'
                log_line_prefix = '%%m [%%p] %%q%%u@%%d '
                log_error_verbosity = terse
                """.formatted(access.toString().replace('\\', '/').replace("'", "''"), port, sharedBuffers());
    }

    /** An eighth of the memory this process may see, for server and page cache need theirs. */
    private static long sharedBuffers() {
        long memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return Math.clamp(memory / 8 / MEGABYTE, 128, 1024);
    }
}
