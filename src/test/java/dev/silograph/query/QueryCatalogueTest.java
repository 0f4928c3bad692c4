package dev.silograph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCatalogueTest {

  @TempDir Path directory;

  @Test
  void readsQueriesOfTheUserAtAnyDepth() {
    write("top.cypher", query("my-top"));
    write("a/b/deep.cypher", query("my-deep"));
    write("a/notes.txt", "no query");

    QueryCatalogue catalogue = QueryCatalogue.load(List.of(directory));

    assertThat(catalogue.queries()).extracting(SavedQuery::name).contains("my-deep", "my-top");
    assertThat(catalogue.faults()).isEmpty();
  }

  @Test
  void aBrokenFileHidesNothingElse() throws IOException {
    write("a.cypher", "RETURN 1");
    write("b.cypher", query("my-b"));
    Files.write(directory.resolve("c.cypher"), new byte[] {(byte) 0xff, (byte) 0xfe});

    QueryCatalogue catalogue = QueryCatalogue.load(List.of(directory));

    assertThat(catalogue.find("my-b").title()).isEqualTo("T");
    assertThat(catalogue.faults())
        .extracting(QueryFault::toString)
        .containsExactly(
            directory.resolve("a.cypher") + ":1:1: The header has no '// name: TEXT'.",
            directory.resolve("a.cypher") + ":1:1: The header has no '// title: TEXT'.",
            directory.resolve("c.cypher") + ": It is not UTF-8 text.");
  }

  @Test
  void aNameBelongsToTheFirstFile() {
    write("a.cypher", query("mine"));
    write("b.cypher", query("mine"));

    QueryCatalogue catalogue = QueryCatalogue.load(List.of(directory));

    assertThat(catalogue.find("mine").path()).endsWith("a.cypher");
    assertThat(catalogue.faults())
        .extracting(QueryFault::toString)
        .containsExactly(
            directory.resolve("b.cypher")
                + ": The name 'mine' is taken by "
                + directory.resolve("a.cypher")
                + "; choose another.");
  }

  @Test
  void theNamesOfBundledQueriesAreTaken() {
    write("a.cypher", query("model-fields"));

    QueryCatalogue catalogue = QueryCatalogue.load(List.of(directory));

    assertThat(catalogue.find("model-fields").path()).startsWith("queries/");
    assertThat(catalogue.faults())
        .extracting(QueryFault::toString)
        .singleElement()
        .asString()
        .contains("The name 'model-fields' is taken by queries/");
  }

  @Test
  void findsEveryBundledQueryByItsName() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("queries"))) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".cypher"))
              .map(name -> name.replace(".cypher", ""))
              .sorted()
              .toList();
      QueryCatalogue catalogue = QueryCatalogue.load(List.of());

      assertThat(catalogue.queries()).extracting(SavedQuery::name).containsExactlyElementsOf(names);
      assertThat(names).allMatch(name -> catalogue.find(name).name().equals(name));
    }
  }

  @Test
  void suggestsWhatComesNear() {
    write("a.cypher", query("cross-parcel-links"));
    QueryCatalogue catalogue = QueryCatalogue.load(List.of(directory));

    assertThatThrownBy(() -> catalogue.find("cross-parcel-link"))
        .isInstanceOf(QueryUsageException.class)
        .hasMessage(
            "There is no saved query 'cross-parcel-link'. Did you mean cross-parcel-links?");
    assertThatThrownBy(() -> catalogue.find("z"))
        .hasMessageStartingWith("There is no saved query 'z'. These there are: cascade-chains, ");
  }

  @Test
  void wantsADirectory() {
    Path missing = directory.resolve("missing");

    assertThatThrownBy(() -> QueryCatalogue.load(List.of(missing)))
        .isInstanceOf(QueryUsageException.class)
        .hasMessage("There is no directory " + missing + " to read queries from.");
  }

  private static String query(String name) {
    return "// name: " + name + "\n// title: T\nRETURN 1";
  }

  private void write(String path, String text) {
    Path file = directory.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
