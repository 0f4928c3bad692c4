package dev.silograph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AssignmentsTest {

  @Test
  void splitsAtTheFirstEqualsSign() {
    assertThat(Assignments.split(List.of("a=1", "$b=x=y", "c=")))
        .containsExactly(Map.entry("a", "1"), Map.entry("b", "x=y"), Map.entry("c", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a       | A parameter is given as name=value, not as 'a'.
          =1      | A parameter is given as name=value, not as '=1'.
          a=1;a=2 | The parameter a is given twice.
          """)
  void refusesWhatIsNoAssignment(String given, String message) {
    assertThatThrownBy(() -> Assignments.split(List.of(given.split(";"))))
        .isInstanceOf(QueryUsageException.class)
        .hasMessage(message);
  }

  static Stream<Arguments> literals() {
    return Stream.of(
        arguments("7", 7L),
        arguments("-7", -7L),
        arguments("2.5", 2.5),
        arguments("1e3", 1000.0),
        arguments("true", true),
        arguments("null", null),
        arguments("sentry.Monitor", "sentry.Monitor"),
        arguments("7 dwarfs", "7 dwarfs"),
        arguments("1-2", "1-2"),
        arguments("'7'", "7"),
        arguments("\"a\\n\\u00e9\"", "a\né"),
        arguments("", ""),
        arguments("[]", List.of()),
        arguments("[a, 'b, c', 3, [true]]", List.of("a", "b, c", 3L, List.of(true))),
        arguments("{\"a\": [1], b: {c: x}}", Map.of("a", List.of(1L), "b", Map.of("c", "x"))),
        arguments("99999999999999999999", "99999999999999999999"));
  }

  @ParameterizedTest
  @MethodSource("literals")
  void aValueIsWhatItLooksLike(String text, Object value) {
    assertThat(Assignments.literal(Map.of("x", text)).get("x")).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [1, 2    | The value [1, 2 cannot be read: a ']' is missing.
          {a}      | The value {a} cannot be read: a ':' is missing after 'a}'.
          {a: 1    | The value {a: 1 cannot be read: a '}' is missing.
          'abc     | The value 'abc cannot be read: the closing ' is missing.
          "\\u12"  | The value "\\u12" cannot be read: \\u needs four hexadecimal digits.
          [1] x    | The value [1] x cannot be read: there is more after its end.
          """)
  void refusesWhatIsBegunAndNotEnded(String text, String message) {
    assertThatThrownBy(() -> Assignments.literal(Map.of("x", text)))
        .isInstanceOf(QueryUsageException.class)
        .hasMessage(message);
  }
}
