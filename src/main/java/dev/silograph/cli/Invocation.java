package dev.silograph.cli;

import dev.silograph.app.IndexListener;
import dev.silograph.app.OpenedGraph;
import dev.silograph.app.QuestionRejectedException;
import dev.silograph.app.Workspace;
import dev.silograph.query.QueryCatalogue;
import dev.silograph.render.Drawing;
import dev.silograph.render.FaultExcerpt;
import dev.silograph.result.Card;
import dev.silograph.result.DeletionPlan;
import dev.silograph.result.ModelPath;
import dev.silograph.result.Neighbourhood;
import dev.silograph.result.RemovalReport;
import dev.silograph.result.Report;
import dev.silograph.result.ResultTable;
import dev.silograph.source.Checkout;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** One run of the command line, as its commands see it. */
final class Invocation {

  private final Surroundings surroundings;
  private final GlobalOptions options;
  private final PrintWriter out;
  private final PrintWriter err;

  Invocation(Surroundings surroundings, GlobalOptions options, PrintWriter out, PrintWriter err) {
    this.surroundings = surroundings;
    this.options = options;
    this.out = out;
    this.err = err;
  }

  GlobalOptions options() {
    return options;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  PrintWriter out() {
    return out;
  }

  PrintWriter err() {
    return err;
  }

  /** The checkouts that this run is about. */
  Workspace workspace() {
    List<Path> repos = options.repos();
    Path here = surroundings.directory();
    List<Path> roots =
        repos.isEmpty()
            ? List.of(Checkout.enclosingRoot(here))
            : repos.stream().map(here::resolve).toList();
    Workspace local = Workspace.of(roots, surroundings.cacheDirectory());
    return options.server().server(surroundings, local.name()).map(local::on).orElse(local);
  }

  /** Their graph, up to date. */
  OpenedGraph graph() {
    IndexSummaryText brief = IndexSummaryText.brief(err, drawing());
    OpenedGraph current = OpenedGraph.current(workspace(), progress(brief::print));
    return surroundings.process().endsWithCommand() ? current.toTheEnd() : current;
  }

  /** As {@link #graph}, to be served at that address. */
  OpenedGraph graphToServe(InetSocketAddress address) {
    IndexSummaryText brief = IndexSummaryText.brief(err, drawing());
    return OpenedGraph.toServe(workspace(), progress(brief::print), address);
  }

  /** The saved queries, with those of the user's own. */
  QueryCatalogue catalogue() {
    Path here = surroundings.directory();
    return QueryCatalogue.load(options.queries().stream().map(here::resolve).toList());
  }

  /** Says which query files cannot be used, and whether there are any. */
  boolean hasFaults(QueryCatalogue catalogue) {
    catalogue.faults().forEach(fault -> err.println(fault));
    err.flush();
    return !catalogue.faults().isEmpty();
  }

  /** Shows progress where someone is watching, then hands the summary on. */
  IndexListener progress(java.util.function.Consumer<dev.silograph.app.IndexSummary> then) {
    Terminal terminal = surroundings.terminal();
    IndexListener line = new ProgressLine(terminal.err() ? err : null, terminal.columns(), then);
    return options.verbose() ? new SpokenProgress(line, err) : line;
  }

  void print(ResultTable table) {
    try {
      options.format().write(table, drawing(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.flush();
    int rows = table.rows().size();
    if (table.truncated()) {
      complain(
          (rows == 1 ? "this is only the first row" : "these are only the first " + rows + " rows")
              + "; see --limit");
    } else if (options.format().isForPeople()) {
      err.println(rows == 1 ? "1 row" : rows + " rows");
      err.flush();
    }
  }

  void print(Report report) {
    print(() -> options.format().write(report, drawing(), out));
  }

  void print(DeletionPlan plan) {
    print(() -> options.format().write(plan, drawing(), out));
  }

  void print(RemovalReport report) {
    print(() -> options.format().write(report, drawing(), out));
  }

  void print(Card card) {
    print(() -> options.format().write(card, drawing(), out));
  }

  void print(ModelPath path) {
    print(() -> options.format().write(path, drawing(), out));
  }

  void print(Neighbourhood around) {
    print(() -> options.format().write(around, drawing(), out));
  }

  private void print(Writing writing) {
    try {
      writing.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.flush();
  }

  /** Writes a result. */
  @FunctionalInterface
  private interface Writing {
    void write() throws IOException;
  }

  /**
   * Refuses a format of tables for what is none.
   *
   * @param what such as {@code A plan}
   */
  void requireReports(CommandSpec spec, String what) {
    if (!options.format().holdsReports()) {
      throw new ParameterException(spec.commandLine(), what + " is no table, so none in CSV");
    }
  }

  /** Says something about the run that is not its result. */
  void complain(String sentence) {
    err.println("silograph: " + sentence);
    err.flush();
  }

  /** Says what is wrong with some Cypher, and shows where. */
  void complain(QuestionRejectedException rejected) {
    err.println("silograph: " + rejected.getMessage());
    err.print(FaultExcerpt.of(rejected.cypher(), rejected.line(), rejected.column()));
    err.flush();
  }

  /** How text is drawn on standard output. */
  Drawing drawing() {
    Terminal terminal = surroundings.terminal();
    boolean colour =
        switch (options.colour()) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO ->
              terminal.out()
                  && surroundings.environment().getOrDefault("NO_COLOR", "").isEmpty()
                  && !"dumb".equals(surroundings.environment().get("TERM"));
        };
    return new Drawing(terminal.out() ? terminal.columns() : 0, colour, isUnicode(terminal));
  }

  /** A file holds UTF-8; a terminal what its locale says. */
  private boolean isUnicode(Terminal terminal) {
    if (!terminal.out()) {
      return true;
    }
    Map<String, String> environment = surroundings.environment();
    return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(locale -> !locale.isEmpty())
        .findFirst()
        .map(locale -> locale.toLowerCase(Locale.ROOT).replace("-", "").contains("utf8"))
        .orElse(false);
  }
}
