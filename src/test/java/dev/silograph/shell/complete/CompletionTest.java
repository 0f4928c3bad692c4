package dev.silograph.shell.complete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.silograph.shell.complete.Suggestion.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In each text the cursor is where the caret stands. */
class CompletionTest {

  @TempDir static Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          MATCH (m:^                            ; App, Field, Model, `Odd label`, Silo
          MATCH (m:Mo^) RETURN m                ; Model
          MATCH (m:App&^                        ; App, Field, Model, `Odd label`, Silo
          MATCH (:Model)-[:IN_SILO]->(s:^       ; Silo, App, Field, Model, `Odd label`
          MATCH (:Field)<-[:HAS_FIELD]-(:^      ; Model, App, Field, `Odd label`, Silo
          MATCH (:Field)<-[:^                   ; HAS_FIELD, IN_APP, IN_SILO, REFERENCES
          MATCH (:Model)-[r:re^                 ; REFERENCES
          MATCH (:Model)-[:IN_APP|^             ; HAS_FIELD, IN_APP, IN_SILO, REFERENCES
          MATCH (f:Field) WHERE f:Mo^           ; Model
          MATCH (f:Field) WHERE f.^             ; maxLength, name, null
          MATCH (f:Field) WHERE f.ma^           ; maxLength
          MATCH (f:Field {^                     ; maxLength, name, null
          MATCH (f:Field {name: 'x', nu^        ; null
          MATCH (f:Field)-[r:REFERENCES]-() RETURN r.^ ; onDelete
          RETURN f.^ MATCH (f:App)              ; label
          MATCH (m:Model) WITH m AS x RETURN x.si^ ; silos
          MATCH (m:Model) RETURN m {.na^        ; name
          MATCH ()-[r:HAS_FIELD {^              ; ordinal
          MATCH (x) WHERE x.label^              ; label
          """)
  void namesOfTheSchema(String text, String expected) {
    assertThat(texts(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          MATCH (m:Model {name: 'Mon^           ; Monitor', MonitorCheckIn'
          MATCH (m:Model {name: 'Mon^'})        ; Monitor, MonitorCheckIn
          MATCH (m:Model {name: "mci^           ; MonitorCheckIn"
          MATCH (m:Model) WHERE m.app = 'so^    ; social'
          MATCH (m:Model) WHERE m.app <> 'so^   ; social'
          MATCH (m:Model) WHERE m.name STARTS WITH 'Us^ ; User'
          MATCH (m:Model) WHERE m.app IN ['sentry', 'm^ ; monitors'
          MATCH (m:Model) WHERE 'CO^' IN m.silos ; CONTROL
          MATCH (f:Field {name: 'o^             ; o\\'clock', monitor'
          MATCH ()-[r:REFERENCES]->() WHERE r.onDelete = 'c^ ; CASCADE'
          MATCH (m:Model {proxy: ^              ; true, false
          MATCH (m:Model {name: Monitorc^       ; 'MonitorCheckIn'
          RETURN 'Mon^                          ; ~~
          """)
  void valuesOfProperties(String text, String expected) {
    assertThat(texts(text)).startsWith(expected);
    assertThat(texts(text).isEmpty()).isEqualTo(expected.isEmpty());
  }

  @Test
  void modelsHaveTheirSiloAndAppBeside() {
    assertThat(suggest("MATCH (m:Model {name: 'Mon^"))
        .extracting(Suggestion::shown, Suggestion::description, Suggestion::group)
        .startsWith(tuple("Monitor", "CELL · monitors", Group.MODEL));
    assertThat(suggest("MATCH (m:Model {name: 'Use^").get(0).description()).isEqualTo("2 models");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          ^                                     ; MATCH, OPTIONAL MATCH, UNWIND, WITH
          ma^                                   ; MATCH, OPTIONAL MATCH
          MATCH (m:Model) ^                     ; WHERE, RETURN, WITH, MATCH
          MATCH (m:Model) wh^                   ; WHERE
          MATCH (m:Model) WHERE m.app = 'x' an^ ; AND
          MATCH (m:Model) WHERE m.table is^     ; IS NULL, IS NOT NULL
          MATCH (m) RETURN m.x ^                ; AS, ORDER BY, LIMIT, SKIP
          MATCH (m) RETURN m.x ORDER ^          ; BY
          MATCH (m) RETURN m.x ORDER BY x ^     ; DESC, ASC, LIMIT, SKIP
          MATCH (m) WHERE m.x STARTS ^          ; WITH
          MATCH (m) WHERE EXISTS { ^            ; MATCH, OPTIONAL MATCH, UNWIND, WITH
          MATCH (m) RETURN CASE WHEN m.x ^      ; WHEN, THEN, ELSE, END
          MATCH (m) WITH m AS ^                 ; ~~
          // comm^                              ; ~~
          LIMIT 1^                              ; ~~
          """)
  void keywordsWhereTheyCanStand(String text, String expected) {
    List<String> found = shown(text).stream().limit(4).toList();
    assertThat(String.join(", ", found)).isEqualTo(expected);
  }

  @Test
  void operandsAreVariablesFirst() {
    assertThat(shown("MATCH (m:Model)-[r:REFERENCES]->(t) RETURN ^"))
        .startsWith("m", "r", "t", "DISTINCT", "NOT")
        .containsSubsequence("null", "$app", "count", "COUNT {");
    assertThat(texts("MATCH (m:Model) RETURN coll^")).isEqualTo("collect(, COLLECT {");
    assertThat(texts("MATCH (m:Model) RETURN count^(m)")).startsWith("count, COUNT {");
    assertThat(texts("RETURN point.d^")).isEqualTo("distance(");
  }

  @Test
  void nodesBeginWithVariablesOrLabels() {
    assertThat(shown("MATCH (a:App) MATCH (^")).startsWith("a", ":App", ":Field");
  }

  @Test
  void procedures() {
    assertThat(texts("CALL db.la^")).startsWith("labels(");
    assertThat(texts("CALL visu^")).isEqualTo("db.schema.visualization(");
  }

  @Test
  void parametersThatHaveAValue() {
    assertThat(texts("MATCH (m:Model {app: $^")).isEqualTo("app");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          :de^                                  ; describe
          :describe mon^                        ; Monitor, MonitorCheckIn, monitors.monitor
          :describe sentry_u^                   ; sentry_user
          :help wr^                             ; writable
          :writable ^                           ; on, off
          :writable on ^                        ; ~~
          :run most^                            ; most-referenced-models
          :run why ^                            ; from=, to=
          :run why from=Monitor t^              ; to=
          :run why from=MonC^                   ; from=MonitorCheckIn
          :run implicit-references app=s^       ; app=sentry, app=social, app=monitors
          :explain MATCH (f:Field {nu^          ; null
          :nonsense ^                           ; ~~
          """)
  void commands(String text, String expected) {
    assertThat(texts(text)).startsWith(expected);
    assertThat(texts(text).isEmpty()).isEqualTo(expected.isEmpty());
  }

  @Test
  void files() throws IOException {
    Files.createDirectories(directory.resolve("saved/.hidden"));
    Files.createFile(directory.resolve("saved/my query.cypher"));
    Files.createFile(directory.resolve("saved/yours.cypher"));
    assertThat(texts(":source s^")).isEqualTo("saved/");
    assertThat(texts(":source saved/^")).isEqualTo("'saved/my query.cypher', saved/yours.cypher");
    assertThat(texts(":source saved/.^")).startsWith("saved/.hidden/");
    assertThat(texts(":source nowhere/^")).isEmpty();
  }

  @Test
  void replacesWhatWasTypedOfTheStatementThatTheCursorIsIn() {
    String text = "RETURN 1; MATCH (m:Mo";
    assertThat(new Completion(SampleKnown.in(directory), List::of).suggest(text, text.length()))
        .extracting(Suggestion::start)
        .containsExactly(text.indexOf("Mo"));
    assertThat(suggest("  :help de^").get(0).start()).isEqualTo(8);
    assertThat(texts("RETURN 1; retu^")).isEqualTo("RETURN");
  }

  @Test
  void nothingIsKnownBeforeTheGraphHasBeenAsked() {
    Completion blank = new Completion(Known.ofCommands(List.of(), List.of(), directory), List::of);
    assertThat(blank.suggest("MATCH (m:", 9)).isEmpty();
    assertThat(blank.suggest("ret", 3)).extracting(Suggestion::text).containsExactly("RETURN");
  }

  @Test
  void everyPlaceOfEverySavedQueryCanBeAskedAbout() {
    Known known = SampleKnown.in(directory);
    Completion completion = new Completion(known, List::of);
    known
        .queries()
        .forEach(
            query -> {
              String text = query.text().substring(Math.max(0, query.text().length() - 600));
              for (int cursor = 0; cursor <= text.length(); cursor++) {
                assertThat(completion.suggest(text, cursor)).isNotNull();
              }
            });
  }

  private static List<Suggestion> suggest(String marked) {
    int cursor = marked.indexOf('^');
    return new Completion(SampleKnown.in(directory), () -> List.of("app"))
        .suggest(marked.replace("^", ""), cursor);
  }

  private static String texts(String marked) {
    return String.join(", ", suggest(marked).stream().map(Suggestion::text).toList());
  }

  private static List<String> shown(String marked) {
    return suggest(marked).stream().map(Suggestion::shown).toList();
  }
}
