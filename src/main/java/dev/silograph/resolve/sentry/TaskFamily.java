package dev.silograph.resolve.sentry;

import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Created;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.PyFunction;
import dev.silograph.resolve.program.Value;
import dev.silograph.schema.DeletionTask;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The deletion task classes of a tree: those that inherit from the framework's own ({@code
 * sentry/deletions/base.py}).
 */
final class TaskFamily {

  private static final String DEFAULT = "ModelDeletionTask";
  private static final String BULK = "BulkModelDeletionTask";
  private static final Set<String> FRAMEWORK = Set.of("BaseDeletionTask", DEFAULT, BULK);

  /** What removes rows by one statement: {@code sentry/utils/query.py}, and Django's own. */
  private static final Set<String> REMOVES_UNSEEN = Set.of("bulk_delete_objects", "_raw_delete");

  /** What a task calls that has loaded its rows. */
  private static final Set<String> KNOWS_ROWS =
      Set.of("delete_bulk", "delete_instance", "get_child_relations", "get_child_relations_bulk");

  private final Program program;
  private final List<PyClass> inTree;
  private final Map<Value, Boolean> bulk = new HashMap<>();

  TaskFamily(Program program) {
    this.program = program;
    this.inTree =
        program.classes().stream()
            .filter(c -> c.exists() && !c.name().equals("BaseDeletionTask") && inherits(c))
            .toList();
  }

  /** The task class that a value stands for, or null. */
  Value taskClass(Value value) {
    Value settled = value == null ? Value.NOTHING : program.force(value);
    if (settled instanceof Value.Choice choice) {
      for (Value option : choice.options()) {
        Value task = taskClass(option);
        if (task != null) {
          return task;
        }
      }
    }
    boolean known =
        settled instanceof PyClass type && inherits(type)
            || settled instanceof Value.External external
                && external.name().endsWith("DeletionTask");
    return known ? settled : null;
  }

  private static boolean inherits(PyClass type) {
    return type.mro().stream().anyMatch(TaskFamily::isFramework);
  }

  /** Whether a class is one of the framework's, which know no model. */
  static boolean isFramework(Value type) {
    return FRAMEWORK.contains(nameOf(type));
  }

  static String nameOf(Value type) {
    if (type instanceof PyClass c) {
      return c.name();
    }
    return type instanceof Value.External external ? external.name() : "";
  }

  /** Every task class of the tree but the root of them all. */
  List<PyClass> inTree() {
    return inTree;
  }

  /** The task of a model without one of its own, or null where the tree has none. */
  Value defaultTask() {
    return inTree.stream().filter(c -> c.name().equals(DEFAULT)).findFirst().orElse(null);
  }

  DeletionTask describe(Value task) {
    return task instanceof PyClass type
        ? new DeletionTask(path(type), type.name(), isBulk(type), type.location())
        : new DeletionTask(path(task), nameOf(task), isBulk(task), null);
  }

  static String path(Value task) {
    return task instanceof PyClass type ? type.path() : ((Value.External) task).path();
  }

  /** Whether a task removes rows without loading them, and so never comes to any child relation. */
  boolean isBulk(Value task) {
    return bulk.computeIfAbsent(
        task, t -> t instanceof PyClass type ? removesUnseen(type) : nameOf(t).equals(BULK));
  }

  private boolean removesUnseen(PyClass type) {
    Binding chunk = type.lookup("chunk");
    if (chunk == null || !(chunk.value() instanceof PyFunction function)) {
      return type.mro().stream().anyMatch(c -> nameOf(c).equals(BULK));
    }
    if (function.owner() != null && function.owner().name().equals(BULK)) {
      return true;
    }
    Set<String> called = new HashSet<>();
    Value self = program.anyInstanceOf(type);
    program.listening(
        call -> called.add(calleeName(program, call)),
        () -> program.force(program.call(function, List.of(self))));
    return called.stream().anyMatch(REMOVES_UNSEEN::contains)
        && called.stream().noneMatch(KNOWS_ROWS::contains);
  }

  /** The last name of what is called, or an empty string. */
  static String calleeName(Program program, Created call) {
    Value callee = program.settle(call.callee());
    if (callee instanceof PyFunction function) {
      return function.name();
    }
    if (callee instanceof Value.Method method) {
      return method.function().name();
    }
    if (callee instanceof Value.Attr attribute) {
      return attribute.name();
    }
    return nameOf(callee);
  }
}
