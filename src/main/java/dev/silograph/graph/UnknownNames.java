package dev.silograph.graph;

import dev.silograph.result.UnknownName;
import dev.silograph.result.UnknownName.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.tree.ParseTree;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.MapContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.MapProjectionElementContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.PropertiesContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.PropertyKeyNameContext;

/**
 * Which names of a question Neo4j warns of, less those that are no mistake: the contract's own,
 * which nothing may bear in this graph yet, and keys of maps that the question itself makes.
 */
final class UnknownNames {

  /** In the words of the notifications that come over Bolt, and in those that GQL has for it. */
  private static final Pattern MISSING =
      Pattern.compile(
          "the missing (?<kind>label|relationship type|property)(?: name)? is: `?(?<name>.+?)`?\\)$"
              + "|The (?<gqlKind>label|relationship type|property(?: key)?)"
              + " `(?<gqlName>.+?)` does not exist");

  private final Question question;
  private final List<String> warnings;

  /**
   * @param warnings what Neo4j says of the question, whatever it is about
   */
  UnknownNames(Question question, List<String> warnings) {
    this.question = question;
    this.warnings = List.copyOf(warnings);
  }

  /** Each once, in the order in which Neo4j names them. */
  List<UnknownName> list() {
    List<UnknownName> strange =
        warnings.stream()
            .map(MISSING::matcher)
            .filter(Matcher::find)
            .map(UnknownNames::name)
            .filter(unknown -> !Vocabulary.names(unknown.kind()).contains(unknown.name()))
            .distinct()
            .toList();
    if (strange.stream().noneMatch(UnknownNames::isProperty)) {
      return strange;
    }
    Optional<Set<String>> own = ownKeys();
    return strange.stream()
        .filter(
            unknown ->
                !isProperty(unknown)
                    || own.map(keys -> !keys.contains(unknown.name())).orElse(false))
        .toList();
  }

  private static UnknownName name(Matcher missing) {
    return missing.group("kind") == null
        ? new UnknownName(kind(missing.group("gqlKind")), missing.group("gqlName"))
        : new UnknownName(kind(missing.group("kind")), missing.group("name"));
  }

  private static Kind kind(String words) {
    return switch (words) {
      case "label" -> Kind.LABEL;
      case "relationship type" -> Kind.RELATIONSHIP_TYPE;
      default -> Kind.PROPERTY;
    };
  }

  private static boolean isProperty(UnknownName unknown) {
    return unknown.kind() == Kind.PROPERTY;
  }

  /** Empty where the text is not understood, so that any name may be one. */
  private Optional<Set<String>> ownKeys() {
    Set<String> keys = new HashSet<>();
    addKeys(question.parameters(), keys);
    try {
      addKeys(Confinement.parse(question.statement()), keys);
      return Optional.of(keys);
    } catch (CypherFaultException e) {
      return Optional.empty();
    }
  }

  private static void addKeys(Object value, Set<String> keys) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, element) -> {
            keys.add(String.valueOf(key));
            addKeys(element, keys);
          });
    } else if (value instanceof List<?> list) {
      list.forEach(element -> addKeys(element, keys));
    }
  }

  /** Of maps that are values: those in patterns name properties of what is looked for. */
  private static void addKeys(ParseTree tree, Set<String> keys) {
    if (tree instanceof MapContext map && !(map.getParent() instanceof PropertiesContext)) {
      map.propertyKeyName().forEach(key -> keys.add(name(key)));
    } else if (tree instanceof MapProjectionElementContext element
        && element.propertyKeyName() != null) {
      keys.add(name(element.propertyKeyName()));
    }
    for (int i = 0; i < tree.getChildCount(); i++) {
      addKeys(tree.getChild(i), keys);
    }
  }

  private static String name(PropertyKeyNameContext key) {
    return key.getText().replace("`", "");
  }
}
