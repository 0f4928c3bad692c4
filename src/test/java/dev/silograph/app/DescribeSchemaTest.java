package dev.silograph.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.graph.TestGraph;
import dev.silograph.result.GraphShape;
import dev.silograph.result.GraphShape.Ends;
import dev.silograph.result.GraphShape.Nodes;
import dev.silograph.result.GraphShape.Property;
import dev.silograph.result.GraphShape.Relationships;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestGraph.Place.class)
@ExtendWith(TestGraph.class)
class DescribeSchemaTest {

  @Parameter private TestGraph.Place place;

  @Test
  void countsLabelsTypesAndProperties(TestGraph graph) {
    GraphShape shape = new DescribeSchema(SampleGraph.in(graph)).run();
    Nodes silo = shape.nodes().stream().filter(n -> n.label().equals("Silo")).findFirst().get();
    assertThat(silo.count()).isEqualTo(2);
    assertThat(silo.properties()).containsExactly(new Property("name", 2, "STRING"));
    Relationships uses =
        shape.relationships().stream().filter(r -> r.type().equals("USES")).findFirst().get();
    assertThat(uses.ends()).containsExactly(new Ends("SourceFile", "Model", uses.count()));
    assertThat(uses.properties())
        .contains(
            new Property("lines", uses.count(), "LIST<INTEGER>"),
            new Property("test", uses.count(), "BOOLEAN"));
    assertThat(shape.relationships()).extracting(Relationships::type).isSorted();
  }
}
