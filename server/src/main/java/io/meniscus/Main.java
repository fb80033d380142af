package io.meniscus;

import io.meniscus.config.StartRefused;
import io.meniscus.organization.setup.InvalidSetup;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * The command line. Whatever is refused is said in one line on standard error (a document's problems in a line each),
 * without a stack trace. Exit codes: 0 done, 1 refused, failed or found wrong, 2 wrong usage.
 */
@Command(name = "meniscus", description = "A self-hosted loyalty and CRM engine.", synopsisSubcommandLabel = "COMMAND")
public final class Main {
    private static final int REFUSED = 1;
    private static final int WRONG_USAGE = 2;

    private Main() {}

    /** What a command is run in: variables it is told by, where it prints, where it tells of progress and trouble. */
    record Terminal(Map<String, String> environment, PrintWriter out, PrintWriter err) {}

    public static void main(String[] args) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(args, System.getenv(), out, err));
    }

    /** Runs one command; answers its exit code. */
    static int run(String[] args, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        var terminal = new Terminal(environment, out, err);
        var organization = new CommandLine(new OrganizationCommand())
                .addSubcommand(new ApplyCommand(terminal))
                .addSubcommand(new ExportCommand(terminal))
                .addSubcommand(new DiffCommand(terminal))
                .addSubcommand(new SchemaCommand(out));
        var keys = new CommandLine(new KeysCommand()).addSubcommand(new KeysCommand.Rotate(terminal));
        var main = new CommandLine(new Main())
                .addSubcommand(new ServeCommand(environment))
                .addSubcommand(organization)
                .addSubcommand(keys)
                .addSubcommand(new VerifyCommand(terminal))
                .addSubcommand(new MigrateCommand(terminal))
                .addSubcommand(new VersionCommand(out));
        addHelp(main);
        return main.setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((e, _) -> wrongUsage(e))
                .setExecutionExceptionHandler((e, _, _) -> refused(e, err))
                .execute(args);
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Shows this help.")
                        .build());
        command.getSubcommands().values().forEach(Main::addHelp);
    }

    private static int wrongUsage(ParameterException e) {
        var command = e.getCommandLine();
        command.getErr()
                .println("meniscus: " + firstLine(e) + "; see "
                        + command.getCommandSpec().qualifiedName(" ") + " --help");
        return WRONG_USAGE;
    }

    private static int refused(Exception failure, PrintWriter err) {
        switch (failure) {
            case StartRefused refused -> err.println("meniscus: " + firstLine(refused));
            case InvalidSetup invalid -> invalid.problems().forEach(problem -> err.println("meniscus: " + problem));
            default -> {
                err.println("meniscus: failed: " + firstLine(failure));
                LoggerFactory.getLogger(Main.class).debug("The command failed", failure);
            }
        }
        return REFUSED;
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElseGet(e::toString);
    }
}
