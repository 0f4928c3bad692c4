package dev.silograph.python;

import io.joern.pythonparser.ast.DictComp;
import io.joern.pythonparser.ast.GeneratorExp;
import io.joern.pythonparser.ast.ListComp;
import io.joern.pythonparser.ast.SetComp;
import io.joern.pythonparser.ast.iexpr;
import java.util.ArrayList;
import java.util.List;
import scala.collection.mutable.Seq;

/** Converts the parser's comprehensions and generator expressions. */
final class ComprehensionConverter {

  private final Lines lines;
  private final Extents extents;
  private final ExpressionConverter expressions;

  ComprehensionConverter(Lines lines, Extents extents, ExpressionConverter expressions) {
    this.lines = lines;
    this.extents = extents;
    this.expressions = expressions;
  }

  Expr convert(iexpr node, int start, int end) {
    if (node instanceof ListComp list) {
      return comprehension(
          Expr.Comprehension.Kind.LIST, list.elt(), null, list.generators(), start, end);
    } else if (node instanceof GeneratorExp generator) {
      return comprehension(
          Expr.Comprehension.Kind.GENERATOR,
          generator.elt(),
          null,
          generator.generators(),
          start,
          end);
    } else if (node instanceof SetComp set) {
      return comprehension(
          Expr.Comprehension.Kind.SET, set.elt(), null, set.generators(), start, end);
    } else if (node instanceof DictComp dict) {
      return comprehension(
          Expr.Comprehension.Kind.DICT, dict.key(), dict.value(), dict.generators(), start, end);
    }
    return new Expr.Unsupported(lines.line(start), start, end);
  }

  private Expr comprehension(
      Expr.Comprehension.Kind kind,
      iexpr element,
      iexpr value,
      Seq<io.joern.pythonparser.ast.Comprehension> clauses,
      int start,
      int end) {
    Expr converted = expressions.convert(element);
    int outer = Math.min(start, extents.outerStart(converted));
    List<Expr.Comprehension.Generator> generators = new ArrayList<>(clauses.length());
    for (int i = 0; i < clauses.length(); i++) {
      io.joern.pythonparser.ast.Comprehension clause = clauses.apply(i);
      generators.add(
          new Expr.Comprehension.Generator(
              expressions.convert(clause.target()),
              expressions.convert(clause.iter()),
              expressions.convertAll(clause.ifs())));
    }
    return new Expr.Comprehension(
        kind,
        converted,
        value == null ? null : expressions.convert(value),
        List.copyOf(generators),
        lines.line(outer),
        outer,
        end);
  }
}
