package dev.silograph.shell.complete;

import dev.silograph.query.QueryParameter;
import dev.silograph.query.SavedQuery;
import dev.silograph.shell.complete.Place.Value;
import dev.silograph.shell.complete.Suggestion.Group;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Suggests {@code name=value} for the parameters of a saved query. */
final class Assigned {

  private final Lexicon lexicon;

  Assigned(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * @param words of the line after the command's name: the query's name, and assignments
   * @param last the assignment that is being typed
   */
  List<Suggestion> suggest(List<Typed> words, Typed last, int start) {
    Optional<SavedQuery> query =
        lexicon.known().queries().stream()
            .filter(each -> each.name().equals(words.get(0).text()))
            .findFirst();
    if (query.isEmpty() || words.size() < 2) {
      return List.of();
    }
    int equals = last.text().indexOf('=');
    return equals < 0
        ? names(query.get(), words, last, start)
        : values(query.get(), last.text().substring(0, equals + 1), last, start);
  }

  private static List<Suggestion> names(
      SavedQuery query, List<Typed> words, Typed last, int start) {
    Ranking ranking = new Ranking(last.text());
    for (QueryParameter parameter : query.parameters()) {
      boolean given =
          words.stream()
              .anyMatch(word -> word != last && word.text().startsWith(parameter.name() + "="));
      if (!given) {
        String description =
            parameter.type()
                + (parameter.required() ? "" : ", optional")
                + (parameter.description().isEmpty() ? "" : ": " + parameter.description());
        int weight = parameter.required() ? 0 : 1;
        ranking.add(new Candidate(parameter.name(), description, Group.PARAMETER, weight));
      }
    }
    return ranking.best().stream()
        .map(
            name ->
                new Suggestion(
                    name.word() + "=", start, name.word(), name.description(), name.group()))
        .toList();
  }

  private List<Suggestion> values(SavedQuery query, String assigned, Typed last, int start) {
    String name = assigned.substring(0, assigned.length() - 1);
    Ranking ranking = new Ranking(last.text().substring(assigned.length()));
    query.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .ifPresent(parameter -> ranking.add(allowed(query, parameter)));
    return ranking.best().stream()
        .map(
            value ->
                new Suggestion(
                    assigned + quoted(value.word()),
                    start,
                    value.word(),
                    value.description(),
                    value.group()))
        .toList();
  }

  /** What a parameter may be: by its type, or by the properties that the query compares it with. */
  private List<Candidate> allowed(SavedQuery query, QueryParameter parameter) {
    return switch (parameter.type()) {
      case MODEL -> lexicon.models();
      case BOOLEAN ->
          List.of(new Candidate("true", "", Group.VALUE), new Candidate("false", "", Group.VALUE));
      case HISTORY ->
          Stream.concat(lexicon.models().stream(), compared(query, parameter.name()).stream())
              .toList();
      case STRING, LIST -> compared(query, parameter.name());
      case INTEGER, FLOAT -> List.of();
    };
  }

  private List<Candidate> compared(SavedQuery query, String parameter) {
    Map<String, Candidate> found = new LinkedHashMap<>();
    String wanted = "$" + parameter;
    String text = query.text();
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      Value value = ComparedProperty.at(text, at, at + wanted.length());
      if (value != null) {
        for (Candidate each : lexicon.values(value.owners(), value.property())) {
          found.putIfAbsent(each.word(), each);
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  private static String quoted(String value) {
    return value.chars().anyMatch(Character::isWhitespace) ? "'" + value + "'" : value;
  }
}
