package dev.silograph.shell.complete;

import dev.silograph.query.QueryCatalogue;
import dev.silograph.result.GraphShape;
import dev.silograph.result.GraphShape.Ends;
import dev.silograph.result.GraphShape.Nodes;
import dev.silograph.result.GraphShape.Property;
import dev.silograph.result.GraphShape.Relationships;
import dev.silograph.result.KnownNames;
import dev.silograph.result.KnownNames.Count;
import dev.silograph.result.KnownNames.Function;
import dev.silograph.result.KnownNames.Model;
import dev.silograph.result.KnownNames.Values;
import dev.silograph.shell.complete.Argument.Kind;
import java.nio.file.Path;
import java.util.List;

/** A few models, as a graph would know them. */
final class SampleKnown {

  private static final List<Property> MODEL =
      List.of(
          new Property("app", 4, "STRING"),
          new Property("key", 4, "STRING"),
          new Property("name", 4, "STRING"),
          new Property("proxy", 4, "BOOLEAN"),
          new Property("silos", 4, "LIST<STRING>"),
          new Property("table", 4, "STRING"));

  private static final List<Property> FIELD =
      List.of(
          new Property("maxLength", 3, "INTEGER"),
          new Property("name", 9, "STRING"),
          new Property("null", 9, "BOOLEAN"));

  private static final GraphShape SHAPE =
      new GraphShape(
          List.of(
              new Nodes("App", 2, List.of(new Property("label", 2, "STRING"))),
              new Nodes("Field", 9, FIELD),
              new Nodes("Model", 4, MODEL),
              new Nodes("Odd label", 1, List.of()),
              new Nodes("Silo", 2, List.of(new Property("name", 2, "STRING")))),
          List.of(
              type("HAS_FIELD", "Model", "Field", new Property("ordinal", 9, "INTEGER")),
              type("IN_APP", "Model", "App"),
              type("IN_SILO", "Model", "Silo"),
              type("REFERENCES", "Model", "Model", new Property("onDelete", 3, "STRING"))));

  private static final KnownNames NAMES =
      new KnownNames(
          List.of(
              model("monitors.monitor", "Monitor", "CELL"),
              model("monitors.monitorcheckin", "MonitorCheckIn", "CELL"),
              model("sentry.user", "User", "CONTROL"),
              model("social.user", "User", "CONTROL")),
          List.of(
              values("Model", "name", "User", "Monitor", "MonitorCheckIn"),
              values("Model", "key", "monitors.monitor", "sentry.user"),
              values("Model", "app", "monitors", "sentry", "social"),
              values("Model", "silos", "CELL", "CONTROL"),
              values("Field", "name", "id", "monitor", "o'clock"),
              values("REFERENCES", "onDelete", "CASCADE", "SET_NULL")),
          List.of(
              new Function("count", "count(input :: ANY) :: INTEGER"),
              new Function("collect", "collect(input :: ANY) :: LIST<ANY>"),
              new Function("point.distance", "point.distance(from, to) :: FLOAT")));

  private static final List<CommandForm> COMMANDS =
      List.of(
          new CommandForm("describe", "a model", List.of(Argument.of("MODEL", Kind.MODEL))),
          new CommandForm("explain", "the plan", List.of(Argument.of("CYPHER", Kind.CYPHER))),
          new CommandForm("help", "this", List.of(Argument.of("COMMAND", Kind.COMMAND).optional())),
          new CommandForm(
              "run",
              "a saved query",
              List.of(
                  Argument.of("NAME", Kind.QUERY),
                  Argument.of("k=v", Kind.ASSIGNMENT).optional().many())),
          new CommandForm("source", "a file", List.of(Argument.of("FILE", Kind.FILE))),
          new CommandForm("writable", "or not", List.of(Argument.choice("on", "off"))));

  private SampleKnown() {}

  static Known in(Path directory) {
    return Known.ofCommands(QueryCatalogue.load(List.of()).queries(), COMMANDS, directory)
        .with(SHAPE, NAMES);
  }

  private static Relationships type(String type, String from, String to, Property... properties) {
    return new Relationships(type, 3, List.of(new Ends(from, to, 3)), List.of(properties));
  }

  private static Model model(String key, String name, String silo) {
    String app = key.substring(0, key.indexOf('.'));
    return new Model(key, name, app, List.of(silo), key.replace('.', '_'));
  }

  private static Values values(String owner, String property, String... values) {
    return new Values(
        owner, property, List.of(values).stream().map(value -> new Count(value, 1)).toList());
  }
}
