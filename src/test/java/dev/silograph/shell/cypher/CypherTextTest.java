package dev.silograph.shell.cypher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.query.QueryCatalogue;
import dev.silograph.query.SavedQuery;
import dev.silograph.shell.cypher.Bracket.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CypherTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          MATCH (m:Model {key: $k})   | K:MATCH V:m L:Model P:key
          match (m:A:B) return m.x    | K:match V:m L:A L:B K:return V:m P:x
          (a:!(B&C))-[r:R]-()         | V:a L:B L:C V:r T:R
          ()<-[:A]-(b) WHERE b:C      | T:A V:b K:WHERE V:b L:C
          MATCH ()-[r]->() WHERE r:T  | K:MATCH V:r K:WHERE V:r T:T
          RETURN count(m), size(m.x)  | K:RETURN F:count V:m F:size V:m P:x
          COUNT { (m) } > 1           | K:COUNT V:m
          m {.name, app: m.app}       | V:m P:name P:app V:m P:app
          WITH m AS end RETURN end.x  | K:WITH V:m K:AS V:end K:RETURN V:end P:x
          CALL db.labels() YIELD x    | K:CALL F:db F:labels K:YIELD V:x
          x STARTS WITH 'a' AND true  | V:x K:STARTS K:WITH K:AND K:true
          MATCH (count:Order)         | K:MATCH V:count L:Order
          """)
  void tellsRoles(String text, String roles) {
    assertThat(words(text)).isEqualTo(roles);
  }

  @Test
  void relationshipsKnowTheAlternativesOfTheirTypes() {
    assertThat(words("-(x)")).isEqualTo("V:x");
    assertThat(words("MATCH (a)-[:A|B|!C*1..2]->(:M)")).isEqualTo("K:MATCH V:a T:A T:B T:C L:M");
    assertThat(words("MATCH (a)-[:A|:B]->()")).isEqualTo("K:MATCH V:a T:A T:B");
  }

  @Test
  void closingBracketsThatCloseNothingAreUnbalanced() {
    assertThat(unbalanced("MATCH (m))")).isEqualTo(List.of(9));
    assertThat(unbalanced("RETURN [(m], 1)")).isEqualTo(List.of(10));
    assertThat(unbalanced("RETURN ')'")).isEmpty();
  }

  @Test
  void tellsTheBracketAtTheEnd() {
    assertThat(innermost("MATCH (")).isEqualTo(Kind.NODE);
    assertThat(innermost("MATCH ((")).isEqualTo(Kind.NODE);
    assertThat(innermost("MATCH (m:Model {")).isEqualTo(Kind.PROPERTIES);
    assertThat(innermost("MATCH (m)-[")).isEqualTo(Kind.RELATIONSHIP);
    assertThat(innermost("MATCH (m)-[:REFERENCES*{")).isEqualTo(Kind.PROPERTIES);
    assertThat(innermost("RETURN [")).isEqualTo(Kind.LIST);
    assertThat(innermost("RETURN size(")).isEqualTo(Kind.GROUP);
    assertThat(innermost("RETURN EXISTS {")).isEqualTo(Kind.SUBQUERY);
    assertThat(innermost("MATCH (m) CALL (m) {")).isEqualTo(Kind.SUBQUERY);
    assertThat(innermost("MATCH (a) ((b)-[]->(c)){")).isEqualTo(Kind.QUANTIFIER);
    assertThat(innermost("MATCH (m) RETURN m {")).isEqualTo(Kind.PROJECTION);
    assertThat(innermost("MATCH (m);")).isEqualTo(Kind.STATEMENT);
  }

  @Test
  void knowsWhatVariablesStandFor() {
    CypherText read =
        CypherText.of("MATCH (m:Model)-[r:REFERENCES|DELETES]->(:App) WITH m AS n, r MATCH (m:X");
    assertThat(read.bindings().get("m").labels()).isEqualTo(Set.of("Model", "X"));
    assertThat(read.bindings().get("n").labels()).isEqualTo(Set.of("Model"));
    assertThat(read.bindings().get("r").labels()).isEqualTo(Set.of("REFERENCES", "DELETES"));
    assertThat(read.bindings().get("r").relationship()).isTrue();
    assertThat(CypherText.of("MATCH (m:Model); RETURN 1").bindings()).isEmpty();
  }

  @Test
  void knowsWhatIsOnTheOtherSideOfAnArrow() {
    Bracket node = CypherText.of("MATCH (:Model)<-[:USES]-(").innermost();
    assertThat(node.left().labels()).containsExactly("USES");
    assertThat(node.incoming()).isTrue();
    assertThat(node.left().left().labels()).containsExactly("Model");
    assertThat(CypherText.of("MATCH (:Model), (").innermost().left()).isNull();
  }

  @Test
  void savedQueriesHaveNothingUnbalancedOrOpen() {
    for (SavedQuery query : QueryCatalogue.load(List.of()).queries()) {
      assertThat(unbalanced(query.text())).as(query.name()).isEmpty();
      assertThat(innermost(query.text())).as(query.name()).isEqualTo(Kind.STATEMENT);
    }
  }

  private static Kind innermost(String text) {
    return CypherText.of(text).innermost().kind();
  }

  private static List<Integer> unbalanced(String text) {
    return CypherText.of(text).parts().stream()
        .filter(part -> part.role() == Role.UNBALANCED)
        .map(part -> part.token().start())
        .toList();
  }

  /** Each word with the first letter of its role. */
  private static String words(String text) {
    return CypherText.of(text).significant().stream()
        .filter(part -> part.token().kind() == Token.Kind.WORD)
        .map(part -> part.role().name().charAt(0) + ":" + part.token().of(text))
        .collect(Collectors.joining(" "));
  }
}
