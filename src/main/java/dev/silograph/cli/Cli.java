package dev.silograph.cli;

import dev.silograph.cli.GlobalOptions.Colour;
import dev.silograph.render.OutputFormat;
import dev.silograph.result.Neighbourhood.Direction;
import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** The command line, from arguments to an exit code. */
public final class Cli {

  private final Surroundings surroundings;

  public Cli(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs one command line and gives the process's exit code. */
  public int run(String... arguments) {
    WatchedOutput output = new WatchedOutput(surroundings.out());
    PrintWriter out = writer(output);
    PrintWriter err = writer(surroundings.err());
    int code = commands(out, err).execute(arguments);
    out.flush();
    if (output.failure() != null && !output.isReaderGone()) {
      err.println("silograph: the output cannot be written: " + output.failure().getMessage());
      code = ExitCode.UNREADABLE.code();
    }
    err.flush();
    return code;
  }

  private CommandLine commands(PrintWriter out, PrintWriter err) {
    GlobalOptions options = new GlobalOptions();
    FaultReporter faults = new FaultReporter(options, err);
    Invocation invocation = new Invocation(surroundings, options, out, err);
    CommandLine commands =
        new CommandLine(new SilographCommand(options))
            .addSubcommand(new IndexCommand(invocation))
            .addSubcommand(new QueryCommand(invocation))
            .addSubcommand(new RunCommand(invocation))
            .addSubcommand(new ShellCommand(invocation))
            .addSubcommand(new DescribeCommand(invocation))
            .addSubcommand(new PathCommand(invocation))
            .addSubcommand(new GraphCommand(invocation))
            .addSubcommand(new QueriesCommand(invocation))
            .addSubcommand(new ReportCommand(invocation))
            .addSubcommand(new DoctorCommand(invocation))
            .addSubcommand(
                new CommandLine(new CheckCommand())
                    .addSubcommand(new CheckDeleteCommand(invocation))
                    .addSubcommand(new CheckDeletionsCommand(invocation)))
            .addSubcommand(new ServeCommand(invocation))
            .addSubcommand(new RehearseCommand(invocation))
            .addSubcommand(new CompletionCommand(invocation))
            .setOut(out)
            .setErr(err)
            .registerConverter(OutputFormat.class, Cli::format)
            .registerConverter(Colour.class, oneOf(Colour.values()))
            .registerConverter(Direction.class, oneOf(Direction.values()))
            .setExecutionStrategy(parsed -> execute(parsed, options))
            .setExecutionExceptionHandler(faults)
            .setParameterExceptionHandler(faults);
    documentExitCodes(commands);
    return commands;
  }

  /** Says which format a command does not have before it begins to work. */
  private static int execute(ParseResult parsed, GlobalOptions options) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    CommandLine command = last.commandSpec().commandLine();
    if (options.format() == OutputFormat.SARIF
        && !(command.getCommand() instanceof CheckDeletionsCommand)) {
      throw new ParameterException(command, "Only 'check deletions' writes SARIF");
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  /** Text is what a table is to an answer that has no columns. */
  private static OutputFormat format(String text) throws Exception {
    return text.equalsIgnoreCase("text")
        ? OutputFormat.TABLE
        : oneOf(OutputFormat.values()).convert(text);
  }

  /** Picocli's own converter would name the constants as they stand in the code. */
  private static <E extends Enum<E>> ITypeConverter<E> oneOf(E[] values) {
    return text ->
        Arrays.stream(values)
            .filter(value -> value.toString().equals(text.toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(
                () -> new TypeConversionException("'" + text + "' is none of " + join(values)));
  }

  private static <E> String join(E[] values) {
    return Arrays.stream(values).map(Object::toString).collect(Collectors.joining(", "));
  }

  private static void documentExitCodes(CommandLine command) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (ExitCode exit : ExitCode.values()) {
      codes.put(Integer.toString(exit.code()), exit.meaning());
    }
    command
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(codes);
    command.getSubcommands().values().forEach(Cli::documentExitCodes);
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
  }
}
