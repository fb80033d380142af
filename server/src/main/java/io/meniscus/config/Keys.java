package io.meniscus.config;

import static io.meniscus.config.Setting.Visibility.PLAIN;
import static io.meniscus.config.Setting.Visibility.SECRET;

import io.meniscus.access.RateClass;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Every key of the server's configuration, on one screen. The page docs/operations/configuration.md is made of it. */
final class Keys {
    static final Setting<Path> CONFIG =
            plain("config", "a file", "", "Where the configuration file is. Not allowed inside one.", Path::of);

    static final Setting<String> HOST = plain(
            "host",
            "a name or address",
            "127.0.0.1",
            "The address to listen on; `0.0.0.0` is every one of the machine.",
            Function.identity());
    static final Setting<Integer> PORT =
            plain("port", "0 to 65535", "8080", "The port to listen on; 0 takes a free one.", Form.integer(0, 65_535));
    static final Setting<Path> DATA = plain(
            "data",
            "a directory",
            "data",
            "What the server keeps on disk: the embedded database, keys, generated secrets, the access log.",
            Path::of);

    static final Setting<DatabaseAddress> DATABASE_URL = secret(
            "database.url",
            "`postgresql://user:password@host:port/db` or `jdbc:postgresql://…`",
            "The database, as the role that serves. Unset: the embedded PostgreSQL in the data directory.",
            DatabaseUrl::parse);
    static final Setting<DatabaseAddress> DATABASE_OWNER_URL = secret(
            "database.owner-url",
            "as `database.url`",
            "The same database, as the role that owns the tables: for migrations and partitions only.",
            DatabaseUrl::parse);
    static final Setting<Integer> DATABASE_CORES = plain(
            "database.cores",
            "1 to 1024",
            "",
            "Cores of the database's machine; eight write workers run per core. Unset: the cores of this machine.",
            Form.integer(1, 1_024));
    static final Setting<Integer> DATABASE_READ_POOL = plain(
            "database.read-pool",
            "1 to 10000",
            "",
            "Connections for reading. Unset: two per core of the database, at least four.",
            Form.integer(1, 10_000));
    static final Setting<Secret> SECRET_KEY = secret(
            "secret-key",
            "base64 of 32 bytes or more",
            "What keyed hashes and encryption are derived from; `openssl rand -base64 32` makes one. Needed"
                    + " with `database.url` and equal on all servers of"
                    + " that database; with the embedded one it is made at the first start.",
            Keys::secretKey);

    static final Setting<Boolean> ALLOW_DEMO = plain(
            "allow.demo",
            "on, off",
            "off",
            "Load the demo organization, with its well-known passwords, into a database given by `database.url`.",
            Form::onOff);
    static final Setting<Boolean> ALLOW_PUBLIC_DEMO = plain(
            "allow.public-demo",
            "on, off",
            "off",
            "Listen on an address that is not a loopback one although the demo's passwords exist.",
            Form::onOff);

    static final Setting<Long> HTTP_MAX_BODY = plain(
            "http.max-body",
            "1KiB to 1GiB",
            "10MiB",
            "The largest request body; a larger one is answered 413.",
            Form.bytes(1 << 10, 1 << 30));
    static final Setting<Integer> HTTP_MAX_IN_FLIGHT = plain(
            "http.max-in-flight",
            "1 to 1000000",
            "4096",
            "Requests worked on at once; more are answered 503.",
            Form.integer(1, 1_000_000));
    static final Setting<Duration> HTTP_STOP_TIMEOUT = plain(
            "http.stop-timeout",
            "0s to 1h",
            "30s",
            "How long a stop waits for requests that are being answered.",
            Form.duration(Duration.ZERO, Duration.ofHours(1)));

    static final Setting<Path> IMAGES_DIRECTORY = plain(
            "images.directory",
            "a directory",
            "",
            "Where pictures of customers are kept, the same for all servers of a database. Unset: the database.",
            Path::of);
    static final Setting<Long> IMAGES_MAX_SIZE = plain(
            "images.max-size",
            "1KiB to 10MiB",
            "2MiB",
            "The largest picture of a customer; a larger one is refused with 8079.",
            Form.bytes(1 << 10, 10 << 20));

    static final Setting<SecureCookie> CONSOLE_SECURE_COOKIE = plain(
            "console.secure-cookie",
            Form.names(SecureCookie.class),
            "auto",
            "Whether browsers send the console's cookie over HTTPS alone: `auto` when a proxy says it ended TLS.",
            Form.oneOf(SecureCookie.class));

    static final Setting<AccessLog> ACCESS_LOG = plain(
            "access-log",
            Form.names(AccessLog.class),
            "file",
            "A line per request: to `<data>/log`, to standard output, or none.",
            Form.oneOf(AccessLog.class));
    static final Setting<Boolean> REQUEST_LOG = plain(
            "request-log",
            "on, off",
            "on",
            "A row per request in the database, for looking requests up by their id.",
            Form::onOff);
    static final Setting<LogFormat> LOG_FORMAT = plain(
            "log.format",
            Form.names(LogFormat.class),
            "text",
            "How log lines are written.",
            Form.oneOf(LogFormat.class));
    static final Setting<LogLevel> LOG_LEVEL = plain(
            "log.level", Form.names(LogLevel.class), "info", "The least level logged.", Form.oneOf(LogLevel.class));

    static final Map<RateClass, Setting<Integer>> RATES = rates();

    static final List<Setting<?>> ALL = all();

    private Keys() {}

    private static Map<RateClass, Setting<Integer>> rates() {
        var rates = new EnumMap<RateClass, Setting<Integer>>(RateClass.class);
        for (var limited : RateClass.values()) {
            if (limited == RateClass.NONE) {
                continue;
            }
            var documented = limited.documentedPerMinute() == 0
                    ? ""
                    : " The reference platform documents " + limited.documentedPerMinute() + ".";
            rates.put(
                    limited,
                    plain(
                            "rate." + limited.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            "calls per minute",
                            "0",
                            "Limit of an organization for this class of calls; 0 is none." + documented,
                            Form.integer(0, 100_000_000)));
        }
        return rates;
    }

    private static List<Setting<?>> all() {
        var all = new ArrayList<Setting<?>>(Arrays.asList(
                CONFIG,
                HOST,
                PORT,
                DATA,
                DATABASE_URL,
                DATABASE_OWNER_URL,
                DATABASE_CORES,
                DATABASE_READ_POOL,
                SECRET_KEY,
                ALLOW_DEMO,
                ALLOW_PUBLIC_DEMO,
                HTTP_MAX_BODY,
                HTTP_MAX_IN_FLIGHT,
                HTTP_STOP_TIMEOUT,
                IMAGES_DIRECTORY,
                IMAGES_MAX_SIZE,
                CONSOLE_SECURE_COOKIE,
                ACCESS_LOG,
                REQUEST_LOG,
                LOG_FORMAT,
                LOG_LEVEL));
        all.addAll(RATES.values());
        return List.copyOf(all);
    }

    private static Secret secretKey(String text) {
        try {
            if (Base64.getDecoder().decode(text).length >= 32) {
                return new Secret(text);
            }
        } catch (IllegalArgumentException _) {
            // The decoder's message quotes the text.
        }
        throw new IllegalArgumentException("wants base64 of 32 bytes or more; openssl rand -base64 32 makes one");
    }

    private static <T> Setting<T> plain(
            String name, String form, String fallback, String meaning, Function<String, T> reader) {
        return new Setting<>(name, form, fallback, meaning, PLAIN, reader);
    }

    private static <T> Setting<T> secret(String name, String form, String meaning, Function<String, T> reader) {
        return new Setting<>(name, form, "", meaning, SECRET, reader);
    }
}
