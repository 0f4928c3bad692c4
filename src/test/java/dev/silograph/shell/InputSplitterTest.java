package dev.silograph.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputSplitterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          RETURN 1; RETURN 2;          | [RETURN 1] [RETURN 2]
          RETURN ';' AS `a;b`;         | [RETURN ';' AS `a;b`]
          RETURN 1 /* ; */ + 1;        | [RETURN 1 /* ; */ + 1]
          RETURN 1 // ;\\n + 1;        | [RETURN 1 // ;\\n + 1]
          // only a remark; no more    | ~~
          :run x a=1\\nRETURN 1;       | [:run>x a=1] [RETURN 1]
          RETURN 1; :run x; RETURN 2;  | [RETURN 1] [:run>x] [RETURN 2]
          :param a = 'x;y'; RETURN 1;  | [:param>a = 'x;y'] [RETURN 1]
          ;; RETURN 1;                 | [RETURN 1]
          RETURN 1                     | [RETURN 1]
          RETURN 1 // last             | [RETURN 1 // last]
          // first\\n:help             | [:help>]
          """)
  void cutsStatementsAndCommands(String typed, String inputs) {
    InputSplitter splitter = new InputSplitter();
    StringBuilder shown = new StringBuilder();
    splitter.feed(typed.replace("\\n", "\n")).forEach(input -> shown.append(text(input)));
    splitter.finish().forEach(input -> shown.append(text(input)));
    assertThat(shown.toString().strip()).isEqualTo(inputs);
  }

  @Test
  void holdsBackWhatIsNotEnded() {
    InputSplitter splitter = new InputSplitter();
    assertThat(splitter.feed("MATCH (m)\n")).isEmpty();
    assertThat(splitter.isBlank()).isFalse();
    assertThat(splitter.feed("RETURN m; RETURN")).hasSize(1);
    assertThat(splitter.rest()).isEqualTo("RETURN");
  }

  @Test
  void knowsTheLineOfEach() {
    InputSplitter splitter = new InputSplitter();
    List<Input> inputs = splitter.feed("\n\nRETURN\n1;\n:help\n");
    assertThat(inputs).extracting(Input::line).containsExactly(3, 5);
  }

  private static String text(Input input) {
    return input instanceof Input.Command command
        ? " [:" + command.text().name() + ">" + command.text().rest() + "]"
        : " [" + ((Input.Statement) input).text().strip().replace("\n", "\\n") + "]";
  }
}
