package io.meniscus;

import io.meniscus.config.LogFormat;
import io.meniscus.config.LogLevel;
import io.meniscus.config.ServerConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options every command takes that works on data. */
final class ConfigOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration file, YAML or JSON; docs/operations/configuration.md lists its keys.")
    private @Nullable String config;

    @Option(names = "--data", paramLabel = "DIR", description = "Data directory.")
    private @Nullable String data;

    /** The configuration with these and some further options over environment, file and defaults. */
    ServerConfig read(Map<String, @Nullable String> further, Map<String, String> environment) {
        var options = new LinkedHashMap<String, String>();
        put(options, "config", config);
        put(options, "data", data);
        further.forEach((name, value) -> put(options, name, value));
        return ServerConfig.read(options, environment);
    }

    /** The configuration of a command that ends by itself, which logs nothing but warnings. */
    ServerConfig read(Main.Terminal terminal) {
        LogOutput.use(LogFormat.TEXT, LogLevel.WARN);
        return read(Map.of(), terminal.environment());
    }

    private static void put(Map<String, String> options, String name, @Nullable String value) {
        if (value != null) {
            options.put(name, value);
        }
    }
}
