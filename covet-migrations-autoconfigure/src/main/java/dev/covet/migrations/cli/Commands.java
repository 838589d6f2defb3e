package dev.covet.migrations.cli;

import dev.covet.migrations.report.ProblemDescriptor;
import dev.covet.migrations.schema.Engine;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands, and what becomes of those that are wrong or that fail. */
final class Commands {

    private static final int WIDTH = 110;

    private final CommandContext context;
    private final CommandLine commandLine;

    Commands(CommandContext context) {
        this.context = context;
        this.commandLine = new CommandLine(new CovetCommand())
                .addSubcommand(new MakeMigrationsCommand(context))
                .addSubcommand(new MigrateCommand(context))
                .addSubcommand(new RollbackCommand(context))
                .addSubcommand(KeepsCommand.with(context))
                .addSubcommand(AuditCommand.with(context))
                .addSubcommand(new ShowMigrationsCommand(context))
                .addSubcommand(new StatusCommand(context))
                .addSubcommand(new SqlMigrateCommand(context))
                .addSubcommand(new GraphCommand(context))
                .addSubcommand(new DriftCommand(context))
                .addSubcommand(new ValidateCommand(context))
                .addSubcommand(BackupCommand.with(context))
                .addSubcommand(new RestoreCommand(context))
                .registerConverter(Engine.class, Commands::engine)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(WIDTH)
                .setOut(new PrintWriter(new StreamWriter(context.streams().out()), true))
                .setErr(new PrintWriter(new StreamWriter(context.streams().err()), true))
                .setParameterExceptionHandler((e, arguments) -> explain(e))
                .setExecutionExceptionHandler((e, command, parsed) -> report(e, command));
        withHelp(commandLine);
    }

    /** What needs no application: help, and what is wrong with the command line; empty when it is to be executed. */
    Optional<Outcome> answerAtOnce(List<String> arguments) {
        try {
            var parsed = commandLine.parseArgs(arguments.toArray(String[]::new));
            if (CommandLine.printHelpIfRequested(parsed)) {
                return Optional.of(Outcome.DONE);
            }
            return hasCommand(parsed) ? Optional.empty() : Optional.of(missingCommand(parsed));
        } catch (ParameterException e) {
            return Optional.of(outcome(explain(e)));
        }
    }

    Outcome execute(List<String> arguments) {
        return outcome(commandLine.execute(arguments.toArray(String[]::new)));
    }

    private static void withHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build());
        command.getSubcommands().values().forEach(Commands::withHelp);
    }

    /** Whether the command that is named last does something, rather than stand before others. */
    private static boolean hasCommand(ParseResult parsed) {
        return last(parsed).commandSpec().userObject() instanceof DatabaseCommand;
    }

    private static ParseResult last(ParseResult parsed) {
        return parsed.hasSubcommand() ? last(parsed.subcommand()) : parsed;
    }

    private Outcome missingCommand(ParseResult parsed) {
        last(parsed).commandSpec().commandLine().usage(commandLine.getErr());
        return Outcome.USAGE;
    }

    private static int explain(ParameterException e) {
        var command = e.getCommandLine();
        command.getErr().println(e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, command.getErr());
        return pointToHelp(command);
    }

    private static int pointToHelp(CommandLine command) {
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return Outcome.USAGE.exitCode();
    }

    private int report(Exception e, CommandLine command) {
        if (e instanceof UsageException) {
            command.getErr().println(e.getMessage());
            return pointToHelp(command);
        }
        context.report(e);
        if (command.getCommand() instanceof DatabaseCommand ours && ours.wantsJson()) {
            FailureReport.problemIn(e)
                    .ifPresent(problem -> ours.print(Map.of("problems", ProblemDescriptor.of(problem))));
        }
        return Outcome.FAILED.exitCode();
    }

    private static Outcome outcome(int exitCode) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.exitCode() == exitCode)
                .findFirst()
                .orElse(Outcome.FAILED);
    }

    private static Engine engine(String id) {
        return Engine.ofId(id)
                .orElseThrow(() -> new TypeConversionException("'" + id + "' is no engine; there are "
                        + String.join(
                                ", ",
                                Arrays.stream(Engine.values()).map(Engine::id).toList())));
    }
}
