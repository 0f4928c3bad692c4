package dev.silograph.resolve.sentry;

import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Created;
import dev.silograph.resolve.program.Mapping;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.PyFunction;
import dev.silograph.resolve.program.Value;
import dev.silograph.source.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The relations that a deletion task makes for the rows it is about to delete ({@code
 * ModelRelation} in {@code sentry/deletions/base.py}). The methods of the task are run for an
 * unknown row; every relation that is made on the way counts, however it comes into the returned
 * list, and also where its condition depends on the row.
 */
final class ChildRelations {

  /**
   * A relation.
   *
   * @param model what is to be deleted: a class, as it was given
   * @param filter keys of the query as written
   * @param task the class of the given task; null for the model's own
   * @param location of the call, or where a module-level helper makes it, of the helper's call
   */
  record Relation(Value model, List<String> filter, Value task, Location location) {}

  /** What the framework calls to delete rows, and tasks override. */
  private static final List<String> HOOKS =
      List.of(
          "get_child_relations_bulk",
          "get_child_relations",
          "extend_relations_bulk",
          "extend_relations",
          "chunk",
          "delete_bulk",
          "delete_instance_bulk",
          "delete_instance",
          "delete_children");

  private static final List<String> BASES = List.of("BaseRelation", "ModelRelation");

  private final Program program;
  private final TaskFamily family;

  ChildRelations(Program program, TaskFamily family) {
    this.program = program;
    this.family = family;
  }

  /** The relations of a task class; none where it deletes rows unseen. */
  Set<Relation> of(PyClass task) {
    Set<Relation> relations = new LinkedHashSet<>();
    if (!family.isBulk(task)) {
      for (String hook : HOOKS) {
        Binding binding = task.lookup(hook);
        if (binding != null
            && program.settle(binding.value()) instanceof PyFunction function
            && !TaskFamily.isFramework(function.owner())) {
          relations.addAll(madeBy(function, program.anyInstanceOf(task)));
        }
      }
    }
    return relations;
  }

  /** The relations that a function makes for an unknown row. */
  Set<Relation> of(PyFunction function) {
    return madeBy(function, Value.UNKNOWN);
  }

  private Set<Relation> madeBy(PyFunction function, Value first) {
    List<Created> met = new ArrayList<>();
    Set<Value> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    program.listening(
        met::add,
        () -> {
          runAll(program.call(function, List.of(first)), seen);
          for (int i = 0; i < met.size(); i++) { // it grows while arguments are run
            if (TaskFamily.calleeName(program, met.get(i)).endsWith("delete_children")) {
              met.get(i).arguments().positional().forEach(a -> runAll(a.value(), seen));
            }
          }
        });
    Set<Relation> relations = new LinkedHashSet<>();
    met.stream().filter(this::isRelation).forEach(call -> read(call).ifPresent(relations::add));
    return relations;
  }

  /** Runs the calls that a value holds: those of helpers in a returned list. */
  private void runAll(Value value, Set<Value> seen) {
    if (!seen.add(value)) {
      return;
    }
    Value forced = program.force(value);
    if (forced instanceof Value.Choice choice) {
      choice.options().forEach(option -> runAll(option, seen));
    } else if (forced instanceof Value.Sequence list) {
      List.copyOf(list.elements()).forEach(element -> runAll(element, seen));
    }
  }

  private boolean isRelation(Created call) {
    Value callee = program.settle(call.callee());
    return callee instanceof PyClass type
            && type.mro().stream().anyMatch(c -> BASES.contains(TaskFamily.nameOf(c)))
        || callee instanceof Value.External external && external.name().equals("ModelRelation");
  }

  /** Empty for a relation to something that is no model, such as data outside the database. */
  private Optional<Relation> read(Created call) {
    Value model = call.arguments().value(0, "model");
    Value query = call.arguments().value(1, "query");
    Value task = call.arguments().value(2, "task");
    if (program.settle(call.callee()) instanceof PyClass type) {
      Map<String, Binding> made = program.instantiate(call, type).attributes();
      if (made.containsKey("params")) {
        Value params = program.force(made.get("params").value());
        model = params instanceof Mapping given ? given.get("model") : null;
        query = params instanceof Mapping given ? given.get("query") : null;
        task = made.containsKey("task") ? made.get("task").value() : null;
      }
    }
    return model == null
        ? Optional.empty()
        : Optional.of(new Relation(model, keys(query), family.taskClass(task), place(call)));
  }

  private List<String> keys(Value query) {
    Value known = query == null ? Value.UNKNOWN : program.force(query);
    if (known instanceof Value.Choice choice) {
      known = program.force(choice.options().get(0));
    }
    if (!(known instanceof Mapping mapping)) {
      return List.of();
    }
    return mapping.entries().keySet().stream()
        .filter(Value.Text.class::isInstance)
        .map(key -> ((Value.Text) key).value())
        .toList();
  }

  /** The outermost call of a function that is no method, else the relation's own. */
  private Location place(Created call) {
    Location place = call.location();
    for (Created caller = call.caller(); caller != null; caller = caller.caller()) {
      if (program.settle(caller.callee()) instanceof PyFunction function
          && function.owner() == null) {
        place = caller.location();
      }
    }
    return place;
  }
}
