package dev.silograph.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.query.SavedQuery.Expect;
import dev.silograph.query.SavedQuery.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderParserTest {

  private final List<QueryFault> faults = new ArrayList<>();

  @Test
  void readsEveryKey() {
    String text =
        """
        // name: cascade-chains
        // title: What goes when a row goes
        // description: The shortest chain
        // to each model.
        //   Note: only cascades.
        // param: model (model): where to start
        // param: limit (integer, optional): how many
        //   rows to show
        // param: app (string, optional)
        // severity: error
        // expect: empty
        // report: model=sentry.user limit=3

        MATCH (m:Model {key: $model}) RETURN m ORDER BY m.key LIMIT $limit // $unknown
        """;

    assertThat(parse(text))
        .contains(
            new SavedQuery(
                "cascade-chains",
                "What goes when a row goes",
                "The shortest chain to each model. Note: only cascades.",
                List.of(
                    new QueryParameter("model", ParameterType.MODEL, true, "where to start"),
                    new QueryParameter(
                        "limit", ParameterType.INTEGER, false, "how many rows to show"),
                    new QueryParameter("app", ParameterType.STRING, false, "")),
                Severity.ERROR,
                Expect.EMPTY,
                Map.of("model", "sentry.user", "limit", "3"),
                text,
                "q.cypher",
                false));
    assertThat(faults).isEmpty();
  }

  @Test
  void aPlainQueryIsInformation() {
    SavedQuery query = parse("// name: a\n// title: A\nRETURN 1").orElseThrow();

    assertThat(query.severity()).isEqualTo(Severity.INFO);
    assertThat(query.isRule()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          // title: A                 | q.cypher:1:1: The header has no '// name: TEXT'.
          // name: a                  | q.cypher:1:1: The header has no '// title: TEXT'.
          // name: A b~// title: A    | q.cypher:1:4: A name is lower-case words joined by '-', not 'A b'.
          // name: a~//titel: A~//title: A | q.cypher:2:3: Unknown key 'titel': a header has name, title, description, param, severity, expect, report. Did you mean title?
          // name: a~// title: A~// title: B | q.cypher:3:4: 'title' is given twice.
          // name: a~// title: A~// severity: warn | q.cypher:3:4: 'warn' is none of info, warning, error. Did you mean warning?
          // name: a~// title: A~// expect: none | q.cypher:3:4: 'none' is none of rows, empty.
          // name: a~// title: A~// param: app (text) | q.cypher:3:4: 'text' is none of string, integer, float, boolean, list, model, history.
          // name: a~// title: A~// param: app (string, maybe) | q.cypher:3:4: A parameter is 'required' or 'optional', not 'maybe'.
          // name: a~// title: A~// param: app | q.cypher:3:4: A parameter is declared as '// param: app (string, optional): what it is for'.
          // name: a~// title: A~// param: app (string, optional)~// report: ap=x | q.cypher:4:4: 'ap' is no declared parameter. Did you mean app?
          // name: a~// title: A~// report: app | q.cypher:3:4: A parameter is given as name=value, not as 'app'.
          // name: a~// title: A~// param: x (list)~// param: x (list) | q.cypher:4:4: Parameter 'x' is declared twice.
          // name: a~// title: A~RETURN '$no', $yes | q.cypher:3:15: $yes is no declared parameter.
          """,
      quoteCharacter = '`')
  void saysWhatIsWrongAndWhere(String text, String fault) {
    assertThat(parse(text.replace('~', '\n'))).isEmpty();
    assertThat(faults).extracting(QueryFault::toString).containsExactly(fault);
  }

  private Optional<SavedQuery> parse(String text) {
    return HeaderParser.parse("q.cypher", text, faults);
  }
}
