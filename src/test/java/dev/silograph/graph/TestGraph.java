package dev.silograph.graph;

import dev.silograph.result.Cell;
import dev.silograph.result.ResultTable;
import dev.silograph.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.params.Parameter;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A real graph for a test: {@code @ExtendWith(TestGraph.class)}, and take a {@code TestGraph} as
 * parameter of the test, or of {@code @BeforeEach}. A test class that is parameterised with {@link
 * Place} runs wherever a graph can be.
 *
 * <p>Starting the database costs seconds, so there is one for the whole test JVM, started by the
 * first test that wants it, emptied before each test and shut down when the JVM ends. Tests that
 * need a store of their own open a {@link GraphStore} in a temporary directory.
 */
public final class TestGraph implements BeforeEachCallback, ParameterResolver {

  /** What {@link #hold} says about who indexed, and when. */
  public static final IndexInfo INFO =
      new IndexInfo("0-test", Instant.parse("2026-01-02T03:04:05Z"));

  private static final Schema NOTHING =
      new Schema(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** Where a graph can be. */
  public enum Place {
    /** In this process. */
    HELD,
    /** In another process, as far as this one can tell. */
    ATTACHED,
    /** One of several on a server. */
    SERVER
  }

  private final Place place;

  /** For JUnit. */
  public TestGraph() {
    this(Place.HELD);
  }

  private TestGraph(Place place) {
    this.place = place;
  }

  /** The store that all tests of the JVM share. */
  public GraphStore store() {
    return switch (place) {
      case HELD -> Shared.STORE;
      case ATTACHED -> Attached.STORE;
      case SERVER -> OnServer.STORE;
    };
  }

  /** Puts a schema into the graph, in place of whatever it holds. */
  public TestGraph hold(Schema schema) {
    store().replace(schema, INFO);
    return this;
  }

  /** Asks without limits or parameters, and gives the rows as plain Java values. */
  public List<List<Object>> rows(String cypher) {
    return rows(cypher, Map.of());
  }

  /** Asks without limits, and gives the rows as plain Java values. */
  public List<List<Object>> rows(String cypher, Map<String, Object> parameters) {
    ResultTable table = store().run(cypher, parameters, RunLimits.NONE);
    return table.rows().stream().map(row -> row.stream().map(TestGraph::plain).toList()).toList();
  }

  private static Object plain(Cell cell) {
    if (cell instanceof Cell.Null) {
      return "null";
    }
    if (cell instanceof Cell.Text text) {
      return text.value();
    }
    if (cell instanceof Cell.Numeric numeric) {
      return numeric.value();
    }
    if (cell instanceof Cell.Bool bool) {
      return bool.value();
    }
    if (cell instanceof Cell.ListCell list) {
      return list.values().stream().map(TestGraph::plain).toList();
    }
    return cell;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    in(context).hold(NOTHING);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestGraph.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return in(context);
  }

  private static TestGraph in(ExtensionContext context) {
    Object test = context.getRequiredTestInstance();
    return AnnotationSupport.findAnnotatedFieldValues(test, Parameter.class, Place.class).stream()
        .findFirst()
        .map(TestGraph::new)
        .orElseGet(TestGraph::new);
  }

  /** The same store once more: it is held, if only by this very process, so it is attached to. */
  private static final class Attached {
    static final GraphStore STORE = attach();

    private static GraphStore attach() {
      Shared.STORE.share();
      return GraphStore.open(Shared.DIRECTORY);
    }
  }

  /** Beside another graph, of which nothing may ever be seen. */
  private static final class OnServer {
    static final GraphStore STORE = connect();

    private static GraphStore connect() {
      try (GraphStore other = GraphStore.connect(TestServer.login(), "other")) {
        other.replace(Samples.everything(), INFO);
      }
      return GraphStore.connect(TestServer.login(), "tested");
    }
  }

  /** Started when a test first asks for it. */
  private static final class Shared {
    static final Path DIRECTORY = temporaryDirectory();
    static final GraphStore STORE = GraphStore.open(DIRECTORY);

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(Shared::close));
    }

    private static Path temporaryDirectory() {
      try {
        return Files.createTempDirectory("silograph-test");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void close() {
      STORE.close();
      try (Stream<Path> files = Files.walk(DIRECTORY)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
