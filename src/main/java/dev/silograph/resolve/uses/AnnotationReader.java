package dev.silograph.resolve.uses;

import dev.silograph.python.Expr;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads type annotations, in which strings are code too (<a
 * href="https://typing.python.org/en/latest/spec/annotations.html">the typing specification</a>).
 */
final class AnnotationReader {

  private static final Pattern NAME = Pattern.compile("[\\p{L}_]\\w*(\\s*\\.\\s*[\\p{L}_]\\w*)*");
  private static final Pattern CLASS_NAME = Pattern.compile("_*\\p{Lu}\\w*\\p{Ll}\\w*");

  private final MentionBuilder builder;
  private final ExpressionReader expressions;

  AnnotationReader(MentionBuilder builder, ExpressionReader expressions) {
    this.builder = builder;
    this.expressions = expressions;
  }

  /**
   * @param annotation may be null
   */
  void read(Expr annotation, LexicalScope scope) {
    if (annotation instanceof Expr.Str text) {
      code(text, scope);
    } else if (annotation instanceof Expr.Subscript subscript) {
      expressions.read(subscript.value(), scope);
      arguments(subscript, scope);
    } else if (annotation instanceof Expr.BinOp union) {
      read(union.left(), scope);
      read(union.right(), scope);
    } else if (annotation instanceof Expr.Tuple tuple) {
      tuple.elements().forEach(each -> read(each, scope));
    } else if (annotation instanceof Expr.ListLiteral list) {
      list.elements().forEach(each -> read(each, scope));
    } else {
      expressions.read(annotation, scope);
    }
  }

  private void arguments(Expr.Subscript subscript, LexicalScope scope) {
    String generic = lastName(subscript.value());
    if (generic.equals("Literal")) {
      return;
    }
    if (generic.equals("Annotated") && subscript.index() instanceof Expr.Tuple tuple) {
      List<Expr> elements = tuple.elements();
      read(elements.get(0), scope);
      expressions.readAll(elements.subList(1, elements.size()), scope);
    } else {
      read(subscript.index(), scope);
    }
  }

  private void code(Expr.Str text, LexicalScope scope) {
    Matcher names = NAME.matcher(text.value());
    while (names.find()) {
      String name = names.group().replaceAll("\\s", "");
      int dot = name.indexOf('.');
      String root = dot < 0 ? name : name.substring(0, dot);
      builder.name(scope, root, dot < 0 ? "" : name.substring(dot + 1), text.line());
    }
  }

  /**
   * A subscript outside an annotation. {@code Manager["Monitor"]()} gives a generic class its
   * argument, {@code data["Monitor"]} does not: classes are told by their names.
   */
  void readSubscript(Expr.Subscript subscript, LexicalScope scope) {
    expressions.read(subscript.value(), scope);
    if (CLASS_NAME.matcher(lastName(subscript.value())).matches()) {
      arguments(subscript, scope);
    } else {
      expressions.read(subscript.index(), scope);
    }
  }

  /** Whether the first argument of a call is a type. */
  boolean takesType(Expr.Call call) {
    return !call.args().isEmpty() && lastName(call.function()).equals("cast");
  }

  boolean isTypeVariable(Expr.Call call) {
    return lastName(call.function()).equals("TypeVar");
  }

  private static String lastName(Expr expression) {
    if (expression instanceof Expr.Name name) {
      return name.id();
    }
    return expression instanceof Expr.Attribute attribute ? attribute.attr() : "";
  }
}
