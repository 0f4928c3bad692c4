package dev.silograph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.antlr.v4.runtime.tree.ParseTree;
import org.neo4j.cypher.internal.parser.v5.Cypher5Lexer;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.MapContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.NodePatternContext;

/**
 * Confines Cypher to one of the graphs that a server's database holds side by side: each pattern of
 * a node asks for that graph's generation as well. Neo4j's own grammar tells where the patterns
 * are; apart from them the text stays as it is.
 */
final class Confinement {

  /** Which generation a node is of; on servers alone, and not shown. */
  static final String PROPERTY = "generation";

  /** The parameter that says which generation is meant. */
  static final String PARAMETER = "silographGeneration";

  private static final String CONDITION = PROPERTY + ": $" + PARAMETER;

  private Confinement() {}

  /**
   * The same question of one generation's nodes alone.
   *
   * @throws CypherFaultException when the text is not understood; Neo4j's own faults were met
   *     before
   */
  static String confine(String cypher) {
    Map<Integer, String> insertions = new TreeMap<>();
    for (NodePatternContext pattern : patterns(parse(cypher))) {
      insert(pattern, insertions);
    }
    StringBuilder confined = new StringBuilder();
    int done = 0;
    for (Map.Entry<Integer, String> insertion : insertions.entrySet()) {
      confined.append(cypher, done, insertion.getKey()).append(insertion.getValue());
      done = insertion.getKey();
    }
    return confined.append(cypher, done, cypher.length()).toString();
  }

  /**
   * The statement as Neo4j's grammar has it.
   *
   * @throws CypherFaultException when it is in another dialect, or has options before it
   */
  static ParseTree parse(String cypher) {
    Cypher5Lexer lexer = new Cypher5Lexer(CharStreams.fromString(cypher));
    lexer.removeErrorListeners();
    Cypher5Parser parser = new Cypher5Parser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    try {
      return parser.statements();
    } catch (ParseCancellationException e) {
      throw new CypherFaultException(
          "A graph on a server can be asked in Cypher 5 alone, without options before it.", e);
    }
  }

  private static List<NodePatternContext> patterns(ParseTree tree) {
    List<NodePatternContext> found = new ArrayList<>();
    collect(tree, found);
    return found;
  }

  private static void collect(ParseTree tree, List<NodePatternContext> found) {
    if (tree instanceof NodePatternContext pattern) {
      found.add(pattern);
    }
    for (int i = 0; i < tree.getChildCount(); i++) {
      collect(tree.getChild(i), found);
    }
  }

  private static void insert(NodePatternContext pattern, Map<Integer, String> insertions) {
    MapContext map = pattern.properties() == null ? null : pattern.properties().map();
    if (map != null) {
      String separator = map.propertyKeyName().isEmpty() ? "" : ", ";
      insertions.put(end(map.LCURLY().getSymbol()), CONDITION + separator);
      return;
    }
    Token before = pattern.LPAREN().getSymbol();
    if (pattern.variable() != null) {
      before = pattern.variable().getStop();
    }
    if (pattern.labelExpression() != null) {
      before = pattern.labelExpression().getStop();
    }
    insertions.put(end(before), " {" + CONDITION + "}");
  }

  private static int end(Token token) {
    return token.getStopIndex() + 1;
  }
}
