package dev.silograph.shell;

import dev.silograph.shell.complete.Argument;
import java.util.List;
import java.util.function.Function;

/** The commands that change a setting, or say what it is. */
final class SettingCommands {

  private static final Argument SWITCH = Argument.choice("on", "off").optional();

  private SettingCommands() {}

  static List<ShellCommand> all() {
    String[] formats = Settings.FORMATS.stream().map(Object::toString).toArray(String[]::new);
    return List.of(
        setting(
            "format",
            Argument.choice(formats).optional(),
            "how results are written",
            Settings::format),
        setting("limit", number("ROWS"), "most rows to give, 0 for all", Settings::limit),
        setting(
            "timeout",
            number("SECONDS"),
            "how long a statement may take, 0 for ever",
            Settings::timeout),
        setting("timing", SWITCH, "whether to say how long it took", one -> word(one.timing())),
        setting(
            "pager",
            SWITCH,
            "whether what is longer than the screen is shown page by page",
            one -> word(one.pager())),
        setting(
            "watch",
            SWITCH,
            "whether the graph follows edits of the checkout by itself",
            one -> word(one.watch())),
        new SimpleCommand(
            "writable",
            List.of(SWITCH),
            "whether statements may change the graph",
            "Changes are to the graph alone, never to the checkout, and the next index undoes them.",
            SettingCommands::writable));
  }

  private static Argument number(String label) {
    return Argument.of(label, Argument.Kind.TEXT).optional();
  }

  private static String word(boolean on) {
    return on ? "on" : "off";
  }

  private static ShellCommand setting(
      String name, Argument argument, String summary, Function<Settings, Object> value) {
    return new SimpleCommand(
        name,
        List.of(argument),
        summary,
        "",
        (session, given) -> {
          if (given.rest().isEmpty()) {
            session.note(name + " is " + value.apply(session.settings()));
          } else {
            session.settings().set(name, given.rest());
          }
        });
  }

  private static void writable(Session session, CommandText given) {
    if (!given.rest().isEmpty()) {
      session.settings().set("writable", given.rest());
    }
    session.note(
        session.settings().writable()
            ? "Statements may change the graph now. They change nothing in the checkout, and the next"
                + " index undoes what they did."
            : "Statements can only read the graph.");
  }
}
