package dev.silograph.cli;

import dev.silograph.app.IndexListener;
import dev.silograph.app.Workspace;
import dev.silograph.shell.Setup;
import dev.silograph.shell.Shell;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "shell",
    description = {
      "Ask one question after another.",
      "Cypher ends with ; and commands begin with a colon,",
      "such as :help. What is piped in is run statement by statement."
    },
    footer = {
      "",
      "Settings are read from ~/.config/silograph/silographrc and ~/.silographrc: lines such as",
      "limit = 200 or mode = vi.",
      "",
      "Examples:",
      "  silograph shell",
      "  silograph shell -c ':run cross-silo-references; MATCH (a:App) RETURN a.label' --format csv",
      "  silograph shell --fail-at-end <questions.cypher"
    })
final class ShellCommand implements Callable<Integer> {

  /** As many as other commands give: nobody reads along. */
  private static final String ROWS_OF_A_SCRIPT = "100000";

  private final Invocation invocation;

  @Option(
      names = {"-c", "--command"},
      paramLabel = "TEXT",
      description = "Run these statements and commands, divided by ; and end.")
  private String text;

  @ArgGroup(exclusive = true)
  private AfterFault afterFault = new AfterFault();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Give at most N rows, 0 for all. Default: 1000 at a terminal, else 100000.")
  private Long rows;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Give up a statement after so long, 0 for never. Default: 60.")
  private Long seconds;

  @Spec private CommandSpec spec;

  ShellCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  /** What to do in a script after a statement that failed. */
  private static final class AfterFault {
    @Option(names = "--fail-fast", description = "End at the first fault; the default.")
    private boolean fast;

    @Option(names = "--fail-at-end", description = "Run the rest after a fault, and fail then.")
    private boolean atEnd;
  }

  @Override
  public Integer call() {
    boolean byHand = text == null && invocation.surroundings().terminal().in();
    Workspace workspace = invocation.workspace();
    Shell shell = new Shell(setup(workspace, byHand), listener());
    if (byHand) {
      shell.converse();
      return ExitCode.CLEAN.code();
    }
    boolean clean =
        shell.run(script(), text == null ? "<stdin>" : "", invocation.out(), invocation.err());
    return (clean ? ExitCode.CLEAN : ExitCode.FINDINGS).code();
  }

  private Reader script() {
    return text == null
        ? new InputStreamReader(invocation.surroundings().in(), StandardCharsets.UTF_8)
        : new StringReader(text);
  }

  private Setup setup(Workspace workspace, boolean byHand) {
    Path here = invocation.surroundings().directory().toAbsolutePath();
    return new Setup(
        workspace,
        here,
        invocation.surroundings().environment(),
        invocation.drawing(),
        settings(byHand),
        invocation.options().queries().stream().map(here::resolve).toList(),
        !afterFault.atEnd);
  }

  private Map<String, String> settings(boolean byHand) {
    Map<String, String> settings = new HashMap<>();
    if (!byHand) {
      settings.putAll(Map.of("limit", ROWS_OF_A_SCRIPT, "timing", "off"));
    }
    if (spec.commandLine().getParseResult().hasMatchedOption("--format")) {
      settings.put("format", invocation.options().format().toString());
    }
    put(settings, "limit", rows);
    put(settings, "timeout", seconds);
    return settings;
  }

  private void put(Map<String, String> settings, String name, Long value) {
    if (value == null) {
      return;
    }
    if (value < 0) {
      throw new ParameterException(spec.commandLine(), "--" + name + " is 0 or more");
    }
    settings.put(name, value.toString());
  }

  private IndexListener listener() {
    IndexSummaryText brief = IndexSummaryText.brief(invocation.err(), invocation.drawing());
    return invocation.progress(brief::print);
  }
}
