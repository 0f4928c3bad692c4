package dev.silograph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.silograph.graph.RunLimits;
import dev.silograph.graph.Samples;
import dev.silograph.graph.TestGraph;
import dev.silograph.query.SavedQuery.Expect;
import dev.silograph.query.SavedQuery.Severity;
import dev.silograph.schema.Model;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(TestGraph.Place.class)
@ExtendWith(TestGraph.class)
class ModelNamesTest {

  @Parameter private TestGraph.Place place;

  private ModelNames names;

  @BeforeEach
  void holdSomeModels(TestGraph graph) {
    graph.hold(
        Samples.models(
            List.of(
                Samples.model("uptime", "Monitor", List.of()),
                Samples.model("sentry", "Monitor", List.of()),
                Samples.model("sentry", "Organization", List.of()),
                Samples.model("sentry", "User", List.of()),
                Model.external("auth", "User"))));
    names = new ModelNames((cypher, values) -> graph.store().run(cypher, values, RunLimits.NONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sentry.organization",
        "sentry.Organization",
        "sentry.models.Organization",
        "Organization",
        "organization",
        "sentry_organization",
      })
  void findsAModelByAnyOfItsNames(String name) {
    assertThat(names.find(name)).isEqualTo(new ModelMatch.One("sentry.organization"));
  }

  @Test
  void aModelOfTheTreeWinsOverAnExternalOne() {
    assertThat(names.find("User")).isEqualTo(new ModelMatch.One("sentry.user"));
    assertThat(names.find("auth.User")).isEqualTo(new ModelMatch.One("auth.user"));
  }

  @Test
  void severalModelsMayHaveOneName() {
    assertThat(names.find("Monitor"))
        .isEqualTo(new ModelMatch.Several(List.of("sentry.monitor", "uptime.monitor")));
  }

  @ParameterizedTest
  @CsvSource({
    "Organisation, sentry.organization",
    "sentry.organisation, sentry.organization",
    "Organ, sentry.organization",
  })
  void suggestsWhatComesNear(String name, String near) {
    assertThat(names.find(name)).isEqualTo(new ModelMatch.None(List.of(near)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "store_old",
        "store_book",
        "Book",
        "store.book",
        "store.models.Book",
        "Old",
        "STORE.old"
      })
  void knowsWhatMigrationsKnow(String name, TestGraph graph) {
    graph.hold(Samples.everything());

    assertThat(names.past(name)).isEqualTo(new ModelMatch.One(name));
  }

  @Test
  void suggestsWhatMigrationsKnow(TestGraph graph) {
    graph.hold(Samples.everything());

    assertThatThrownBy(() -> bind(Map.of("model", "store.book", "subject", "store_odl")))
        .isInstanceOf(QueryUsageException.class)
        .hasMessageStartingWith(
            "There is no model and no table 'store_odl', nor was there any. Did you mean store_old");
  }

  @Test
  void asksWithParametersAlone() {
    assertThat(ModelStatements.named("x' OR 1=1").getCypher())
        .isEqualTo(
            "MATCH (m:`Model`) WHERE (m.key = $lower OR toLower(m.name) = $lower"
                + " OR m.table = $name) RETURN m.key AS key,"
                + " coalesce(m.external, false) AS external ORDER BY key");
    assertThat(ModelStatements.named("a.b").getCypher())
        .isEqualTo(
            "MATCH (m:`Model`) WHERE (m.key = $lower OR ((m.module + '.') + m.name) = $name)"
                + " RETURN m.key AS key, coalesce(m.external, false) AS external ORDER BY key");
    assertThat(ModelStatements.all().getCypher())
        .isEqualTo("MATCH (m:`Model`) RETURN m.key AS key, m.name AS name ORDER BY key");
  }

  @Test
  void bindsWhatIsGivenAndNullForTheRest() {
    Map<String, Object> expected = new HashMap<>();
    expected.put("model", "sentry.organization");
    expected.put("subject", null);
    expected.put("limit", 5L);
    expected.put("ratio", null);
    expected.put("apps", List.of("a", "b"));
    expected.put("deep", true);

    assertThat(bind(Map.of("model", "Organization", "limit", "5", "apps", "a,b", "deep", "true")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          limit=5           | The query q needs -p model=VALUE (where to start).
          model=Monitor     | 'Monitor' is the name of sentry.monitor, uptime.monitor: say which.
          model=Organisation| There is no model 'Organisation'. Did you mean sentry.organization?
          modle=User        | The query q has no parameter modle; it has model, subject, limit, ratio, apps, deep. Did you mean model?
          model=auth.user;limit=x  | The parameter limit is of type integer, which 'x' is not.
          model=auth.user;ratio=x  | The parameter ratio is of type float, which 'x' is not.
          model=auth.user;deep=yes | The parameter deep is of type boolean, which 'yes' is not.
          """)
  void refusesWhatDoesNotFit(String given, String message) {
    assertThatThrownBy(() -> bind(Assignments.split(List.of(given.split(";")))))
        .isInstanceOf(QueryUsageException.class)
        .hasMessage(message);
  }

  private Map<String, Object> bind(Map<String, String> given) {
    SavedQuery query =
        new SavedQuery(
            "q",
            "Q",
            "",
            List.of(
                new QueryParameter("model", ParameterType.MODEL, true, "where to start"),
                new QueryParameter("subject", ParameterType.HISTORY, false, ""),
                new QueryParameter("limit", ParameterType.INTEGER, false, ""),
                new QueryParameter("ratio", ParameterType.FLOAT, false, ""),
                new QueryParameter("apps", ParameterType.LIST, false, ""),
                new QueryParameter("deep", ParameterType.BOOLEAN, false, "")),
            Severity.INFO,
            Expect.ROWS,
            Map.of(),
            "",
            "",
            false);
    return new ParameterBinder(names).bind(query, given);
  }
}
