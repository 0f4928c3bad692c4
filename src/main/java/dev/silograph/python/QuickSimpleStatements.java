package dev.silograph.python;

import static io.joern.pythonparser.PythonParserConstants.*;

import io.joern.pythonparser.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads statements without blocks. */
final class QuickSimpleStatements {

  /** Once statements: {@code print >> f, a} means something else to the grammar of old. */
  private static final Set<String> ONCE_STATEMENTS = Set.of("print", "exec");

  private final TokenCursor cursor;
  private final QuickExpressions expressions;

  QuickSimpleStatements(TokenCursor cursor, QuickExpressions expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** The statements of a line, up to the next. */
  void line(List<Stmt> into) {
    do {
      into.add(statement());
    } while (cursor.takeIf(SEMICOLON) && !cursor.at(NEWLINE) && !cursor.at(EOF));
    if (!cursor.at(EOF)) {
      cursor.take(NEWLINE);
    }
  }

  private Stmt statement() {
    int line = cursor.line(cursor.start());
    switch (cursor.kind()) {
      case RETURN:
        cursor.take();
        return new Stmt.Return(expressions.isNext() ? expressions.list() : null, line);
      case IMPORT:
        cursor.take();
        return imports(line);
      case FROM:
        cursor.take();
        return importFrom(line);
      case PASS:
        cursor.take();
        return new Stmt.Simple(Stmt.Simple.Kind.PASS, line);
      case BREAK:
        cursor.take();
        return new Stmt.Simple(Stmt.Simple.Kind.BREAK, line);
      case CONTINUE:
        cursor.take();
        return new Stmt.Simple(Stmt.Simple.Kind.CONTINUE, line);
      case RAISE:
        return raise(line);
      case ASSERT:
        return check(line);
      case DEL:
        return delete(line);
      case GLOBAL, NONLOCAL:
        return declaration(line);
      default:
        return expressionOrAssignment(line);
    }
  }

  private Stmt expressionOrAssignment(int line) {
    Token first = cursor.token();
    Expr read = expressions.listOrYield();
    int kind = cursor.kind();
    if (kind == ASSIGN) {
      return assign(read, line);
    } else if (kind == COLON) {
      return annotated(read, line);
    } else if (kind >= PLUS_ASSIGN && kind <= FLOOR_DIV_ASSIGN) {
      requireSingle(read);
      String operator = QuickOperations.image(cursor.take().kind);
      operator = operator.substring(0, operator.length() - 1);
      return new Stmt.AugAssign(read, operator, expressions.listOrYield(), line);
    } else if (ONCE_STATEMENTS.contains(first.image)
        && !(read instanceof Expr.Call call && call.function() instanceof Expr.Name)) {
      throw TokenCursor.unexpected();
    }
    return new Stmt.ExprStmt(read, read.line());
  }

  private Stmt assign(Expr first, int line) {
    List<Expr> targets = new ArrayList<>(1);
    Expr last = first;
    while (cursor.takeIf(ASSIGN)) {
      QuickExpressions.requireTarget(last);
      targets.add(last);
      last = expressions.listOrYield();
    }
    return new Stmt.Assign(List.copyOf(targets), last, line);
  }

  private Stmt annotated(Expr target, int line) {
    requireSingle(target);
    cursor.take(COLON);
    Expr annotation = expressions.expression();
    Expr value = cursor.takeIf(ASSIGN) ? expressions.listOrYield() : null;
    return new Stmt.AnnAssign(target, annotation, value, line);
  }

  private static void requireSingle(Expr target) {
    if (target instanceof Expr.Tuple || target instanceof Expr.ListLiteral) {
      throw TokenCursor.unexpected();
    }
    QuickExpressions.requireTarget(target);
  }

  private Stmt raise(int line) {
    cursor.take(RAISE);
    Expr exception = expressions.isNext() ? expressions.expression() : null;
    Expr cause = exception != null && cursor.takeIf(FROM) ? expressions.expression() : null;
    return new Stmt.Raise(exception, cause, line);
  }

  private Stmt check(int line) {
    cursor.take(ASSERT);
    Expr test = expressions.expression();
    Expr message = cursor.takeIf(COMMA) ? expressions.expression() : null;
    return new Stmt.Assert(test, message, line);
  }

  private Stmt delete(int line) {
    cursor.take(DEL);
    List<Expr> targets = new ArrayList<>(1);
    do {
      targets.add(expressions.target());
    } while (cursor.takeIf(COMMA) && expressions.isNext());
    return new Stmt.Delete(List.copyOf(targets), line);
  }

  private Stmt declaration(int line) {
    boolean global = cursor.take().kind == GLOBAL;
    List<String> names = new ArrayList<>(1);
    do {
      names.add(cursor.takeName());
    } while (cursor.takeIf(COMMA));
    return new Stmt.Declaration(names, global, line);
  }

  private Stmt imports(int line) {
    List<Stmt.Alias> names = new ArrayList<>(1);
    do {
      int aliasLine = cursor.line(cursor.start());
      names.add(alias(dottedName(), aliasLine));
    } while (cursor.takeIf(COMMA));
    return new Stmt.Import(List.copyOf(names), line);
  }

  private Stmt importFrom(int line) {
    int level = 0;
    while (cursor.at(DOT) || cursor.at(ELLIPSIS)) {
      level += cursor.take().image.length();
    }
    String module = level == 0 || cursor.at(NAME) ? dottedName() : null;
    cursor.take(IMPORT);
    if (cursor.at(STAR)) {
      Stmt.Alias all = new Stmt.Alias("*", null, cursor.line(cursor.start()));
      cursor.take();
      return new Stmt.ImportFrom(module, level, List.of(all), line);
    }
    boolean parentheses = cursor.takeIf(PAREN_OPEN);
    List<Stmt.Alias> names = new ArrayList<>();
    do {
      int aliasLine = cursor.line(cursor.start());
      names.add(alias(cursor.takeName(), aliasLine));
    } while (cursor.takeIf(COMMA) && !(parentheses && cursor.at(PAREN_CLOSE)));
    if (parentheses) {
      cursor.take(PAREN_CLOSE);
    }
    return new Stmt.ImportFrom(module, level, List.copyOf(names), line);
  }

  private Stmt.Alias alias(String name, int line) {
    return new Stmt.Alias(name, cursor.takeIf(AS) ? cursor.takeName() : null, line);
  }

  private String dottedName() {
    String first = cursor.takeName();
    if (!cursor.at(DOT)) {
      return first;
    }
    StringBuilder dotted = new StringBuilder(first);
    while (cursor.takeIf(DOT)) {
      dotted.append('.').append(cursor.takeName());
    }
    return dotted.toString();
  }
}
