package dev.silograph.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.graph.RunLimits;
import dev.silograph.graph.TestGraph;
import dev.silograph.query.QueryCatalogue;
import dev.silograph.query.SavedQuery;
import dev.silograph.result.Impact;
import dev.silograph.result.Impact.Effect;
import dev.silograph.result.ResultTable;
import dev.silograph.result.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestGraph.class)
class CascadeTest {

  @BeforeEach
  void index(TestGraph graph) {
    SampleTree.index(graph);
  }

  /** The check asks in rounds, the saved query at once. */
  @Test
  void givesWhatTheSavedQueryGives(TestGraph graph) {
    SavedQuery impact = QueryCatalogue.load(List.of()).find("impact");
    for (List<Object> row : graph.rows("MATCH (m:Model) RETURN m.key AS key ORDER BY key")) {
      String model = (String) row.get(0);
      ResultTable saved = graph.store().run(impact.text(), Map.of("model", model), RunLimits.NONE);
      assertThat(effects(cascade(graph, model))).as(model).isEqualTo(effects(saved));
    }
  }

  @Test
  void countsTheModelsOfEachSiloAndFindsTheLongestChain(TestGraph graph) {
    Impact impact = cascade(graph, "sentry.integration");
    assertThat(impact.totals()).isEqualTo(Map.of("CELL", 2L, "CONTROL", 3L));
    assertThat(impact.longest().model()).isEqualTo("sentry.integrationsyncattempt");
    assertThat(impact.longest().chain()).hasSize(5);
  }

  @Test
  void showsEachModelByOneWayAndKeepsTheOthers(TestGraph graph) {
    Impact impact = cascade(graph, "monitors.monitor");
    assertThat(impact.hops())
        .filteredOn(hop -> hop.model().equals("monitors.monitorincident"))
        .extracting(hop -> hop.source() + " " + hop.rule() + " " + hop.first())
        .containsExactly(
            "monitors.monitor CASCADE monitor true",
            "monitors.monitor MonitorDeletionTask monitor_id false",
            "monitors.monitorcheckin CASCADE starting_checkin false");
  }

  @Test
  void severalRootsAreOneRemoval(TestGraph graph) {
    Impact impact =
        Cascade.from(
            List.of("sentry.organizationintegration", "sentry.projectcodeowners"),
            SampleTree.questions(graph));
    assertThat(impact.effects())
        .filteredOn(Effect::isDeletion)
        .extracting(effect -> effect.chain().size() + " " + effect.model())
        .containsExactly(
            "1 sentry.integrationsyncjob",
            "1 sentry.repositoryprojectpathconfig",
            "2 sentry.integrationsyncattempt");
  }

  @Test
  void whatIsDeeperThanAskedForIsLeftOut(TestGraph graph) {
    Impact impact = cascade(graph, "sentry.integration").upTo(2);
    assertThat(impact.effects())
        .filteredOn(Effect::isDeletion)
        .extracting(Effect::model)
        .containsExactly("sentry.organizationintegration", "sentry.repositoryprojectpathconfig");
    assertThat(impact.hops()).hasSize(2);
  }

  private static Impact cascade(TestGraph graph, String model) {
    return Cascade.from(List.of(model), SampleTree.questions(graph));
  }

  private static List<String> effects(Impact impact) {
    return impact.effects().stream()
        .map(
            effect ->
                String.join(
                    " ",
                    effect.action(),
                    effect.model(),
                    effect.fields().toString(),
                    effect.crossesSilo() + "",
                    effect.chain().toString()))
        .toList();
  }

  private static List<String> effects(ResultTable saved) {
    return Row.of(saved).stream()
        .map(
            row ->
                String.join(
                    " ",
                    row.text("action"),
                    row.text("model"),
                    row.texts("fields").toString(),
                    row.is("crossesSilo") + "",
                    row.texts("chain").toString()))
        .toList();
  }
}
