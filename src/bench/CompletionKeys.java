import dev.silograph.query.QueryCatalogue;
import dev.silograph.result.GraphShape;
import dev.silograph.result.KnownNames;
import dev.silograph.result.KnownNames.Count;
import dev.silograph.result.KnownNames.Model;
import dev.silograph.result.KnownNames.Values;
import dev.silograph.shell.complete.Argument;
import dev.silograph.shell.complete.CommandForm;
import dev.silograph.shell.complete.Completion;
import dev.silograph.shell.complete.Known;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Times what a key costs in the shell's completion, on so many models with ten fields each. */
final class CompletionKeys {

  private static final String[] WORDS = {
    "Monitor", "Check", "In", "Alert", "Rule", "Project", "Organization", "Member", "Release", "Group"
  };

  /** Each is typed key by key from the mark on. */
  private static final List<String> TYPED =
      List.of(
          "MATCH (m:Model {name: '|MonitorCheckIn",
          "MATCH (m:Model) WHERE m.key = '|app7.mci",
          "MATCH (f:Field {name: '|check_in",
          "MATCH (m:Model)-[r:REFERENCES]->(t:Model) WHERE r.|field",
          "MATCH (m:Model) |RETURN m.name",
          ":describe |MonitorCheck",
          ":run why from=|ProjectRule");

  private static final int WARMING = 5;
  private static final int TIMED = 11;

  private CompletionKeys() {}

  /** Takes the number of models; prints the median and the slowest key in milliseconds. */
  public static void main(String[] arguments) {
    Completion completion = new Completion(known(Integer.parseInt(arguments[0])), List::of);
    List<Double> times = new ArrayList<>();
    for (int round = -WARMING; round < TIMED; round++) {
      for (String marked : TYPED) {
        String text = marked.replace("|", "");
        for (int cursor = marked.indexOf('|'); cursor <= text.length(); cursor++) {
          long begin = System.nanoTime();
          completion.suggest(text.substring(0, cursor), cursor);
          if (round >= 0) {
            times.add((System.nanoTime() - begin) / 1e6);
          }
        }
      }
    }
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        "%s models: median %.2f ms, 95 %% %.2f ms, slowest %.2f ms of %d keys%n",
        arguments[0],
        sorted[sorted.length / 2],
        sorted[sorted.length * 95 / 100],
        sorted[sorted.length - 1],
        sorted.length);
  }

  private static Known known(int count) {
    List<Model> models = new ArrayList<>();
    List<Count> names = new ArrayList<>();
    List<Count> keys = new ArrayList<>();
    List<Count> fields = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name =
          WORDS[i % 10] + WORDS[i / 10 % 10] + WORDS[i / 100 % 10] + (i / 1000 == 0 ? "" : i / 1000);
      String key = "app" + i % 40 + "." + name.toLowerCase();
      models.add(new Model(key, name, "app" + i % 40, List.of("CELL"), key.replace('.', '_')));
      names.add(new Count(name, 1));
      keys.add(new Count(key, 1));
      for (int field = 0; field < 10 && fields.size() < 50_000; field++) {
        fields.add(new Count("field_" + i + "_check_in_" + field, 1));
      }
    }
    List<Values> values =
        List.of(
            new Values("Model", "name", names),
            new Values("Model", "key", keys),
            new Values("Field", "name", fields));
    List<CommandForm> commands =
        List.of(
            new CommandForm("describe", "", List.of(Argument.of("MODEL", Argument.Kind.MODEL))),
            new CommandForm(
                "run",
                "",
                List.of(
                    Argument.of("NAME", Argument.Kind.QUERY),
                    Argument.of("k=v", Argument.Kind.ASSIGNMENT).many())));
    return Known.ofCommands(QueryCatalogue.load(List.of()).queries(), commands, Path.of(""))
        .with(shape(count), new KnownNames(models, values, List.of()));
  }

  private static GraphShape shape(long count) {
    List<GraphShape.Property> of =
        Arrays.stream("app key name table file line silos field kind".split(" "))
            .map(name -> new GraphShape.Property(name, count, "STRING"))
            .toList();
    return new GraphShape(
        List.of(new GraphShape.Nodes("Field", 10 * count, of), new GraphShape.Nodes("Model", count, of)),
        List.of(
            new GraphShape.Relationships(
                "REFERENCES", count, List.of(new GraphShape.Ends("Model", "Model", count)), of)));
  }
}
