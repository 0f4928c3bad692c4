package dev.silograph.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a file need not be read again, and that all the rest still can be. */
class DeferredFunctionsTest {

  private static final String TEXT =
      """
      def f():
          a = 1
      class C:
          if x:
              def g(self):
                  def h(): pass
                  b = 2
          def i(self):
              return 3
      c = {4:  5}
      """;

  private final Readings parser = new Readings();
  private Path path;
  private SourceFile file;

  @BeforeEach
  void write(@TempDir Path folder) throws IOException {
    path = Files.writeString(folder.resolve("m.py"), TEXT);
    file = new SourceFile("repo", "m.py", path, TEXT.length());
  }

  @Test
  void deferredFunctionsHaveTheirBodies() {
    ParsedModule deferred = parser.parse(file).withDeferredFunctions(parser);

    assertThat(deferred.body()).isEqualTo(Sources.parse(TEXT).body());
  }

  @Test
  void whatWasAskedForIsKnownWithoutTheFile() throws IOException {
    ParsedModule first = parser.parse(file).withDeferredFunctions(parser);
    assertThat(Sources.outline(g(first).body())).isEqualTo("h(){Simple} b");
    assertThat(first.says("def h")).isTrue();
    assertThat(first.says("def j")).isFalse();
    ParsedModule second = remembered(first);
    Files.delete(path);
    parser.times = 0;

    assertThat(Sources.outline(g(second).body())).isEqualTo("h(){Simple} b");
    assertThat(second.says("def h")).isTrue();
    assertThat(second.says("def j")).isFalse();
    assertThat(parser.times).isZero();
    assertThat(remembered(second).outline()).isEqualTo(first.outline());
    assertThat(second.wasAskedAnew()).isFalse();
  }

  @Test
  void saysWhetherMoreWasAskedForThanWasKnown() {
    ParsedModule first = parser.parse(file).withDeferredFunctions(parser);
    ParsedModule forBodies = remembered(first);
    ParsedModule forWords = remembered(first);
    assertThat(forBodies.wasAskedAnew()).isFalse();

    assertThat(g(forBodies).body()).isNotEmpty();
    assertThat(forWords.says("def h")).isTrue();

    assertThat(forBodies.wasAskedAnew()).isTrue();
    assertThat(forWords.wasAskedAnew()).isTrue();
  }

  @Test
  void whatWasNotAskedForIsReadWhenItIs() {
    ParsedModule first = parser.parse(file).withDeferredFunctions(parser);
    assertThat(g(first).body()).isNotEmpty();
    ParsedModule second = remembered(first);
    parser.times = 0;

    assertThat(second.body()).isEqualTo(Sources.parse(TEXT).body());
    assertThat(second.says("4:  5")).isTrue();
    assertThat(second.textOf(Sources.value(second))).isEqualTo("{4:  5}");
    assertThat(parser.times).as("once for the text, once for all bodies").isEqualTo(2);
  }

  private ParsedModule remembered(ParsedModule module) {
    return ParsedModule.remembered(
        file,
        module.checksum(),
        module.outline(),
        module.said(),
        module.whole(),
        module.diagnostics(),
        parser);
  }

  private static Stmt.FunctionDef g(ParsedModule module) {
    Stmt.ClassDef type = (Stmt.ClassDef) module.body().get(1);
    return (Stmt.FunctionDef) ((Stmt.If) type.body().get(0)).body().get(0);
  }

  /** The real parser, with how often it was asked. */
  private static final class Readings implements PythonParser {

    private final PythonParser parser = PythonParsers.standard();
    private int times;

    @Override
    public ParsedModule parse(SourceFile file) {
      times++;
      return parser.parse(file);
    }

    @Override
    public ParsedModule parse(SourceFile file, String text) {
      times++;
      return parser.parse(file, text);
    }

    @Override
    public String read(SourceFile file) {
      times++;
      return parser.read(file);
    }
  }
}
