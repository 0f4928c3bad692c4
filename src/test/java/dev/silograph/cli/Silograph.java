package dev.silograph.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the whole program within the test, from arguments to exit code. */
final class Silograph {

  private final Path directory;
  private final Map<String, String> environment = new HashMap<>();
  private String input = "";
  private Visit visit = printed -> {};
  private String typed;
  private Terminal terminal = new Terminal(false, false, false, 0);

  private Silograph(Path directory) {
    this.directory = directory;
    environment.put("HOME", directory.toString());
  }

  /** As a user who stands in a directory. */
  static Silograph in(Path directory) {
    return new Silograph(directory);
  }

  Silograph reading(String text) {
    input = text;
    return this;
  }

  Silograph on(Terminal other) {
    terminal = other;
    return this;
  }

  Silograph with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** What to do while a command serves, which ends after it. */
  interface Visit {
    void after(String printed) throws Exception;
  }

  /** With a password that is typed when it is asked for. */
  Silograph typing(String password) {
    typed = password;
    return this;
  }

  Silograph visiting(Visit other) {
    visit = other;
    return this;
  }

  Run run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    return run(out, out, arguments);
  }

  /** With an output of its own, which need not take what is written. */
  Run runInto(OutputStream out, String... arguments) {
    return run(out, new ByteArrayOutputStream(), arguments);
  }

  private Run run(OutputStream out, ByteArrayOutputStream written, String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            terminal,
            directory,
            environment,
            new Host(written));
    int code = new Cli(surroundings).run(arguments);
    return new Run(
        List.of(arguments),
        code,
        written.toString(StandardCharsets.UTF_8),
        err.toString(StandardCharsets.UTF_8));
  }

  /** A process that ends after the visit, and whose terminal has somebody who knows a password. */
  private final class Host implements HostProcess {
    private final ByteArrayOutputStream written;

    Host(ByteArrayOutputStream written) {
      this.written = written;
    }

    @Override
    public void awaitEnd() {
      try {
        visit.after(written.toString(StandardCharsets.UTF_8));
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public boolean endsWithCommand() {
      return false;
    }

    @Override
    public Optional<String> askPassword(String prompt) {
      return Optional.ofNullable(typed);
    }
  }

  /** How a run ended; as text, all that a failed test needs to show. */
  record Run(List<String> arguments, int code, String out, String err) {

    @Override
    public String toString() {
      return "silograph %s%nexit code %d%n--- stdout%n%s--- stderr%n%s---"
          .formatted(String.join(" ", arguments), code, out, err);
    }
  }
}
