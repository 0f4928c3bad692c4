package dev.silograph.cli;

import dev.silograph.app.AskQuestion;
import dev.silograph.app.OpenedGraph;
import dev.silograph.query.Assignments;
import dev.silograph.query.Misspelling;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "query",
    description = "Run Cypher of your own. It can read the graph and nothing else.",
    footer = {
      "",
      "Examples:",
      "  silograph query 'MATCH (m:Model) RETURN m.key AS model ORDER BY model' --format json",
      "  silograph query -p app=sentry 'MATCH (m:Model {app: $app}) RETURN count(*)'",
      "  silograph query --file models.cypher"
    })
final class QueryCommand implements Callable<Integer> {

  private static final String STANDARD_INPUT = "-";

  private final Invocation invocation;

  @Parameters(
      arity = "0..1",
      paramLabel = "CYPHER",
      description = "What to run; - or nothing reads it from standard input.")
  private String cypher;

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "Run what stands in a file; - is standard input.")
  private String file;

  @Option(
      names = {"-p", "--param"},
      paramLabel = "NAME=VALUE",
      description = {
        "A value for $NAME: a number, true, null, [a, b], {a: 1}, or else text. May be repeated."
      })
  private List<String> parameters = new ArrayList<>();

  @Mixin private LimitOptions limits;

  @Spec private CommandSpec spec;

  QueryCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    String text = text();
    Map<String, Object> values = Assignments.literal(Assignments.split(parameters));
    try (OpenedGraph graph = invocation.graph()) {
      AskQuestion.Answer answer = new AskQuestion(graph).adHoc(text, values, limits.limits());
      invocation.print(answer.table());
      answer.unknown().forEach(name -> invocation.complain(Misspelling.describe(name)));
    }
    return ExitCode.CLEAN.code();
  }

  private String text() {
    if (cypher != null && file != null) {
      throw new ParameterException(spec.commandLine(), "Give either CYPHER or --file, not both.");
    }
    String text = cypher == null || cypher.equals(STANDARD_INPUT) ? read() : cypher;
    if (text.isBlank()) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no Cypher to run: give it as an argument, with --file, or on standard input.");
    }
    return text;
  }

  private String read() {
    if (file == null || file.equals(STANDARD_INPUT)) {
      return readInput();
    }
    try {
      Path path = invocation.surroundings().directory().resolve(file);
      if (Files.isDirectory(path)) {
        throw unreadable("in " + file, "it is a directory", null);
      }
      return Files.readString(path);
    } catch (NoSuchFileException | InvalidPathException e) {
      throw unreadable("in " + file, "there is no such file", e);
    } catch (AccessDeniedException e) {
      throw unreadable("in " + file, "permission denied", e);
    } catch (MalformedInputException e) {
      throw unreadable("in " + file, "it is not UTF-8", e);
    } catch (IOException e) {
      throw unreadable("in " + file, e.getMessage(), e);
    }
  }

  private String readInput() {
    boolean asked = STANDARD_INPUT.equals(cypher) || STANDARD_INPUT.equals(file);
    if (!asked && invocation.surroundings().terminal().in()) {
      return "";
    }
    try {
      return new String(invocation.surroundings().in().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unreadable("from standard input", e.getMessage(), e);
    }
  }

  private ParameterException unreadable(String what, String why, Exception cause) {
    return new ParameterException(
        spec.commandLine(), "Cannot read the Cypher " + what + ": " + why + ".", cause);
  }
}
