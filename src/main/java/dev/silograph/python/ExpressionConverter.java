package dev.silograph.python;

import io.joern.pythonparser.ast.Arguments;
import io.joern.pythonparser.ast.Attribute;
import io.joern.pythonparser.ast.Await;
import io.joern.pythonparser.ast.BinOp;
import io.joern.pythonparser.ast.BoolOp;
import io.joern.pythonparser.ast.Call;
import io.joern.pythonparser.ast.Compare;
import io.joern.pythonparser.ast.Constant;
import io.joern.pythonparser.ast.Dict;
import io.joern.pythonparser.ast.IfExp;
import io.joern.pythonparser.ast.JoinedString;
import io.joern.pythonparser.ast.Lambda;
import io.joern.pythonparser.ast.Name;
import io.joern.pythonparser.ast.NamedExpr;
import io.joern.pythonparser.ast.Slice;
import io.joern.pythonparser.ast.Starred;
import io.joern.pythonparser.ast.StringExpList;
import io.joern.pythonparser.ast.Subscript;
import io.joern.pythonparser.ast.Tuple;
import io.joern.pythonparser.ast.UnaryOp;
import io.joern.pythonparser.ast.Yield;
import io.joern.pythonparser.ast.YieldFrom;
import io.joern.pythonparser.ast.iast;
import io.joern.pythonparser.ast.iexpr;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import scala.Option;
import scala.collection.mutable.Seq;

/** Converts the parser's expressions to {@link Expr}, one text at a time. */
final class ExpressionConverter {

  /**
   * How deep expressions may be nested. CPython stops at 200 brackets; chains of operators nest
   * too, one level each, and whoever reads the tree follows it by recursion.
   */
  private static final int MAX_DEPTH = 1000;

  private final SourceText text;
  private final Lines lines;
  private final Extents extents;
  private final LiteralConverter literals;
  private final FormatStringConverter formatStrings;
  private final ComprehensionConverter comprehensions;
  private final ParameterConverter parameters;
  private final Set<Integer> signs;
  private int depth;

  /**
   * @param signs offsets of plus signs that mean nothing
   */
  ExpressionConverter(SourceText text, Faults faults, Set<Integer> signs) {
    this.text = text;
    this.lines = text.lines();
    this.extents = new Extents(text);
    this.signs = signs;
    this.literals = new LiteralConverter(lines, this, faults);
    this.formatStrings = new FormatStringConverter(text.string(), lines, this, faults);
    this.comprehensions = new ComprehensionConverter(lines, extents, this);
    this.parameters = new ParameterConverter(this);
  }

  Expr convert(iexpr node) {
    if (++depth > MAX_DEPTH) {
      throw new TooDeepException(node.input_offset());
    }
    Expr converted = frequent(node);
    depth--;
    return converted;
  }

  /** The single expression that a text of the same lines and offsets holds, or null. */
  Expr nested(String sameLines) {
    List<Stmt> body = Attempt.at(sameLines).body();
    return body.size() == 1 && body.get(0) instanceof Stmt.ExprStmt only ? only.value() : null;
  }

  Expr convertOrNull(Option<iexpr> node) {
    return node.isEmpty() ? null : convert(node.get());
  }

  List<Expr> convertAll(Seq<iexpr> nodes) {
    int size = nodes.length();
    if (size == 0) {
      return List.of();
    }
    if (size == 1) {
      return List.of(convert(nodes.apply(0)));
    }
    List<Expr> converted = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      iexpr node = nodes.apply(i);
      if (node != null) {
        converted.add(convert(node));
      }
    }
    return List.copyOf(converted);
  }

  List<Keyword> keywords(Seq<io.joern.pythonparser.ast.Keyword> nodes) {
    int size = nodes.length();
    if (size == 0) {
      return List.of();
    }
    List<Keyword> converted = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      io.joern.pythonparser.ast.Keyword node = nodes.apply(i);
      String name = node.arg().isEmpty() ? null : identifier(node.arg().get());
      Expr value = convert(node.value());
      converted.add(new Keyword(name, value, lines.line(node.input_offset())));
    }
    return List.copyOf(converted);
  }

  AliasOffsets aliasOffsets(int statement) {
    return new AliasOffsets(text, statement);
  }

  /** An identifier as Python compares it: in normal form NFKC. */
  String identifier(String written) {
    return text.isAscii() ? written : Normalizer.normalize(written, Normalizer.Form.NFKC);
  }

  /** Where a statement that begins with an expression starts. */
  int outerStart(Expr first) {
    return extents.outerStart(first);
  }

  private Expr frequent(iexpr node) {
    int start = node.input_offset();
    int end = node.end_col_offset();
    if (node instanceof Name name) {
      return new Expr.Name(identifier(name.id()), lines.line(start), start, end);
    } else if (node instanceof Attribute attribute) {
      Expr value = convert(attribute.value());
      int outer = extents.outerStart(value);
      return new Expr.Attribute(value, identifier(attribute.attr()), lines.line(outer), outer, end);
    } else if (node instanceof Constant constant) {
      return literals.constant(constant, start, end);
    } else if (node instanceof Call call) {
      Expr function = convert(call.func());
      int outer = extents.outerStart(function);
      List<Expr> arguments = convertAll(call.args());
      return new Expr.Call(
          function, arguments, keywords(call.keywords()), lines.line(outer), outer, end);
    } else if (node instanceof Tuple tuple) {
      List<Expr> elements = convertAll(tuple.elts());
      int outer = elements.isEmpty() ? start : Math.min(start, extents.outerStart(elements.get(0)));
      return new Expr.Tuple(elements, lines.line(outer), outer, end);
    } else if (node instanceof io.joern.pythonparser.ast.List list) {
      return new Expr.ListLiteral(convertAll(list.elts()), lines.line(start), start, end);
    } else if (node instanceof Dict dict) {
      return new Expr.Dict(entries(dict), lines.line(start), start, end);
    } else if (node instanceof StringExpList strings) {
      return literals.joined(strings);
    } else if (node instanceof JoinedString string) {
      return formatStrings.convert(string, start, end);
    } else if (node instanceof Subscript subscript) {
      Expr value = convert(subscript.value());
      int outer = extents.outerStart(value);
      return new Expr.Subscript(value, convert(subscript.slice()), lines.line(outer), outer, end);
    }
    return operation(node, start, end);
  }

  private Expr operation(iexpr node, int start, int end) {
    if (node instanceof Compare compare) {
      Expr left = convert(compare.left());
      int outer = extents.outerStart(left);
      List<Expr> comparators = convertAll(compare.comparators());
      return new Expr.Compare(
          left, operators(compare.ops()), comparators, lines.line(outer), outer, end);
    } else if (node instanceof BinOp operation) {
      Expr left = convert(operation.left());
      int outer = extents.outerStart(left);
      String operator = Operators.text(operation.op());
      return new Expr.BinOp(
          left, operator, convert(operation.right()), lines.line(outer), outer, end);
    } else if (node instanceof BoolOp operation) {
      List<Expr> values = convertAll(operation.values());
      int outer = extents.outerStart(values.get(0));
      return new Expr.BoolOp(Operators.word(operation.op()), values, lines.line(outer), outer, end);
    } else if (node instanceof UnaryOp operation) {
      if (signs.contains(start)) {
        return convert(operation.operand());
      }
      String operator = Operators.text(operation.op());
      return new Expr.UnaryOp(
          operator, convert(operation.operand()), lines.line(start), start, end);
    } else if (node instanceof IfExp choice) {
      Expr body = convert(choice.body());
      int outer = extents.outerStart(body);
      Expr test = convert(choice.test());
      return new Expr.IfExp(test, body, convert(choice.orelse()), lines.line(outer), outer, end);
    } else if (node instanceof NamedExpr named) {
      Expr target = convert(named.target());
      int outer = extents.outerStart(target);
      return new Expr.NamedExpr(target, convert(named.value()), lines.line(outer), outer, end);
    }
    return rare(node, start, end);
  }

  private Expr rare(iexpr node, int start, int end) {
    int line = lines.line(start);
    if (node instanceof Starred starred) {
      return new Expr.Starred(convert(starred.value()), line, start, end);
    } else if (node instanceof Lambda lambda) {
      Parameters taken = parameters(lambda.args());
      return new Expr.Lambda(taken, convert(lambda.body()), line, start, end);
    } else if (node instanceof io.joern.pythonparser.ast.Set set) {
      return new Expr.SetLiteral(convertAll(set.elts()), line, start, end);
    } else if (node instanceof Slice slice) {
      return slice(slice, start, end);
    } else if (node instanceof Await await) {
      Expr value = convert(await.value());
      int keyword = extents.keywordBefore("await", value);
      return new Expr.Suspend(
          "await", value, lines.line(keyword), keyword, extents.outerEnd(value));
    } else if (node instanceof Yield yield) {
      return new Expr.Suspend("yield", convertOrNull(yield.value()), line, start, end);
    } else if (node instanceof YieldFrom yield) {
      return new Expr.Suspend("yield from", convert(yield.value()), line, start, end);
    }
    return comprehensions.convert(node, start, end);
  }

  private Expr slice(Slice slice, int start, int end) {
    Expr lower = convertOrNull(slice.lower());
    int outer = lower == null ? start : extents.outerStart(lower);
    Expr upper = convertOrNull(slice.upper());
    Expr step = convertOrNull(slice.step());
    return new Expr.Slice(lower, upper, step, lines.line(outer), outer, end);
  }

  private List<Expr.Dict.Entry> entries(Dict dict) {
    int size = dict.values().length();
    List<Expr.Dict.Entry> entries = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      Expr key = convertOrNull(dict.keys().apply(i));
      entries.add(new Expr.Dict.Entry(key, convert(dict.values().apply(i))));
    }
    return List.copyOf(entries);
  }

  private static <T extends iast> List<String> operators(Seq<T> nodes) {
    List<String> operators = new ArrayList<>(nodes.length());
    for (int i = 0; i < nodes.length(); i++) {
      operators.add(Operators.text(nodes.apply(i)));
    }
    return List.copyOf(operators);
  }

  Parameters parameters(Arguments arguments) {
    return parameters.convert(arguments);
  }
}
