package dev.silograph.resolve.django;

import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Created;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.PyInstance;
import dev.silograph.resolve.program.Value;
import dev.silograph.source.Diagnostic;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Options of a {@code Meta} (<a
 * href="https://docs.djangoproject.com/en/stable/ref/models/options/">ref/models/options</a>) that
 * a model's schema hangs on and that cannot be told from the code.
 */
final class UnclearOptions {

  private static final List<String> TEXTS =
      List.of("app_label", "db_table", "default_related_name", "order_with_respect_to");
  private static final List<String> FLAGS = List.of("abstract", "managed", "proxy");
  private static final List<String> TOGETHER = List.of("unique_together", "index_together");
  private static final List<String> LISTS = List.of("indexes", "constraints");

  private final Program program;
  private final IndexSpecReader specs;
  // Inherited by several models, an option stands in the code once.
  private final Set<Diagnostic> found = new TreeSet<>();

  UnclearOptions(Program program) {
    this.program = program;
    this.specs = new IndexSpecReader(program);
  }

  /** What was found in the models looked at. */
  Set<Diagnostic> found() {
    return found;
  }

  void lookAt(ModelClass model) {
    Binding own = model.type().attributes().get("Meta");
    Value meta = own == null ? Value.NOTHING : program.force(own.value());
    if (!(meta instanceof PyClass || meta instanceof Value.Nothing)) {
      say(own, "the Meta of " + model.type().name() + " cannot be told", "it counts as empty");
    }
    for (String option : TEXTS) {
      Value value = model.meta().get(option);
      if (model.meta().text(option) == null && isUnclear(value)) {
        say(model, option, "Django's default is taken");
      }
    }
    for (String option : FLAGS) {
      Value value = model.meta().get(option);
      if (!(value instanceof Value.Truth) && isUnclear(value)) {
        say(model, option, "Django's default is taken");
      }
    }
    for (String option : TOGETHER) {
      Value value = model.meta().get(option);
      if (isUnclear(value) && !isTold(value, this::isGroup)) {
        say(model, option, "what is not known of it is left out");
      }
    }
    for (String option : LISTS) {
      Value value = model.meta().get(option);
      if (isUnclear(value) && !isTold(value, this::isIndexOrConstraint)) {
        say(model, option, "what is not known of it is left out");
      }
    }
  }

  private static boolean isUnclear(Value value) {
    return value != null && !(value instanceof Value.Nothing);
  }

  private boolean isTold(Value value, Predicate<Value> element) {
    return value instanceof Value.Sequence sequence
        && sequence.elements().stream().map(program::force).allMatch(element);
  }

  private boolean isText(Value value) {
    return value instanceof Value.Text;
  }

  /** A group, or one name of a flat one. */
  private boolean isGroup(Value value) {
    return isText(value) || isTold(value, this::isText);
  }

  /** Check constraints are told as well: they are of a class that is known to be no index. */
  private boolean isIndexOrConstraint(Value value) {
    if (!(value instanceof Created created)
        || !(program.settle(created.callee()) instanceof PyClass type)) {
      return false;
    }
    if (specs.read(value).isEmpty()) {
      return type.mro().stream()
          .noneMatch(c -> c instanceof Value.External e && !e.path().startsWith("builtins."));
    }
    PyInstance instance = program.instantiate(created, type);
    Binding fields = instance.attributes().get("fields");
    return fields == null || isTold(program.force(fields.value()), this::isText);
  }

  private void say(ModelClass model, String option, String consequence) {
    say(model.meta().binding(option), "Meta." + option + " cannot be told", consequence);
  }

  private void say(Binding binding, String what, String consequence) {
    if (!binding.module().isOutline()) {
      String text = binding.origin() == null ? "" : ": " + binding.origin().shortText();
      found.add(
          new Diagnostic(binding.module().at(binding.line()), what + text + "; " + consequence));
    }
  }
}
