package dev.silograph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfinementTest {

  /** Where {@code @} stands, the condition is put in; the rest is what was there. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          MATCH (n @) RETURN n
          MATCH (@)-[r]->(@) RETURN r
          MATCH (:Model @)<-[:HAS_FIELD*1..2]-(m:A|!B @ WHERE m.x = 1) RETURN m
          MATCH (n:Model {@, key: 'a' /* (n) */}) RETURN (n.key)
          MATCH (n {@}) RETURN {n: n.key, m: [n]}
          MATCH ((a @)-[:EXTENDS]->(b:X @))* (c @) RETURN (c)
          MATCH (n @) WHERE (n @)-->(:X @) AND EXISTS { (n @)--(@) } RETURN '(n)'
          MATCH p = SHORTEST 1 (a @)-->+(b @) RETURN COUNT { MATCH (x:Y @) }, [(a @)--(b @) | b.x]
          MATCH (`odd )` @) CALL (*) { MATCH (z @) RETURN z } RETURN z // (n)
          CALL db.labels() YIELD label RETURN (label)
          """)
  void eachPatternOfANodeAsksForTheGeneration(String expected) {
    String asked =
        expected.replace("{@, ", "{").replace("{@}", "{}").replace(" @", "").replace("@", "");
    String condition = "generation: $silographGeneration";
    String confined =
        expected
            .replace("{@", "{" + condition)
            .replace("(@", "( {" + condition + "}")
            .replace("@", "{" + condition + "}");
    assertThat(Confinement.confine(asked)).isEqualTo(confined);
  }

  @Test
  void whatIsNotUnderstoodIsRefused() {
    assertThatThrownBy(() -> Confinement.confine("CYPHER runtime = slotted MATCH (n) RETURN n"))
        .isInstanceOf(CypherFaultException.class)
        .hasMessage(
            "A graph on a server can be asked in Cypher 5 alone, without options before it.");
  }
}
