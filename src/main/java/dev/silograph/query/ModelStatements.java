package dev.silograph.query;

import dev.silograph.graph.Vocabulary.Labels;
import dev.silograph.graph.Vocabulary.Properties;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Parameter;
import org.neo4j.cypherdsl.core.Statement;

/** What a graph is asked for models by name. */
final class ModelStatements {

  private static final Node MODEL = Cypher.node(Labels.MODEL).named("m");

  private ModelStatements() {}

  /** What to ask for models of that name; only its form decides, its text is a parameter. */
  static Statement named(String name) {
    Condition condition = property(Properties.KEY).isEqualTo(parameter("lower"));
    if (name.contains(".")) {
      Expression path =
          property(Properties.MODULE).add(Cypher.literalOf(".")).add(property(Properties.NAME));
      condition = condition.or(path.isEqualTo(parameter("name")));
    } else {
      condition =
          condition
              .or(Cypher.toLower(property(Properties.NAME)).isEqualTo(parameter("lower")))
              .or(property(Properties.TABLE).isEqualTo(parameter("name")));
    }
    return Cypher.match(MODEL)
        .where(condition)
        .returning(
            property(Properties.KEY).as("key"),
            Cypher.coalesce(property(Properties.EXTERNAL), Cypher.literalFalse()).as("external"))
        .orderBy(Cypher.name("key"))
        .build();
  }

  /** What to ask for the names of all models. */
  static Statement all() {
    return Cypher.match(MODEL)
        .returning(property(Properties.KEY).as("key"), property(Properties.NAME).as("name"))
        .orderBy(Cypher.name("key"))
        .build();
  }

  private static Expression property(String name) {
    return MODEL.property(name);
  }

  private static Parameter<?> parameter(String name) {
    return Cypher.parameter(name);
  }
}
