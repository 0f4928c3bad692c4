package dev.silograph.shell;

import dev.silograph.app.CheckDeletion;
import dev.silograph.render.OutputFormat;
import dev.silograph.result.DeletionPlan;
import dev.silograph.shell.complete.Argument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** Tells what it takes to delete models, and what would be lost. */
final class CheckCommand implements ShellCommand {

  @Override
  public String name() {
    return "check";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.of("MODEL", Argument.Kind.MODEL).many());
  }

  @Override
  public String summary() {
    return "tells what it takes to delete models or columns, and what is lost";
  }

  @Override
  public String details() {
    return "MODEL.FIELD asks for a column. Several are checked as one removal.";
  }

  @Override
  public void run(Session session, CommandText given) {
    if (given.words().isEmpty()) {
      throw new CommandFaultException("Which model? :check takes one or more.");
    }
    DeletionPlan plan = new CheckDeletion(session.graph()).run(given.words());
    OutputFormat format = session.settings().format();
    try (Writer page = session.output().page()) {
      (format.holdsReports() ? format : OutputFormat.TABLE).write(plan, session.drawing(), page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (plan.verdict() != DeletionPlan.Verdict.SAFE) {
      session.standing().found();
    }
  }
}
