package dev.silograph.shell;

import dev.silograph.render.Drawing;
import java.io.Writer;

/** Where a session prints. */
interface Output {

  /** The width that lines have now, and what they may be drawn with. */
  Drawing drawing();

  /** Begins a result; closing it ends it, and shows what was held back. */
  Writer page();

  /** Says something that is no result; may be several lines. */
  void note(String text);

  /** Says what went wrong; may be several lines. */
  void fault(String text);

  /** Clears the screen, where there is one. */
  void clear();
}
