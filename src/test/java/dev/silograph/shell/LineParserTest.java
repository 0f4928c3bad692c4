package dev.silograph.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineParserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "RETURN 1;",
        "MATCH (m)\nRETURN m; ",
        ":run x",
        "RETURN 1; :help",
        "RETURN 1\n",
        "RETURN 1 // a ;\n;",
        "// nothing"
      })
  void runsWhatIsWhole(String typed) {
    assertThat(LineParser.isWhole(typed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RETURN 1",
        "RETURN ';",
        "RETURN ';'",
        "RETURN 1; RETURN",
        "RETURN 1 // ;",
        "RETURN 1 /* ;",
        "MATCH (m\n",
        "RETURN 'a\n"
      })
  void goesOnWithWhatIsNot(String typed) {
    assertThat(LineParser.isWhole(typed)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {"MATCH (m {a: [1 | ]})", "RETURN f(')' | )", "RETURN 'x | '", "RETURN (1) | ~~"})
  void knowsWhatIsMissing(String typed, String missing) {
    assertThat(LineParser.missing(typed)).isEqualTo(missing);
  }
}
