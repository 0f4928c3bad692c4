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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** The command line, from arguments to an exit code. */
public final class Cli {

  private static final Set<String> SHOWING_ALL =
      Set.of("-h", "--help", "help", "completion", "rehearse");

  private final Surroundings surroundings;

  public Cli(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs one command line and gives the process's exit code. */
  public int run(String... arguments) {
    WatchedOutput output = new WatchedOutput(surroundings.out());
    PrintWriter out = writer(output);
    PrintWriter err = writer(surroundings.err());
    int code = commands(List.of(arguments), out, err).execute(arguments);
    out.flush();
    if (output.failure() != null && !output.isReaderGone()) {
      err.println("silograph: the output cannot be written: " + output.failure().getMessage());
      code = ExitCode.UNREADABLE.code();
    }
    err.flush();
    return code;
  }

  private CommandLine commands(List<String> arguments, PrintWriter out, PrintWriter err) {
    GlobalOptions options = new GlobalOptions();
    Invocation invocation = new Invocation(surroundings, options, out, err);
    Map<String, Supplier<Object>> known = known(invocation);
    FaultReporter faults = new FaultReporter(options, known.keySet(), err);
    CommandLine commands = new CommandLine(new SilographCommand(options));
    needed(arguments, known.keySet())
        .forEach(name -> commands.addSubcommand(known.get(name).get()));
    commands
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

  /** Every command by its name, in the order of the help. */
  private static Map<String, Supplier<Object>> known(Invocation invocation) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("index", () -> new IndexCommand(invocation));
    commands.put("query", () -> new QueryCommand(invocation));
    commands.put("run", () -> new RunCommand(invocation));
    commands.put("shell", () -> new ShellCommand(invocation));
    commands.put("describe", () -> new DescribeCommand(invocation));
    commands.put("path", () -> new PathCommand(invocation));
    commands.put("graph", () -> new GraphCommand(invocation));
    commands.put("queries", () -> new QueriesCommand(invocation));
    commands.put("report", () -> new ReportCommand(invocation));
    commands.put("doctor", () -> new DoctorCommand(invocation));
    commands.put(
        "check",
        () ->
            new CommandLine(new CheckCommand())
                .addSubcommand(new CheckDeleteCommand(invocation))
                .addSubcommand(new CheckDeletionsCommand(invocation)));
    commands.put("serve", () -> new ServeCommand(invocation));
    commands.put("rehearse", () -> new RehearseCommand(invocation));
    commands.put("completion", () -> new CompletionCommand(invocation));
    return commands;
  }

  /**
   * The commands that these arguments can name: to describe all of them to picocli takes a third of
   * the time in which a command starts. All where none is named, and where help, a completion or a
   * rehearsal shows them.
   */
  private static Set<String> needed(List<String> arguments, Set<String> known) {
    Set<String> named = new LinkedHashSet<>(known);
    named.retainAll(arguments);
    boolean all = named.isEmpty() || !Collections.disjoint(arguments, SHOWING_ALL);
    return all ? known : named;
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
