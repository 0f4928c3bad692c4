package dev.silograph.resolve.migration;

import dev.silograph.python.Expr;
import dev.silograph.python.ParsedModule;
import dev.silograph.resolve.program.Created;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyFunction;
import dev.silograph.resolve.program.PyModule;
import dev.silograph.resolve.program.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The SQL that an operation runs: what a {@code RunSQL} is given, and what the function of a {@code
 * RunPython} hands to {@code execute}, as far as it is written down. Beside it, what that function
 * has the schema editor do to models.
 */
final class Scripts {

  private static final Set<String> EXECUTING = Set.of("execute", "executemany");

  private final Program program;
  private final List<String> texts = new ArrayList<>();
  private final List<SchemaEdit> edits = new ArrayList<>();
  private boolean whole = true;

  private Scripts(Program program) {
    this.program = program;
  }

  /** The SQL of an operation; none of what it undoes itself by. */
  static Scripts of(Step step, Program program) {
    Scripts scripts = new Scripts(program);
    if (step.base().equals("RunSQL")) {
      scripts.given(step.arguments().value(0, "sql"));
    } else if (step.arguments().value(0, "code") != null) {
      Value code = step.arguments().value(0, "code");
      program.callable(code).ifPresent(called -> scripts.executedBy(called.function(), code));
    }
    return scripts;
  }

  /** In the order in which they run. */
  List<String> texts() {
    return texts;
  }

  /** What functions have the schema editor do otherwise, in the same order. */
  List<SchemaEdit> edits() {
    return edits;
  }

  /** Whether there is no more than {@link #texts}. */
  boolean whole() {
    return whole;
  }

  /** {@code RunSQL.sql}: a string, or a list of strings and of {@code (string, parameters)}. */
  private void given(Value sql) {
    Value value = sql == null ? Value.UNKNOWN : program.force(sql);
    if (!(value instanceof Value.Sequence list)) {
      add(value);
      return;
    }
    for (Value each : list.elements()) {
      Value one = program.force(each);
      boolean pair = one instanceof Value.Sequence parts && !parts.elements().isEmpty();
      add(pair ? program.force(((Value.Sequence) one).elements().get(0)) : one);
    }
  }

  private void add(Value sql) {
    if (sql instanceof Value.Text text) {
      texts.add(text.value());
    } else if (!(sql instanceof Value.External external) || !external.name().equals("noop")) {
      whole = false;
    }
  }

  /**
   * Functions that neither execute SQL nor edit the schema anywhere in their file are not run. What
   * is put together in another file, and not known, is none of the migration's own.
   */
  private void executedBy(PyFunction function, Value code) {
    PyModule module = function.module();
    ParsedModule file = module.parsed();
    if (EXECUTING.stream().noneMatch(name -> file.says("." + name + "("))
        && !SchemaEdit.isIn(file)) {
      return;
    }
    List<Created> met = new ArrayList<>();
    program.listening(met::add, () -> program.call(code));
    for (Created call : met) {
      if (isExecuting(call)) {
        Value sql = call.arguments().value(0, "sql");
        Value known = sql == null ? Value.UNKNOWN : program.force(sql);
        if (known instanceof Value.Text || call.origin().module() == module) {
          add(known);
        }
      }
      SchemaEdit.of(call, program).ifPresent(edits::add);
    }
  }

  private static boolean isExecuting(Created call) {
    return call.origin().expression() instanceof Expr.Call written
        && written.function() instanceof Expr.Attribute method
        && EXECUTING.contains(method.attr());
  }
}
