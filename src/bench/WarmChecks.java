import dev.silograph.app.CheckDeletion;
import dev.silograph.app.IndexListener;
import dev.silograph.app.IndexSummary;
import dev.silograph.app.OpenedGraph;
import dev.silograph.app.Workspace;
import dev.silograph.graph.GraphStore;
import dev.silograph.graph.Question;
import dev.silograph.graph.RunLimits;
import dev.silograph.impact.DeletionCheck;
import dev.silograph.query.GraphQuestions;
import dev.silograph.query.ModelNames;
import dev.silograph.result.Cell;
import dev.silograph.result.DeletionPlan;
import dev.silograph.result.RowConsumer;
import dev.silograph.result.StopSwitch;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Times the check of a model's deletion, after it has been asked often enough. */
final class WarmChecks {

  private static final int WARMING = 20;
  private static final int TIMED = 11;

  /** A large graph is asked less often. */
  private static final int LARGE_WARMING = 6;

  private static final int LARGE_TIMED = 5;
  private static final int BATCH = 10_000;

  private static final String MODELS =
      """
      UNWIND range($from, $to - 1) AS number
      CREATE (:Model {
        key: 'knots.model' + number, name: 'Model' + number, app: 'knots', module: 'knots.models',
        table: 'knots_model' + number, silos: [['CONTROL', 'CELL'][number % 2]], bases: [],
        repo: 'knots', file: 'knots/models.py', line: number, managed: true, proxy: false})
      """;

  /** The first reference of each closes a circle through all, the others go anywhere. */
  private static final String REFERENCES =
      """
      UNWIND range($from, $to - 1) AS number
      WITH number, number % $models AS source, number / $models AS ordinal
      WITH *, CASE ordinal WHEN 0 THEN source + 1 ELSE source * 7919 + ordinal * 104729 END AS target
      MATCH (one:Model {key: 'knots.model' + source})
      MATCH (other:Model {key: 'knots.model' + target % $models})
      CREATE (one)-[:REFERENCES {
        field: 'to_' + ordinal, column: 'to_' + ordinal + '_id', kind: 'FlexibleForeignKey',
        onDelete: 'CASCADE', dbConstraint: true, null: false, unique: false,
        crossSilo: (source - target) % 2 <> 0, enforcement: 'DATABASE', parentLink: false,
        repo: 'knots', file: 'knots/models.py', line: number}]->(other)
      """;

  private WarmChecks() {}

  /**
   * Takes {@code tree TREE MODEL…}, or {@code knots DIRECTORY MODELS REFERENCES} for a graph that is
   * made there, in which every row takes rows of all other models along. Prints for each model the
   * median in milliseconds, of the clock and of the processor, how many models are affected and by
   * how many ways, and the most megabytes that were in use.
   */
  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[1]);
    List<String> others = Arrays.asList(arguments).subList(2, arguments.length);
    if (arguments[0].equals("tree")) {
      checkTree(directory, others);
    } else {
      checkKnots(directory, Integer.parseInt(others.get(0)), Integer.parseInt(others.get(1)));
    }
  }

  private static void checkTree(Path tree, List<String> models) {
    Workspace workspace = Workspace.of(List.of(tree), tree);
    try (OpenedGraph graph = OpenedGraph.current(workspace, new Silent())) {
      for (String model : models) {
        time(name -> new CheckDeletion(graph).run(List.of(name)), model, WARMING, TIMED);
      }
    }
  }

  private static void checkKnots(Path directory, int models, int references) {
    try (GraphStore store = GraphStore.open(directory)) {
      for (int from = 0; from < models; from += BATCH) {
        write(store, MODELS, from, models, models);
      }
      for (int from = 0; from < references; from += BATCH) {
        write(store, REFERENCES, from, references, models);
      }
      resetPeaks();
      GraphQuestions graph = (cypher, values) -> store.run(cypher, values, RunLimits.NONE);
      DeletionCheck check = new DeletionCheck(graph, new ModelNames(graph), (column, names, uses) -> uses);
      time(name -> check.run(List.of(name)), "knots.model0", LARGE_WARMING, LARGE_TIMED);
    }
  }

  private static void write(GraphStore store, String cypher, int from, int end, int models) {
    Map<String, Object> range =
        Map.of("from", (long) from, "to", (long) Math.min(end, from + BATCH), "models", (long) models);
    store.ask(new Question(cypher, range, RunLimits.NONE, Question.Access.WRITE, new StopSwitch()), new Unread());
  }

  private static void time(
      Function<String, DeletionPlan> check, String model, int warming, int timed) {
    double[] clock = new double[timed];
    double[] processor = new double[timed];
    String size = "";
    for (int round = -warming; round < timed; round++) {
      long begin = System.nanoTime();
      long beginCpu = processorTime();
      DeletionPlan plan = check.apply(model);
      if (round >= 0) {
        clock[round] = (System.nanoTime() - begin) / 1e6;
        processor[round] = (processorTime() - beginCpu) / 1e6;
      }
      size = plan.impact().effects().size() + " " + plan.impact().hops().size();
    }
    Arrays.sort(clock);
    Arrays.sort(processor);
    System.out.printf(
        "%s %.1f %.1f %s %.0f%n", model, clock[timed / 2], processor[timed / 2], size, megabytes());
  }

  /** Of the thread that asks: the graph answers on it. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double megabytes() {
    return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1048576.0;
  }

  private static void resetPeaks() {
    System.gc();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  /** What an index would tell. */
  private static final class Silent implements IndexListener {
    @Override
    public void progress(Phase phase, int done, int total) {}

    @Override
    public void finished(IndexSummary summary) {}
  }

  /** What a statement that writes gives: nothing. */
  private static final class Unread implements RowConsumer {
    @Override
    public void columns(List<String> names) {}

    @Override
    public void row(List<Cell> cells) {}
  }
}
