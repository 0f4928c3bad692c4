package dev.silograph.cli;

import dev.silograph.app.GraphUnavailableException;
import dev.silograph.app.OutputRefusedException;
import dev.silograph.app.QuestionRejectedException;
import dev.silograph.query.NearMiss;
import dev.silograph.query.QueryUsageException;
import dev.silograph.render.FaultExcerpt;
import dev.silograph.source.NoSuchRevisionException;
import dev.silograph.source.UnreadableCheckoutException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in a line or two, and with which exit code the run ends. */
final class FaultReporter implements IExecutionExceptionHandler, IParameterExceptionHandler {

  private final GlobalOptions options;
  private final Set<String> commands;
  private final PrintWriter err;

  /**
   * Reports to an error stream.
   *
   * @param commands all that there are, also those that this run has no use for
   */
  FaultReporter(GlobalOptions options, Set<String> commands, PrintWriter err) {
    this.options = options;
    this.commands = commands;
    this.err = err;
  }

  @Override
  public int handleParseException(ParameterException fault, String[] arguments) {
    boolean unmatched = fault instanceof UnmatchedArgumentException;
    err.println(
        "silograph: "
            + (unmatched ? unknown((UnmatchedArgumentException) fault) : fault.getMessage()));
    err.println("See '" + fault.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    printTrace(fault);
    return ExitCode.USAGE.code();
  }

  @Override
  public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
    return report(fault).code();
  }

  private ExitCode report(Exception fault) {
    if (fault instanceof QuestionRejectedException rejected) {
      err.println("silograph: " + rejected.getMessage() + remedy(rejected.missing()));
      err.print(FaultExcerpt.of(rejected.cypher(), rejected.line(), rejected.column()));
      printTrace(fault);
      return ExitCode.USAGE;
    }
    boolean misuse =
        fault instanceof QueryUsageException || fault instanceof NoSuchRevisionException;
    boolean expected =
        misuse
            || fault instanceof UnreadableCheckoutException
            || fault instanceof GraphUnavailableException
            || fault instanceof OutputRefusedException;
    err.println("silograph: " + (expected ? fault.getMessage() : unexpected(fault)));
    printTrace(fault);
    return misuse ? ExitCode.USAGE : ExitCode.UNREADABLE;
  }

  private static String remedy(List<String> missing) {
    return missing.isEmpty()
        ? ""
        : missing.stream()
            .map(name -> "-p " + name + "=value")
            .collect(Collectors.joining(" ", " Give it with ", "."));
  }

  private String unknown(UnmatchedArgumentException fault) {
    CommandSpec command = fault.getCommandLine().getCommandSpec();
    String typed = fault.getUnmatched().get(0);
    boolean option = typed.startsWith("-");
    boolean noCommand = !option && !command.subcommands().isEmpty();
    Set<String> known =
        option ? command.optionsMap().keySet() : noCommand ? names(command) : Set.of();
    String what = option ? "option " : noCommand ? "command " : "argument ";
    String name = option ? typed.split("=", 2)[0] : typed;
    return "unknown " + what + name + "." + NearMiss.question(NearMiss.of(name, known));
  }

  private Set<String> names(CommandSpec command) {
    return command.parent() == null ? commands : command.subcommands().keySet();
  }

  private String unexpected(Exception fault) {
    return "internal error: " + fault + (options.verbose() ? "" : " (--verbose shows where)");
  }

  private void printTrace(Exception fault) {
    if (options.verbose()) {
      fault.printStackTrace(err);
    }
    err.flush();
  }
}
