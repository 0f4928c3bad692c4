package dev.silograph.shell;

import java.util.List;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.Reference;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** What the shell's own keys do, beside those that the line reader has. */
final class KeyBindings {

  private static final String BACK = "silograph-search-back";
  private static final String FORWARD = "silograph-search-forward";

  private final ShellReader reader;

  KeyBindings(ShellReader reader) {
    this.reader = reader;
  }

  /** Each line begins in vi's way of inserting. */
  void likeVi() {
    reader.getKeyMaps().put(LineReader.MAIN, reader.getKeyMaps().get(LineReader.VIINS));
  }

  /** With something typed, these go to former statements that have it in them. */
  void search(HistorySearch search) {
    reader.getWidgets().put(BACK, search::back);
    reader.getWidgets().put(FORWARD, search::forward);
    for (String map : List.of(LineReader.EMACS, LineReader.VIINS)) {
      KeyMap<Binding> keys = reader.getKeyMaps().get(map);
      keys.bind(new Reference(BACK), KeyMap.alt('p'));
      keys.bind(new Reference(FORWARD), KeyMap.alt('n'));
      bind(keys, Capability.key_ppage, BACK);
      bind(keys, Capability.key_npage, FORWARD);
    }
  }

  private void bind(KeyMap<Binding> keys, Capability key, String widget) {
    String sequence = KeyMap.key(reader.getTerminal(), key);
    if (sequence != null) {
      keys.bind(new Reference(widget), sequence);
    }
  }

  /** As in other shells, Ctrl-X Ctrl-E opens what is typed in the editor, and so does vi's v. */
  void edit(Runnable editing) {
    reader
        .getWidgets()
        .put(
            LineReader.EDIT_AND_EXECUTE_COMMAND,
            () -> {
              bracketedPaste(LineReaderImpl.BRACKETED_PASTE_OFF);
              editing.run();
              bracketedPaste(LineReaderImpl.BRACKETED_PASTE_ON);
              reader.getTerminal().writer().println();
              return reader.redrawLine();
            });
    Reference edit = new Reference(LineReader.EDIT_AND_EXECUTE_COMMAND);
    reader.getKeyMaps().get(LineReader.VIINS).bind(edit, KeyMap.translate("^X^E"));
    reader.getKeyMaps().get(LineReader.VICMD).bind(edit, "v");
  }

  private void bracketedPaste(String sequence) {
    if (reader.isSet(Option.BRACKETED_PASTE)) {
      reader.getTerminal().writer().write(sequence);
      reader.getTerminal().flush();
    }
  }

  /** What Tab and Enter do on a terminal of type {@value Terminal#TYPE_DUMB}, which edits lines. */
  void dumb(Widget tab, Widget enter) {
    reader.getWidgets().put("silograph-list", tab);
    reader.getWidgets().put("silograph-enter", enter);
    KeyMap<Binding> keys = reader.getKeyMaps().get(LineReader.DUMB);
    keys.bind(new Reference("silograph-list"), "\t");
    keys.bind(new Reference("silograph-enter"), "\r", "\n");
  }
}
