package io.meniscus;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "serve", description = "Starts the server.")
final class ServeCommand implements Runnable {
    private final Map<String, String> environment;

    @Mixin
    private final ConfigOptions config = new ConfigOptions();

    @Option(names = "--host", paramLabel = "HOST", description = "Address to listen on.")
    private @Nullable String host;

    @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on; 0 takes a free one.")
    private @Nullable String port;

    ServeCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public void run() {
        var options = new LinkedHashMap<String, @Nullable String>();
        options.put("host", host);
        options.put("port", port);
        var read = config.read(options, environment);
        LogOutput.use(read.logging().format(), read.logging().level());
        Server.run(read);
    }
}
