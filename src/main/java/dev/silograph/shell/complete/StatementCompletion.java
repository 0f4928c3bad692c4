package dev.silograph.shell.complete;

import dev.silograph.shell.complete.Suggestion.Group;
import dev.silograph.shell.cypher.Bracket;
import dev.silograph.shell.cypher.CypherText.Binding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Suggests what may stand in a statement. */
final class StatementCompletion {

  private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  /** Procedures that only read; others are refused. */
  private static final List<Candidate> PROCEDURES =
      List.of(
          procedure("db.labels", "all labels"),
          procedure("db.relationshipTypes", "all relationship types"),
          procedure("db.propertyKeys", "all names of properties"),
          procedure("db.schema.visualization", "labels and types as a graph"),
          procedure("db.schema.nodeTypeProperties", "properties of each label"),
          procedure("db.schema.relTypeProperties", "properties of each relationship type"),
          procedure("db.info", "name and age of the database"),
          procedure("dbms.components", "Neo4j's version"));

  /** Weighs more than any keyword that stands alone. */
  static final int FUNCTIONS = 100;

  private final Lexicon lexicon;
  private final Collection<String> parameters;

  /**
   * @param parameters those that have a value
   */
  StatementCompletion(Lexicon lexicon, Collection<String> parameters) {
    this.lexicon = lexicon;
    this.parameters = parameters;
  }

  private static Candidate procedure(String name, String description) {
    return new Candidate(name, description, Group.FUNCTION);
  }

  /**
   * What may be meant at the end of the first text.
   *
   * @param tail what stands behind the cursor
   * @param offset added to each suggestion's start
   */
  List<Suggestion> suggest(String head, String tail, int offset) {
    PlaceReader reader = new PlaceReader(head, tail);
    Place place = reader.read();
    Ranking ranking = new Ranking(reader.typed());
    collect(place, reader, ranking);
    int start = reader.start() + offset;
    return ranking.best().stream()
        .map(candidate -> suggestion(candidate, place, start, tail))
        .toList();
  }

  private void collect(Place place, PlaceReader reader, Ranking ranking) {
    if (place instanceof Place.Label label) {
      ranking.add(labels(label.relationship(), label.element()));
    } else if (place instanceof Place.Property property) {
      boolean bound = reader.bindings().containsKey(owner(property));
      List<Candidate> functions =
          bound ? List.of() : within(property.qualifier(), lexicon.functions());
      boolean namespace = !property.qualifier().isEmpty() && !functions.isEmpty();
      ranking.add(namespace ? functions : lexicon.properties(property.owners()));
    } else if (place instanceof Place.Value value) {
      ranking.add(lexicon.values(value.owners(), value.property()));
    } else if (place instanceof Place.Parameter) {
      parameters.forEach(name -> ranking.add(new Candidate(name, "", Group.PARAMETER)));
    } else if (place instanceof Place.Procedure procedure) {
      ranking.add(within(procedure.qualifier(), PROCEDURES));
    } else if (place instanceof Place.NodeStart start) {
      ranking.add(variables(reader.bindings(), false));
      ranking.add(colons(labels(false, start.element())));
    } else if (place instanceof Place.Words words) {
      words(words, reader.bindings(), ranking);
    }
  }

  private static String owner(Place.Property property) {
    String qualifier = property.qualifier();
    return qualifier.isEmpty() ? "" : qualifier.substring(0, qualifier.indexOf('.'));
  }

  private void words(Place.Words words, Map<String, Binding> bindings, Ranking ranking) {
    if (words.value() != null) {
      Place.Value value = words.value();
      if (lexicon.isBoolean(value.owners(), value.property())) {
        ranking.add(new Candidate("true", "", Group.KEYWORD, -2));
        ranking.add(new Candidate("false", "", Group.KEYWORD, -2));
      }
      ranking.add(lexicon.values(value.owners(), value.property()));
    }
    if (words.operand()) {
      ranking.add(variables(bindings, true));
    }
    int weight = 0;
    for (String keyword : words.keywords()) {
      // Those that are functions, too, are more often meant as functions.
      int behind = keyword.endsWith("{") ? 2 * FUNCTIONS : 0;
      ranking.add(new Candidate(keyword, "", Group.KEYWORD, behind + weight++));
    }
    if (words.operand()) {
      ranking.add(lexicon.functions());
      parameters.forEach(
          name -> ranking.add(new Candidate("$" + name, "", Group.PARAMETER, FUNCTIONS - 1)));
    }
  }

  private List<Candidate> labels(boolean relationship, Bracket element) {
    Bracket left = element == null ? null : element.left();
    Set<String> before = left == null ? Set.of() : left.labels();
    boolean incoming = element != null && element.incoming();
    return relationship ? lexicon.types(before, incoming) : lexicon.labels(before, incoming);
  }

  private static List<Candidate> colons(List<Candidate> labels) {
    return labels.stream()
        .map(
            label ->
                new Candidate(
                    ":" + quoted(label.word()), label.description(), Group.LABEL, label.weight()))
        .toList();
  }

  private static List<Candidate> variables(Map<String, Binding> bindings, boolean all) {
    List<Candidate> found = new ArrayList<>();
    bindings.forEach(
        (name, binding) -> {
          if (all || !binding.relationship()) {
            String description = String.join("|", binding.labels().stream().sorted().toList());
            found.add(new Candidate(name, description, Group.VARIABLE, -1));
          }
        });
    return found;
  }

  /** Those whose name begins with that, without it. */
  private static List<Candidate> within(String qualifier, List<Candidate> candidates) {
    return candidates.stream()
        .filter(candidate -> candidate.word().startsWith(qualifier))
        .map(
            candidate ->
                new Candidate(
                    candidate.word().substring(qualifier.length()),
                    candidate.description(),
                    candidate.group()))
        .toList();
  }

  private static Suggestion suggestion(Candidate candidate, Place place, int start, String tail) {
    String word = candidate.word();
    String text =
        switch (candidate.group()) {
          case LABEL -> word.startsWith(":") ? word : quoted(word);
          case TYPE, PROPERTY -> quoted(word);
          case FUNCTION -> tail.startsWith("(") ? word : word + "(";
          case VALUE, MODEL -> value(candidate, place, tail);
          default -> word;
        };
    return new Suggestion(text, start, word, candidate.description(), candidate.group());
  }

  /** With the quotes that are not there yet. */
  private static String value(Candidate candidate, Place place, String tail) {
    char typed = place instanceof Place.Value value ? value.quote() : '\0';
    char quote = typed == '\0' ? '\'' : typed;
    String escaped = candidate.word().replace("\\", "\\\\").replace("" + quote, "\\" + quote);
    String closing = typed != '\0' && tail.startsWith("" + quote) ? "" : "" + quote;
    return (typed == '\0' ? quote : "") + escaped + closing;
  }

  /** In backticks where it needs them. */
  private static String quoted(String name) {
    return PLAIN_NAME.matcher(name).matches() ? name : "`" + name.replace("`", "``") + "`";
  }
}
