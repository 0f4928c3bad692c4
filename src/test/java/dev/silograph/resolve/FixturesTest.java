package dev.silograph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.python.PythonParser;
import dev.silograph.python.PythonParsers;
import dev.silograph.schema.Schema;
import dev.silograph.source.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Resolves every tree below {@code src/test/resources/fixtures} and compares the schema with the
 * {@code expected.txt} beside it. A directory {@code roots} holds one checkout in each of its
 * directories. With {@code -Dfixtures.rewrite=true} the expectations are written instead.
 */
class FixturesTest {

  private static final Path FIXTURES = Path.of("src/test/resources/fixtures");
  private static final String EXPECTED = "expected.txt";

  static List<String> fixtures() throws IOException {
    return children(FIXTURES).map(path -> path.getFileName().toString()).toList();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void resolvesAsExpected(String fixture) throws IOException {
    Path directory = FIXTURES.resolve(fixture);
    Path expected = directory.resolve(EXPECTED);

    String actual = SchemaText.of(resolve(directory));

    if (Boolean.getBoolean("fixtures.rewrite")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  @Test
  void everyFixtureHasATreeAndAnExpectation() throws IOException {
    for (Path fixture : children(FIXTURES).toList()) {
      assertThat(fixture).isDirectory();
      assertThat(fixture.resolve(EXPECTED)).isNotEmptyFile();
      try (Stream<Path> files = Files.walk(fixture)) {
        assertThat(files.filter(Files::isRegularFile).map(Path::toString))
            .as(fixture.toString())
            .anyMatch(name -> name.endsWith(".py"))
            .allMatch(name -> name.endsWith(".py") || name.endsWith(EXPECTED));
      }
    }
  }

  private static Schema resolve(Path fixture) throws IOException {
    PythonParser parser = PythonParsers.standard();
    SchemaResolver resolver = new SchemaResolver(new ResolveOptions(false), parser);
    Path roots = fixture.resolve("roots");
    List<Checkout> checkouts =
        Files.isDirectory(roots)
            ? children(roots).map(Checkout::read).toList()
            : List.of(Checkout.read(fixture, "tree"));
    checkouts.forEach(
        checkout -> checkout.files().forEach(file -> resolver.add(parser.parse(file))));
    return resolver.resolve(checkouts);
  }

  private static Stream<Path> children(Path directory) throws IOException {
    try (Stream<Path> children = Files.list(directory)) {
      return children.sorted().toList().stream();
    }
  }
}
