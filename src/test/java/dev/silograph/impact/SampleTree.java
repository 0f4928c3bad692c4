package dev.silograph.impact;

import dev.silograph.graph.RunLimits;
import dev.silograph.graph.TestGraph;
import dev.silograph.python.PythonParser;
import dev.silograph.python.PythonParsers;
import dev.silograph.query.GraphQuestions;
import dev.silograph.query.ModelNames;
import dev.silograph.resolve.ResolveOptions;
import dev.silograph.resolve.SchemaResolver;
import dev.silograph.result.Basis;
import dev.silograph.result.DeletionPlan;
import dev.silograph.schema.Schema;
import dev.silograph.source.Checkout;
import java.nio.file.Path;
import java.util.List;

/** {@code sample-repo/} in the graph of a test, and the checks asked of it. */
public final class SampleTree {

  /** What the checks say that they were computed from. */
  static final Basis BASIS =
      new Basis("sample-repo", "0123456789abcdef0123456789abcdef01234567", false, 106);

  private static final Schema SCHEMA = resolve(Path.of("sample-repo"));

  private SampleTree() {}

  /** Puts it in the graph. */
  public static void index(TestGraph graph) {
    graph.hold(SCHEMA);
  }

  /** Puts a changed copy of it in the graph. */
  static void index(TestGraph graph, Path root) {
    graph.hold(resolve(root));
  }

  static DeletionPlan check(TestGraph graph, String... names) {
    ColumnReader none = (column, known, uses) -> List.of();
    return new DeletionCheck(questions(graph), new ModelNames(questions(graph)), none)
        .run(List.of(names))
        .from(List.of(BASIS));
  }

  static GraphQuestions questions(TestGraph graph) {
    return (cypher, values) -> graph.store().run(cypher, values, RunLimits.NONE);
  }

  private static Schema resolve(Path root) {
    Checkout checkout = Checkout.read(root);
    PythonParser parser = PythonParsers.standard();
    SchemaResolver resolver = new SchemaResolver(new ResolveOptions(false), parser);
    checkout.files().forEach(file -> resolver.add(parser.parse(file)));
    return resolver.resolve(List.of(checkout));
  }
}
