package dev.silograph.resolve.uses;

import dev.silograph.python.Expr;
import dev.silograph.resolve.uses.LexicalScope.Kind;
import java.util.List;

/** Reads {@code __all__}. */
final class ExportReader {

  private static final String ALL = "__all__";

  private final MentionBuilder builder;

  ExportReader(MentionBuilder builder) {
    this.builder = builder;
  }

  /**
   * An assignment.
   *
   * @param anew false for {@code +=}
   */
  void assign(Expr target, Expr value, boolean anew, LexicalScope scope) {
    if (scope.kind() == Kind.MODULE && isAll(target)) {
      if (anew) {
        builder.beginExports();
      }
      add(value);
    }
  }

  /** {@code __all__.append(…)}, {@code __all__.extend(…)}. */
  void call(Expr expression, LexicalScope scope) {
    if (scope.kind() == Kind.MODULE
        && expression instanceof Expr.Call call
        && call.function() instanceof Expr.Attribute method
        && isAll(method.value())) {
      call.args().forEach(this::add);
    }
  }

  private static boolean isAll(Expr expression) {
    return expression instanceof Expr.Name name && name.id().equals(ALL);
  }

  private void add(Expr value) {
    if (value instanceof Expr.Str text) {
      builder.export(text.value(), text.line());
    } else if (value instanceof Expr.Tuple tuple) {
      addAll(tuple.elements());
    } else if (value instanceof Expr.ListLiteral list) {
      addAll(list.elements());
    } else if (value instanceof Expr.BinOp sum && sum.op().equals("+")) {
      add(sum.left());
      add(sum.right());
    } else if (!isAll(value)) {
      builder.exportMore();
    }
  }

  private void addAll(List<Expr> elements) {
    elements.forEach(this::add);
  }
}
