package dev.silograph.python;

import java.util.List;

/**
 * A Python expression. Names follow CPython's {@code ast} module (<a
 * href="https://docs.python.org/3/library/ast.html">docs.python.org/3/library/ast.html</a>), less
 * what a reader of schemas never asks for. Lists are immutable; components are non-null unless said
 * otherwise.
 */
public sealed interface Expr {

  /** 1-based line on which the expression starts. */
  int line();

  /** Offset of its first character in the module's text. */
  int start();

  /** Offset after its last character in the module's text. */
  int end();

  /** {@code name}. */
  record Name(String id, int line, int start, int end) implements Expr {}

  /** {@code value.attr}. */
  record Attribute(Expr value, String attr, int line, int start, int end) implements Expr {}

  /** A text literal with escapes resolved; adjacent literals are already joined. */
  record Str(String value, int line, int start, int end) implements Expr {}

  /** A bytes literal, one char a byte. */
  record Bytes(String value, int line, int start, int end) implements Expr {}

  /** A number: a {@code Long}, {@code java.math.BigInteger} or {@code Double}. */
  record Num(Number value, int line, int start, int end) implements Expr {}

  /** {@code None}, {@code True}, {@code False} or {@code ...}. */
  record Constant(Kind kind, int line, int start, int end) implements Expr {

    /** Which of the four. */
    public enum Kind {
      NONE,
      TRUE,
      FALSE,
      ELLIPSIS
    }
  }

  /** An f-string; parts are {@link Str} and {@link FormattedValue}. */
  record JoinedStr(List<Expr> parts, int line, int start, int end) implements Expr {}

  /**
   * {@code {value!conversion:formatSpec}} in an f-string.
   *
   * @param conversion {@code r}, {@code s}, {@code a}, or null
   * @param formatSpec a {@link JoinedStr} or {@link Str}, or null
   */
  record FormattedValue(
      Expr value, String conversion, Expr formatSpec, int line, int start, int end)
      implements Expr {}

  /**
   * {@code function(args, keywords)}; a {@code *x} argument is a {@link Starred} in {@code args}.
   */
  record Call(Expr function, List<Expr> args, List<Keyword> keywords, int line, int start, int end)
      implements Expr {}

  /** {@code *value}. */
  record Starred(Expr value, int line, int start, int end) implements Expr {}

  /** A tuple, with or without parentheses. */
  record Tuple(List<Expr> elements, int line, int start, int end) implements Expr {}

  /** {@code [a, b]}. */
  record ListLiteral(List<Expr> elements, int line, int start, int end) implements Expr {}

  /** {@code {a, b}}. */
  record SetLiteral(List<Expr> elements, int line, int start, int end) implements Expr {}

  /** {@code {key: value, **other}}. */
  record Dict(List<Entry> entries, int line, int start, int end) implements Expr {

    /** One entry; a null key means {@code **value}. */
    public record Entry(Expr key, Expr value) {}
  }

  /** {@code value[index]}; the index may be a {@link Slice} or a {@link Tuple}. */
  record Subscript(Expr value, Expr index, int line, int start, int end) implements Expr {}

  /** {@code lower:upper:step}; each may be null. */
  record Slice(Expr lower, Expr upper, Expr step, int line, int start, int end) implements Expr {}

  /** {@code left op right}, with Python's operator text: {@code +}, {@code //}, {@code @}, … */
  record BinOp(Expr left, String op, Expr right, int line, int start, int end) implements Expr {}

  /** {@code -x}, {@code +x}, {@code ~x}, {@code not x}; op is Python's text. */
  record UnaryOp(String op, Expr operand, int line, int start, int end) implements Expr {}

  /** {@code a and b and c} or {@code a or b}; op is {@code and} or {@code or}. */
  record BoolOp(String op, List<Expr> values, int line, int start, int end) implements Expr {}

  /** {@code left op a op b}: {@code ==}, {@code not in}, {@code is}, … */
  record Compare(Expr left, List<String> ops, List<Expr> comparators, int line, int start, int end)
      implements Expr {}

  /** {@code body if test else orelse}. */
  record IfExp(Expr test, Expr body, Expr orelse, int line, int start, int end) implements Expr {}

  /** {@code lambda parameters: body}. */
  record Lambda(Parameters parameters, Expr body, int line, int start, int end) implements Expr {}

  /**
   * A comprehension or generator expression.
   *
   * @param value the value of a dict comprehension, else null
   */
  record Comprehension(
      Kind kind, Expr element, Expr value, List<Generator> generators, int line, int start, int end)
      implements Expr {

    /** What it builds. */
    public enum Kind {
      LIST,
      SET,
      DICT,
      GENERATOR
    }

    /** {@code for target in iter if conditions}. */
    public record Generator(Expr target, Expr iter, List<Expr> conditions) {}
  }

  /** {@code (target := value)}. */
  record NamedExpr(Expr target, Expr value, int line, int start, int end) implements Expr {}

  /** {@code await value}, {@code yield value} or {@code yield from value}; value may be null. */
  record Suspend(String keyword, Expr value, int line, int start, int end) implements Expr {

    /** Whether it hands a value, or each of several, to whoever iterates over the function. */
    public boolean isYield() {
      return !keyword.equals("await");
    }
  }

  /** Something the parser knows and this model does not. */
  record Unsupported(int line, int start, int end) implements Expr {}
}
