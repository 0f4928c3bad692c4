package dev.silograph.python;

import io.joern.pythonparser.ast.Arg;
import io.joern.pythonparser.ast.Arguments;
import io.joern.pythonparser.ast.iexpr;
import java.util.ArrayList;
import java.util.List;
import scala.Option;
import scala.collection.mutable.Seq;

/** Converts the parser's parameters of functions and lambdas. */
final class ParameterConverter {

  private final ExpressionConverter expressions;

  ParameterConverter(ExpressionConverter expressions) {
    this.expressions = expressions;
  }

  Parameters convert(Arguments arguments) {
    List<Parameters.Parameter> positional = new ArrayList<>();
    int required =
        arguments.posonlyargs().length()
            + arguments.args().length()
            - arguments.defaults().length();
    for (Seq<Arg> group : List.of(arguments.posonlyargs(), arguments.args())) {
      for (int i = 0; i < group.length(); i++) {
        int defaultIndex = positional.size() - required;
        iexpr value = defaultIndex < 0 ? null : arguments.defaults().apply(defaultIndex);
        positional.add(
            parameter(group.apply(i), value == null ? null : expressions.convert(value)));
      }
    }
    List<Parameters.Parameter> keywordOnly = new ArrayList<>();
    for (int i = 0; i < arguments.kwonlyargs().length(); i++) {
      Expr value = expressions.convertOrNull(arguments.kw_defaults().apply(i));
      keywordOnly.add(parameter(arguments.kwonlyargs().apply(i), value));
    }
    return new Parameters(
        List.copyOf(positional),
        nameOrNull(arguments.vararg()),
        List.copyOf(keywordOnly),
        nameOrNull(arguments.kw_arg()));
  }

  private Parameters.Parameter parameter(Arg node, Expr defaultValue) {
    return new Parameters.Parameter(
        expressions.identifier(node.arg()),
        defaultValue,
        expressions.convertOrNull(node.annotation()));
  }

  private String nameOrNull(Option<Arg> node) {
    return node.isEmpty() ? null : expressions.identifier(node.get().arg());
  }
}
