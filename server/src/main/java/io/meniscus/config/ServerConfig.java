package io.meniscus.config;

import io.meniscus.access.RateClass;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator decides about a server, read and checked once at start. Sources in order: command line,
 * environment ({@code MENISCUS_…}), configuration file, defaults; the keys and their defaults stand in
 * {@code docs/operations/configuration.md}. Refuses unknown keys, values of a wrong form, and combinations that
 * can't serve, each with one line that names the place.
 */
public record ServerConfig(
        Listen listen,
        Path data,
        DatabaseChoice database,
        Connections connections,
        Demo demo,
        Http http,
        Images images,
        Logging logging,
        Rates rates) {

    /** Where to listen; port 0 takes a free one. */
    public record Listen(String host, int port) {}

    /**
     * What may be asked of the database at once.
     *
     * @param cores    of the database's machine: eight write workers run per core
     * @param readPool connections for reading
     */
    public record Connections(int cores, int readPool) {}

    /**
     * What may be done with the demo organization, whose passwords everybody knows.
     *
     * @param onExternalDatabase load it into a database that somebody else runs
     * @param onPublicAddress    listen on an address that is not a loopback one although its passwords exist
     */
    public record Demo(boolean onExternalDatabase, boolean onPublicAddress) {}

    /**
     * The bounds of the HTTP side.
     *
     * @param maxBody     bytes of the largest request body
     * @param maxInFlight requests worked on at once
     * @param stopTimeout  how long a stop waits for requests being answered
     * @param secureCookie when the console's cookie is for HTTPS alone
     */
    public record Http(long maxBody, int maxInFlight, Duration stopTimeout, SecureCookie secureCookie) {}

    /**
     * Pictures of customers.
     *
     * @param directory where they are kept; null for the database
     * @param maxSize   bytes of the largest
     */
    public record Images(@Nullable Path directory, long maxSize) {}

    /**
     * What is written down about requests and about the server.
     *
     * @param requestRows whether every request leaves a row in the database
     */
    public record Logging(AccessLog accessLog, boolean requestRows, LogFormat format, LogLevel level) {}

    /** Calls per minute per organization, by class; 0 is no limit. */
    public record Rates(Map<RateClass, Integer> perMinute) {
        public Rates {
            perMinute = Map.copyOf(perMinute);
        }

        public int perMinute(RateClass rateClass) {
            return perMinute.getOrDefault(rateClass, 0);
        }
    }

    /**
     * Reads the configuration.
     *
     * @param options     by key, as the command line names them ({@code port}, {@code config}, …)
     * @param environment all of the process's; only {@code MENISCUS_…} is looked at
     */
    public static ServerConfig read(Map<String, String> options, Map<String, String> environment) {
        var values = new Values().addOptions(options).addEnvironment(environment);
        var file = values.find(Keys.CONFIG);
        if (file != null) {
            values.addFile(file.toString(), ConfigFile.read(file));
        }
        return of(values);
    }

    private static ServerConfig of(Values values) {
        int cores =
                orElse(values.find(Keys.DATABASE_CORES), Runtime.getRuntime().availableProcessors());
        return new ServerConfig(
                new Listen(values.get(Keys.HOST), values.get(Keys.PORT)),
                values.get(Keys.DATA).toAbsolutePath().normalize(),
                database(values),
                new Connections(cores, orElse(values.find(Keys.DATABASE_READ_POOL), Math.max(4, 2 * cores))),
                new Demo(values.get(Keys.ALLOW_DEMO), values.get(Keys.ALLOW_PUBLIC_DEMO)),
                new Http(
                        values.get(Keys.HTTP_MAX_BODY),
                        values.get(Keys.HTTP_MAX_IN_FLIGHT),
                        values.get(Keys.HTTP_STOP_TIMEOUT),
                        values.get(Keys.CONSOLE_SECURE_COOKIE)),
                new Images(values.find(Keys.IMAGES_DIRECTORY), values.get(Keys.IMAGES_MAX_SIZE)),
                new Logging(
                        values.get(Keys.ACCESS_LOG),
                        values.get(Keys.REQUEST_LOG),
                        values.get(Keys.LOG_FORMAT),
                        values.get(Keys.LOG_LEVEL)),
                rates(values));
    }

    private static DatabaseChoice database(Values values) {
        var app = values.find(Keys.DATABASE_URL);
        var owner = values.find(Keys.DATABASE_OWNER_URL);
        var secretKey = values.find(Keys.SECRET_KEY);
        if (app == null && owner != null) {
            throw new StartRefused("database.owner-url needs database.url beside it: the role that serves");
        }
        if (app == null && secretKey != null) {
            throw new StartRefused("secret-key needs database.url beside it: the embedded database has a key of its own"
                    + " in the data directory");
        }
        if (app == null) {
            return new DatabaseChoice.Embedded();
        }
        if (secretKey == null) {
            throw new StartRefused(
                    "database.url needs secret-key (MENISCUS_SECRET_KEY) beside it, the same on every server of that"
                            + " database; openssl rand -base64 32 makes one");
        }
        return new DatabaseChoice.External(app, owner, secretKey);
    }

    private static Rates rates(Values values) {
        var perMinute = new EnumMap<RateClass, Integer>(RateClass.class);
        Keys.RATES.forEach((rateClass, setting) -> perMinute.put(rateClass, values.get(setting)));
        return new Rates(perMinute);
    }

    private static int orElse(@Nullable Integer value, int fallback) {
        return value == null ? fallback : value;
    }
}
