package dev.silograph.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.graph.TestGraph;
import dev.silograph.result.KnownNames;
import dev.silograph.result.KnownNames.Count;
import dev.silograph.result.KnownNames.Function;
import dev.silograph.result.KnownNames.Model;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestGraph.Place.class)
@ExtendWith(TestGraph.class)
class CollectNamesTest {

  @Parameter private TestGraph.Place place;

  @Test
  void knowsModelsValuesAndFunctions(TestGraph graph) {
    KnownNames names = new CollectNames(SampleGraph.in(graph)).run();
    assertThat(names.models())
        .contains(
            new Model(
                "monitors.monitor", "Monitor", "monitors", List.of("CELL"), "sentry_monitor"));
    assertThat(values(names, "Model", "silos"))
        .extracting(Count::value)
        .containsExactlyInAnyOrder("CELL", "CONTROL");
    assertThat(values(names, "REFERENCES", "kind").get(0))
        .isEqualTo(new Count("FlexibleForeignKey", 36));
    assertThat(names.values())
        .noneMatch(each -> each.property().equals("generation") || each.property().equals("line"));
    assertThat(names.functions()).extracting(Function::name).contains("count", "toUpper");
  }

  private static List<Count> values(KnownNames names, String owner, String property) {
    return names.values().stream()
        .filter(each -> each.owner().equals(owner) && each.property().equals(property))
        .findFirst()
        .orElseThrow()
        .counts();
  }
}
