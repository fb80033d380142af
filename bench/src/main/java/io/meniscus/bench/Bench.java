package io.meniscus.bench;

import io.meniscus.bench.tool.BenchFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry: {@code bin/bench customers} and the like. Ends with 1 and one line where a figure would not be true. */
@Command(
        name = "bench",
        description = "Measures the server.",
        mixinStandardHelpOptions = true,
        subcommands = {
            BillGrowthBench.class,
            CustomersBench.class,
            GrowthBench.class,
            OrganizationBench.class,
            TransactionsBench.class
        })
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) {
        var line = new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, _) -> {
                    if (!(failure instanceof BenchFailed)) {
                        throw failure;
                    }
                    System.err.println("bench: " + failure.getMessage());
                    return 1;
                });
        System.exit(arguments.length == 0 ? line.execute("--help") : line.execute(arguments));
    }
}
