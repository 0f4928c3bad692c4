package dev.silograph.python;

import static io.joern.pythonparser.PythonParserConstants.*;

import io.joern.pythonparser.Token;
import java.util.ArrayList;
import java.util.List;

/** Reads statements that have blocks, with all that is in them. */
final class QuickStatements {

  private final TokenCursor cursor;
  private final QuickExpressions expressions;
  private final QuickSimpleStatements simple;

  QuickStatements(TokenCursor cursor) {
    this.cursor = cursor;
    this.expressions = new QuickExpressions(cursor);
    this.simple = new QuickSimpleStatements(cursor, expressions);
  }

  /** All statements up to the text's end. */
  List<Stmt> module() {
    List<Stmt> body = new ArrayList<>();
    while (!cursor.at(EOF)) {
      statement(body);
    }
    return List.copyOf(body);
  }

  private void statement(List<Stmt> into) {
    int line = cursor.line(cursor.start());
    switch (cursor.kind()) {
      case IF -> into.add(choice(line));
      case FOR -> into.add(loop(line));
      case WHILE -> into.add(whileLoop(line));
      case TRY -> into.add(attempt(line));
      case WITH -> into.add(with(line));
      case DEF -> into.add(function(List.of(), line));
      case CLASS -> into.add(classDef(List.of(), line));
      case AT -> into.add(decorated());
      case ASYNC -> into.add(async(List.of(), line));
      default -> simple.line(into);
    }
  }

  private List<Stmt> block() {
    cursor.take(COLON);
    List<Stmt> body = new ArrayList<>();
    if (!cursor.takeIf(NEWLINE)) {
      simple.line(body);
      return List.copyOf(body);
    }
    cursor.take(INDENT);
    do {
      statement(body);
    } while (!cursor.takeIf(DEDENT) && !cursor.at(EOF));
    return List.copyOf(body);
  }

  private List<Stmt> blockIf(int keyword) {
    return cursor.takeIf(keyword) ? block() : List.of();
  }

  private Stmt choice(int line) {
    cursor.take();
    Expr test = expressions.named();
    List<Stmt> body = block();
    int next = cursor.line(cursor.start());
    List<Stmt> orelse = cursor.at(ELIF) ? List.of(choice(next)) : blockIf(ELSE);
    return new Stmt.If(test, body, orelse, line);
  }

  private Stmt loop(int line) {
    cursor.take(FOR);
    Expr target = expressions.targets();
    cursor.take(IN);
    Expr iter = expressions.list();
    List<Stmt> body = block();
    return new Stmt.For(target, iter, body, blockIf(ELSE), line);
  }

  private Stmt whileLoop(int line) {
    cursor.take(WHILE);
    Expr test = expressions.named();
    List<Stmt> body = block();
    return new Stmt.While(test, body, blockIf(ELSE), line);
  }

  private Stmt attempt(int line) {
    cursor.take(TRY);
    List<Stmt> body = block();
    List<Stmt.Try.Handler> handlers = new ArrayList<>(1);
    while (cursor.at(EXCEPT)) {
      handlers.add(handler());
    }
    List<Stmt> orelse = handlers.isEmpty() ? List.of() : blockIf(ELSE);
    List<Stmt> finalbody = blockIf(FINALLY);
    if (handlers.isEmpty() && finalbody.isEmpty()) {
      throw TokenCursor.unexpected();
    }
    return new Stmt.Try(body, List.copyOf(handlers), orelse, finalbody, line);
  }

  private Stmt.Try.Handler handler() {
    int line = cursor.line(cursor.start());
    cursor.take(EXCEPT);
    Expr type = cursor.at(COLON) ? null : expressions.expression();
    String name = cursor.takeIf(AS) ? cursor.takeName() : null;
    return new Stmt.Try.Handler(type, name, block(), line);
  }

  private Stmt with(int line) {
    cursor.take(WITH);
    boolean parentheses = isAroundAllContexts();
    if (parentheses) {
      cursor.take(PAREN_OPEN);
    }
    List<Stmt.With.Item> items = new ArrayList<>(1);
    do {
      items.add(item());
    } while (cursor.takeIf(COMMA) && !(parentheses && cursor.at(PAREN_CLOSE)));
    if (parentheses) {
      cursor.take(PAREN_CLOSE);
    }
    return new Stmt.With(List.copyOf(items), block(), line);
  }

  private Stmt.With.Item item() {
    Expr context = expressions.expression();
    Expr target = cursor.takeIf(AS) ? expressions.target() : null;
    return new Stmt.With.Item(context, target);
  }

  /** Whether the next token is a parenthesis whose other one stands before the colon. */
  private boolean isAroundAllContexts() {
    if (!cursor.at(PAREN_OPEN)) {
      return false;
    }
    int open = 0;
    Token token = cursor.token();
    do {
      switch (token.kind) {
        case PAREN_OPEN, SQUARE_OPEN, CURLY_OPEN, FORMAT_STRING_CURLY_OPEN -> open++;
        case PAREN_CLOSE, SQUARE_CLOSE, CURLY_CLOSE -> open--;
        case EOF -> throw TokenCursor.unexpected();
        default -> {}
      }
      token = cursor.after(token);
    } while (open > 0);
    return token.kind == COLON;
  }

  private Stmt decorated() {
    List<Expr> decorators = new ArrayList<>(1);
    while (cursor.takeIf(AT)) {
      decorators.add(expressions.named());
      cursor.take(NEWLINE);
    }
    int line = cursor.line(cursor.start());
    return switch (cursor.kind()) {
      case DEF -> function(List.copyOf(decorators), line);
      case CLASS -> classDef(List.copyOf(decorators), line);
      default -> async(List.copyOf(decorators), line);
    };
  }

  private Stmt async(List<Expr> decorators, int line) {
    cursor.take(ASYNC);
    if (cursor.at(DEF)) {
      return function(decorators, line);
    } else if (!decorators.isEmpty()) {
      throw TokenCursor.unexpected();
    }
    return cursor.at(FOR) ? loop(line) : with(line);
  }

  private Stmt function(List<Expr> decorators, int line) {
    cursor.take(DEF);
    String name = cursor.takeName();
    Parameters parameters = expressions.parameters().ofFunction();
    Expr returns = cursor.takeIf(ARROW) ? expressions.expression() : null;
    return new Stmt.FunctionDef(name, parameters, block(), decorators, returns, line);
  }

  private Stmt classDef(List<Expr> decorators, int line) {
    cursor.take(CLASS);
    String name = cursor.takeName();
    QuickPrimaries.Arguments arguments =
        cursor.at(PAREN_OPEN)
            ? expressions.primaries().arguments()
            : new QuickPrimaries.Arguments(List.of(), List.of());
    return new Stmt.ClassDef(
        name,
        List.copyOf(arguments.positional()),
        List.copyOf(arguments.keywords()),
        block(),
        decorators,
        line);
  }
}
