package dev.silograph.shell;

import java.nio.file.Path;
import java.util.List;

/** What somebody who sits at a terminal can do, and a script cannot. */
interface Desk {

  /** Nobody sits there. */
  Desk NONE =
      new Desk() {
        @Override
        public void edit(Path file, long line) {
          throw needsTerminal("An editor");
        }

        @Override
        public String edited(String text) {
          throw needsTerminal("An editor");
        }

        @Override
        public void type(String text) {
          throw needsTerminal("Editing");
        }

        @Override
        public List<String> history() {
          throw needsTerminal("The history");
        }

        private CommandFaultException needsTerminal(String what) {
          return new CommandFaultException(what + " needs a terminal.");
        }
      };

  /** Opens a file in the user's editor, and waits until that is closed. */
  void edit(Path file, long line);

  /** Opens a text in the user's editor, and gives it as it was saved there. */
  String edited(String text);

  /** Puts a text where the next line is typed. */
  void type(String text);

  /** What was typed before, oldest first. */
  List<String> history();
}
