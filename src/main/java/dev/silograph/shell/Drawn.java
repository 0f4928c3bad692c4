package dev.silograph.shell;

import dev.silograph.render.Drawing;
import dev.silograph.render.OutputFormat;
import java.io.IOException;

/** Something that can be written in more than one format. */
@FunctionalInterface
interface Drawn {

  void write(OutputFormat format, Drawing drawing, Appendable out) throws IOException;
}
