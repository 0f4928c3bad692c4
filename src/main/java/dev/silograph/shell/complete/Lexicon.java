package dev.silograph.shell.complete;

import dev.silograph.result.GraphShape.Ends;
import dev.silograph.result.GraphShape.Nodes;
import dev.silograph.result.GraphShape.Property;
import dev.silograph.result.GraphShape.Relationships;
import dev.silograph.result.KnownNames.Count;
import dev.silograph.result.KnownNames.Function;
import dev.silograph.result.KnownNames.Model;
import dev.silograph.result.KnownNames.Values;
import dev.silograph.shell.complete.Suggestion.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is known, as candidates that are made once and asked for with every key. */
final class Lexicon {

  private static final String MODEL = "Model";

  private final Known known;
  private final List<Candidate> labels = new ArrayList<>();
  private final Map<String, List<Property>> properties = new LinkedHashMap<>();
  private final Map<String, Map<String, List<Candidate>>> values = new HashMap<>();
  private final List<Candidate> models = new ArrayList<>();
  private final List<Candidate> functions = new ArrayList<>();
  private final Map<String, String> modelDescriptions = new HashMap<>();

  Lexicon(Known known) {
    this.known = known;
    for (Nodes nodes : known.shape().nodes()) {
      String count = counted(nodes.count(), "node");
      labels.add(new Candidate(nodes.label(), count, Group.LABEL));
      properties.put(nodes.label(), nodes.properties());
    }
    for (Relationships type : known.shape().relationships()) {
      properties.put(type.type(), type.properties());
    }
    describeModels();
    for (Values each : known.names().values()) {
      values
          .computeIfAbsent(each.owner(), owner -> new HashMap<>())
          .put(each.property(), candidates(each));
    }
    for (Function function : known.names().functions()) {
      functions.add(
          new Candidate(
              function.name(),
              function.signature(),
              Group.FUNCTION,
              StatementCompletion.FUNCTIONS));
    }
  }

  Known known() {
    return known;
  }

  private void describeModels() {
    Map<String, List<Model>> byName = new HashMap<>();
    for (Model model : known.names().models()) {
      byName.computeIfAbsent(model.name(), name -> new ArrayList<>()).add(model);
    }
    for (Model model : known.names().models()) {
      String description = description(model);
      modelDescriptions.put(model.key(), description);
      if (model.table() != null) {
        modelDescriptions.putIfAbsent(model.table(), description);
      }
      List<Model> namesakes = byName.get(model.name());
      modelDescriptions.put(
          model.name(), namesakes.size() == 1 ? description : counted(namesakes.size(), "model"));
      if (namesakes.size() == 1) {
        models.add(new Candidate(model.name(), description, Group.MODEL, 0));
      }
      models.add(new Candidate(model.key(), description, Group.MODEL, 1));
    }
    for (Model model : known.names().models()) {
      if (model.table() != null) {
        String description = "table of " + model.key();
        models.add(new Candidate(model.table(), description, Group.MODEL, 2));
      }
    }
  }

  /** {@code CELL · monitors}. */
  private static String description(Model model) {
    String silos = model.silos().isEmpty() ? "no silo" : String.join("+", model.silos());
    return silos + " · " + model.app();
  }

  private List<Candidate> candidates(Values each) {
    boolean ofModel = each.owner().equals(MODEL);
    List<Candidate> found = new ArrayList<>();
    for (Count count : each.counts()) {
      String described = ofModel ? modelDescriptions.get(count.value()) : null;
      Group group = described == null ? Group.VALUE : Group.MODEL;
      String description = described == null ? count.count() + " × " + each.owner() : described;
      found.add(new Candidate(count.value(), description, group));
    }
    return found;
  }

  /** Labels, those that the relationship before leads to first. */
  List<Candidate> labels(Set<String> types, boolean incoming) {
    if (types.isEmpty()) {
      return labels;
    }
    List<Candidate> ranked = new ArrayList<>();
    for (Candidate label : labels) {
      boolean fits =
          ends(types::contains)
              .anyMatch(end -> (incoming ? end.from() : end.to()).equals(label.word()));
      ranked.add(weighed(label, fits ? 0 : 1));
    }
    return ranked;
  }

  private Stream<Ends> ends(Predicate<String> type) {
    return known.shape().relationships().stream()
        .filter(each -> type.test(each.type()))
        .flatMap(each -> each.ends().stream());
  }

  /** Relationship types, those that touch a node of the labels before first. */
  List<Candidate> types(Set<String> from, boolean incoming) {
    List<Candidate> ranked = new ArrayList<>();
    for (Relationships each : known.shape().relationships()) {
      boolean away = each.ends().stream().anyMatch(end -> from.contains(end.from()));
      boolean here = each.ends().stream().anyMatch(end -> from.contains(end.to()));
      int weight = from.isEmpty() ? 0 : incoming ? (here ? 0 : 2) : away ? 0 : here ? 1 : 2;
      ranked.add(new Candidate(each.type(), between(each, from), Group.TYPE, weight));
    }
    return ranked;
  }

  /** The ends that fit, or all of them; {@code Model → Field, Model → Index}. */
  private static String between(Relationships type, Set<String> from) {
    List<Ends> fitting =
        type.ends().stream()
            .filter(end -> from.contains(end.from()) || from.contains(end.to()))
            .toList();
    return String.join(
        ", ",
        (fitting.isEmpty() ? type.ends() : fitting)
            .stream().map(end -> end.from() + " → " + end.to()).toList());
  }

  /** Properties of any of the owners, or of anything where none is known. */
  List<Candidate> properties(Set<String> owners) {
    Map<String, Candidate> found = new LinkedHashMap<>();
    properties.forEach(
        (owner, own) -> {
          if (owners.isEmpty() || owners.contains(owner)) {
            for (Property property : own) {
              String description = property.type() + " of " + owner;
              Candidate first = found.get(property.name());
              found.put(
                  property.name(),
                  new Candidate(
                      property.name(),
                      first == null ? description : first.description() + ", " + owner,
                      Group.PROPERTY));
            }
          }
        });
    return new ArrayList<>(found.values());
  }

  /** Values of a property of any of the owners, or of anything that has it. */
  List<Candidate> values(Set<String> owners, String property) {
    List<Candidate> found = new ArrayList<>();
    values.forEach(
        (owner, own) -> {
          if (owners.isEmpty() || owners.contains(owner)) {
            found.addAll(own.getOrDefault(property, List.of()));
          }
        });
    return found;
  }

  /** Whether it is true or false wherever it is. */
  boolean isBoolean(Set<String> owners, String property) {
    List<Property> meant =
        properties.entrySet().stream()
            .filter(entry -> owners.isEmpty() || owners.contains(entry.getKey()))
            .flatMap(entry -> entry.getValue().stream())
            .filter(each -> each.name().equals(property))
            .toList();
    return !meant.isEmpty() && meant.stream().allMatch(each -> each.type().equals("BOOLEAN"));
  }

  /** Models by name where that is enough, by key and by table. */
  List<Candidate> models() {
    return models;
  }

  List<Candidate> functions() {
    return functions;
  }

  private static Candidate weighed(Candidate candidate, int weight) {
    return new Candidate(
        candidate.word(), candidate.lower(), candidate.description(), candidate.group(), weight);
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
