package dev.silograph.shell;

import dev.silograph.app.Converse;
import dev.silograph.app.OpenedGraph;
import dev.silograph.render.Drawing;
import dev.silograph.render.OutputFormat;
import dev.silograph.render.RowWriter;
import dev.silograph.result.StopSwitch;
import java.util.Map;

/**
 * Asks something like what is asked first, so that all that answers has been loaded when somebody
 * has typed it.
 */
final class WarmUp {

  private static final String LIKELY =
      "MATCH (a:Model)-[r:REFERENCES]->(b:Model) WHERE a.name <> ''"
          + " RETURN a, r.field AS field, b ORDER BY field LIMIT 5";

  private WarmUp() {}

  /** Draws the answer for nobody. */
  static void ask(OpenedGraph graph, Settings settings, Drawing drawing) {
    RowWriter nowhere = OutputFormat.TABLE.rows(drawing, new StringBuilder());
    new Converse(graph)
        .ask(
            new Converse.Statement(LIKELY, Map.of(), settings.limits(), false),
            new StopSwitch(),
            nowhere);
    nowhere.end();
  }
}
