package dev.silograph.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.graph.RunLimits;
import dev.silograph.graph.TestGraph;
import dev.silograph.python.PythonParser;
import dev.silograph.python.PythonParsers;
import dev.silograph.render.Drawing;
import dev.silograph.render.OutputFormat;
import dev.silograph.resolve.ResolveOptions;
import dev.silograph.resolve.SchemaResolver;
import dev.silograph.schema.Schema;
import dev.silograph.source.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every saved query asked of {@code sample-repo/}, where each has something to find.
 *
 * <p>What it finds is in a file that is called like the query with its parameters, {@code
 * why,from=Integration,to=User.jsonl}, and holds what {@code run … --format jsonl} prints. With
 * {@code -Dfixtures.rewrite=true} the files are written anew.
 */
@ParameterizedClass
@EnumSource(TestGraph.Place.class)
@ExtendWith(TestGraph.class)
class SampleRepoTest {

  @Parameter private TestGraph.Place place;

  private static final Path EXPECTED = Path.of("src/test/resources/sample-repo");
  private static final String SUFFIX = ".jsonl";

  private static Schema schema;
  private static final QueryCatalogue CATALOGUE = QueryCatalogue.load(List.of());

  @BeforeAll
  static void resolve() {
    Checkout checkout = Checkout.read(Path.of("sample-repo"));
    PythonParser parser = PythonParsers.standard();
    SchemaResolver resolver = new SchemaResolver(new ResolveOptions(false), parser);
    checkout.files().forEach(file -> resolver.add(parser.parse(file)));
    schema = resolver.resolve(List.of(checkout));
  }

  @BeforeEach
  void index(TestGraph graph) {
    graph.hold(schema);
  }

  @Test
  void everyFileIsInOrderAndEachQueryHasOne() throws IOException {
    assertThat(CATALOGUE.faults()).isEmpty();
    assertThat(files().map(file -> name(file)).distinct().sorted().toList())
        .isEqualTo(CATALOGUE.queries().stream().map(SavedQuery::name).toList());
  }

  @TestFactory
  Stream<DynamicTest> findsWhatIsPlanted(TestGraph graph) throws IOException {
    return files()
        .map(file -> DynamicTest.dynamicTest(title(file), () -> assertFinds(graph, file)));
  }

  private static void assertFinds(TestGraph graph, Path file) throws IOException {
    SavedQuery query = CATALOGUE.find(name(file));
    Map<String, Object> parameters =
        new ParameterBinder(
                new ModelNames(
                    (cypher, values) -> graph.store().run(cypher, values, RunLimits.NONE)))
            .bind(query, parameters(file));
    StringBuilder found = new StringBuilder();
    OutputFormat.JSONL.write(
        graph.store().run(query.text(), parameters, RunLimits.NONE), Drawing.PLAIN, found);
    if (Boolean.getBoolean("fixtures.rewrite")) {
      Files.writeString(file, found);
    }
    assertThat(found.toString()).isNotEmpty().isEqualTo(Files.readString(file));
  }

  private static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(EXPECTED)) {
      return files.sorted().toList().stream();
    }
  }

  private static String title(Path file) {
    return file.getFileName().toString().replace(SUFFIX, "");
  }

  private static String name(Path file) {
    return title(file).split(",")[0];
  }

  private static Map<String, String> parameters(Path file) {
    Map<String, String> parameters = new LinkedHashMap<>();
    Stream.of(title(file).split(","))
        .skip(1)
        .map(given -> given.split("=", 2))
        .forEach(given -> parameters.put(given[0], given[1]));
    return parameters;
  }
}
