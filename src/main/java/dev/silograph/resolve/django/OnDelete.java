package dev.silograph.resolve.django;

import dev.silograph.resolve.program.Created;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyFunction;
import dev.silograph.resolve.program.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an {@code on_delete} means: one of Django's rules (<a
 * href="https://docs.djangoproject.com/en/stable/ref/models/fields/#django.db.models.ForeignKey.on_delete">ref/models/fields</a>).
 * It may be any callable; of a project's own nobody can tell which rule it comes to.
 */
final class OnDelete {

  private static final Set<String> RULES =
      Set.of(
          "CASCADE",
          "DB_CASCADE",
          "DB_SET_DEFAULT",
          "DB_SET_NULL",
          "DO_NOTHING",
          "PROTECT",
          "RESTRICT",
          "SET",
          "SET_DEFAULT",
          "SET_NULL");

  private final Program program;

  OnDelete(Program program) {
    this.program = program;
  }

  /** The rule's name; empty where it cannot be told. */
  Optional<String> of(Value given) {
    Value value = program.force(given);
    if (value instanceof Value.Nothing) {
      return Optional.of("CASCADE"); // Django before 2.0 asks for none
    }
    if (value instanceof Value.Choice choice) {
      List<Optional<String>> rules = choice.options().stream().map(this::of).distinct().toList();
      return rules.size() == 1 ? rules.get(0) : Optional.empty();
    }
    // SET(value) makes a rule, where the others are rules themselves.
    boolean made = value instanceof Created;
    return Optional.ofNullable(name(made ? ((Created) value).callee() : value))
        .filter(RULES::contains)
        .filter(rule -> !made || rule.equals("SET"));
  }

  private String name(Value written) {
    Value value = program.settle(written);
    if (value instanceof PyFunction function) {
      return function.module().isOutline() ? function.name() : null;
    }
    if (value instanceof Value.External external) {
      return external.name();
    }
    return value instanceof Value.Text text ? text.value().toUpperCase(Locale.ROOT) : null;
  }
}
