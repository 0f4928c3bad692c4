package dev.silograph.shell;

import dev.silograph.app.CollectNames;
import dev.silograph.app.DescribeSchema;
import dev.silograph.app.OpenedGraph;
import dev.silograph.render.Drawing;
import dev.silograph.shell.complete.Completion;
import dev.silograph.shell.complete.Known;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jline.widget.AutopairWidgets;
import org.jline.widget.AutosuggestionWidgets;

/** A session that is typed at a terminal. */
final class Dialogue implements Desk {

  private final Session session;
  private final Terminal terminal;
  private final Programs programs;
  private final StatementHistory history;
  private final ShellReader reader;
  private final Watcher watcher;
  private volatile Completion completion;
  private String begun = "";

  Dialogue(Session session, Terminal terminal, Programs programs) throws IOException {
    this.session = session;
    this.terminal = terminal;
    this.programs = programs;
    this.history = new StatementHistory(session.setup().historyFile());
    this.completion = completion(known());
    this.reader = reader();
    this.watcher =
        new Watcher(
            session.files(), () -> session.settings().watch(), this::tell, this::graphChanged);
    session.sitAt(this);
  }

  private ShellReader reader() throws IOException {
    ShellReader made = new ShellReader(terminal);
    SuggestionList suggestions = new SuggestionList(session.drawing()::spelled);
    made.setParser(new LineParser((text, cursor) -> completion.suggest(text, cursor)));
    made.setCompleter(suggestions);
    made.setCompletionMatcher(suggestions);
    made.setHighlighter(
        new CypherHighlighter(session.commands(), session.output().drawing().colour()));
    made.setHistory(history);
    made.option(Option.DISABLE_EVENT_EXPANSION, true)
        .option(Option.AUTO_FRESH_LINE, true)
        .option(Option.BRACKETED_PASTE, true)
        .option(Option.INSERT_TAB, false)
        .option(Option.CASE_INSENSITIVE_SEARCH, true)
        .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P-> ")
        .variable(LineReader.MENU_LIST_MAX, 12);
    bindKeys(made);
    return made;
  }

  private void bindKeys(ShellReader made) throws IOException {
    Settings settings = session.settings();
    KeyBindings keys = new KeyBindings(made);
    if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
      DumbCompletion completing = new DumbCompletion(made, session::drawing);
      keys.dumb(completing::list, completing::enter);
      return;
    }
    if (settings.viMode()) {
      keys.likeVi();
    }
    if (settings.pairs()) {
      new AutopairWidgets(made).enable();
    }
    if (settings.suggestions()) {
      new AutosuggestionWidgets(made).enable();
    }
    keys.search(new HistorySearch(made, history));
    keys.edit(() -> editTyped(made));
  }

  /** Opens what is being typed in the user's editor. */
  private void editTyped(ShellReader typing) {
    try {
      String edited = programs.edited(typing.getBuffer().toString());
      typing.getBuffer().clear();
      typing.getBuffer().write(edited);
    } catch (CommandFaultException e) {
      terminal.writer().println();
      session.output().fault(e.getMessage());
    }
  }

  /** Reads and runs lines until the user ends it. */
  void run() {
    terminal.handle(Terminal.Signal.INT, signal -> session.stop());
    beside(this::begin);
    watcher.start();
    try {
      while (!session.standing().isOver()) {
        String typed = read();
        if (typed == null) {
          return;
        }
        run(typed);
      }
    } finally {
      watcher.end();
    }
  }

  /** What was typed, empty where it was given up, or null at its end. */
  private String read() {
    String begin = begun;
    begun = "";
    try {
      return reader.readLine(prompt(), null, (Character) null, begin.isEmpty() ? null : begin);
    } catch (UserInterruptException e) {
      return "";
    } catch (EndOfFileException e) {
      return null;
    }
  }

  private void run(String typed) {
    InputSplitter splitter = new InputSplitter();
    List<Input> inputs = new java.util.ArrayList<>(splitter.feed(typed));
    inputs.addAll(splitter.finish());
    for (Input input : inputs) {
      if (!session.standing().isOver()) {
        session.execute(input);
      }
    }
    if (inputs.stream().anyMatch(Input.Command.class::isInstance)) {
      // It may have added a query, or indexed.
      learn();
    }
  }

  private String prompt() {
    boolean colour = session.drawing().colour();
    String stale = watcher.isStale() ? " (stale)" : "";
    String text =
        session
            .settings()
            .prompt()
            .replace("%n", session.workspace().name())
            .replace("%s", stale.isEmpty() ? "" : stale);
    return colour ? new AttributedString(text, AttributedStyle.BOLD).toAnsi(terminal) : text;
  }

  /** Called by the watcher, while a line is being typed or not. */
  private void graphChanged() {
    learn();
    if (reader.isReading()) {
      try {
        reader.setPrompt(prompt());
        reader.callWidget(LineReader.REDISPLAY);
      } catch (IllegalStateException e) {
        // The line has just been taken: the next one has its own prompt.
      }
    }
  }

  private void tell(String line) {
    Drawing drawing = session.drawing();
    reader.printAbove(drawing.faint(drawing.fold(drawing.spelled(line))));
  }

  private Known known() {
    return Known.ofCommands(
        session.catalogue().queries(), session.commands().forms(), session.setup().directory());
  }

  private Completion completion(Known known) {
    return new Completion(known, () -> session.parameters().keySet());
  }

  /** Asks the graph for its names, beside whatever is being typed. */
  private void learn() {
    beside(this::learnNames);
  }

  private void learnNames() {
    OpenedGraph graph = session.graphBeside();
    completion =
        completion(known().with(new DescribeSchema(graph).run(), new CollectNames(graph).run()));
  }

  private void begin() {
    learnNames();
    WarmUp.ask(session.graphBeside(), session.settings(), session.drawing());
  }

  private static void beside(Runnable work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (RuntimeException e) {
                // What was known before will do, and whoever asks meets the fault.
              }
            },
            "beside-typing");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void edit(Path file, long line) {
    programs.edit(file, line);
  }

  @Override
  public String edited(String text) {
    return programs.edited(text);
  }

  @Override
  public void type(String text) {
    begun = text;
  }

  @Override
  public List<String> history() {
    return history.lines();
  }
}
