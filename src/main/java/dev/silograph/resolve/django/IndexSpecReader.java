package dev.silograph.resolve.django;

import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Created;
import dev.silograph.resolve.program.Origin;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.PyInstance;
import dev.silograph.resolve.program.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tells whether a value is an index or a unique constraint, and reads what it was given. */
public final class IndexSpecReader {

  private final Program program;

  /** Reads indexes of classes of a program. */
  public IndexSpecReader(Program program) {
    this.program = program;
  }

  /** The index or unique constraint that a value is; empty for check constraints and others. */
  public Optional<IndexSpec> read(Value value) {
    if (!(program.force(value) instanceof Created created)
        || !(program.settle(created.callee()) instanceof PyClass type)) {
      return Optional.empty();
    }
    boolean index = type.inheritsFrom("django.db.models.Index");
    boolean unique = type.inheritsFrom("django.db.models.UniqueConstraint");
    if (!index && !unique) {
      return Optional.empty();
    }
    PyInstance instance = program.instantiate(created, type);
    String name = value(instance, "name") instanceof Value.Text text ? text.value() : null;
    return Optional.of(
        new IndexSpec(
            name == null || name.isEmpty() ? null : name,
            texts(value(instance, "fields")),
            expressions(instance, created),
            unique,
            condition(instance),
            index ? suffix(type) : null,
            created.location()));
  }

  private String suffix(PyClass type) {
    Binding suffix = type.lookup("suffix");
    return suffix != null && program.force(suffix.value()) instanceof Value.Text text
        ? text.value()
        : "idx";
  }

  private Value value(PyInstance instance, String attribute) {
    Binding binding = instance.attributes().get(attribute);
    return binding == null ? null : program.force(binding.value());
  }

  private String condition(PyInstance instance) {
    Binding condition = instance.attributes().get("condition");
    return condition == null
            || condition.origin() == null
            || program.force(condition.value()) instanceof Value.Nothing
        ? null
        : condition.origin().text();
  }

  /** The positional arguments of an index are expressions; their text is as written. */
  private List<String> expressions(PyInstance instance, Created created) {
    if (!(value(instance, "expressions") instanceof Value.Sequence s) || s.elements().isEmpty()) {
      return List.of();
    }
    List<String> texts =
        created.arguments().positional().stream()
            .map(argument -> argument.origin())
            .filter(Objects::nonNull)
            .map(Origin::text)
            .toList();
    return texts.isEmpty() ? List.of(created.origin().text()) : texts;
  }

  /** The strings of a list or tuple. */
  public List<String> texts(Value value) {
    List<String> texts = new ArrayList<>();
    if (value != null && program.force(value) instanceof Value.Sequence sequence) {
      for (Value each : sequence.elements()) {
        if (program.force(each) instanceof Value.Text text) {
          texts.add(text.value());
        }
      }
    }
    return texts;
  }

  /** {@code unique_together} and {@code index_together}: groups, or one flat group. */
  public List<List<String>> groups(Value value) {
    if (value == null || !(program.force(value) instanceof Value.Sequence groups)) {
      return List.of();
    }
    List<List<String>> all = new ArrayList<>();
    for (Value group : groups.elements()) {
      if (program.force(group) instanceof Value.Text) {
        return List.of(texts(groups));
      }
      if (program.force(group) instanceof Value.Sequence) {
        all.add(texts(group));
      }
    }
    return all;
  }
}
