package dev.silograph.resolve.uses;

import dev.silograph.python.Expr;
import dev.silograph.python.Keyword;
import dev.silograph.python.Parameters;
import dev.silograph.python.Stmt;
import dev.silograph.resolve.uses.LexicalScope.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Reads statements in the order in which Python runs them: the bodies of functions come after
 * everything around them, so that they see all that it binds.
 */
final class StatementReader {

  private final MentionBuilder builder;
  private final ExpressionReader expressions;
  private final ExportReader exports;
  private final Deque<Runnable> later = new ArrayDeque<>();

  StatementReader(MentionBuilder builder) {
    this(builder, (expression, scope) -> {});
  }

  /**
   * @param listener is told of each expression before its parts, but of no annotation
   */
  StatementReader(MentionBuilder builder, BiConsumer<Expr, LexicalScope> listener) {
    this.builder = builder;
    this.expressions = new ExpressionReader(builder, listener);
    this.exports = new ExportReader(builder);
  }

  void readModule(List<Stmt> body) {
    readAll(body, builder.module());
    while (!later.isEmpty()) {
      later.removeFirst().run();
    }
  }

  private void readAll(List<Stmt> statements, LexicalScope scope) {
    for (Stmt statement : statements) {
      read(statement, scope);
    }
  }

  private void readMaybe(List<Stmt> statements, LexicalScope scope) {
    scope.beginCondition();
    readAll(statements, scope);
    scope.endCondition();
  }

  private void read(Stmt statement, LexicalScope scope) {
    if (statement instanceof Stmt.ExprStmt alone) {
      if (!(alone.value() instanceof Expr.Str)) {
        exports.call(alone.value(), scope);
        expressions.read(alone.value(), scope);
      }
    } else if (statement instanceof Stmt.Assign assign) {
      assign(assign, scope);
    } else if (statement instanceof Stmt.FunctionDef function) {
      function(function, scope);
    } else if (statement instanceof Stmt.ClassDef definition) {
      classDef(definition, scope);
    } else if (statement instanceof Stmt.ImportFrom imports) {
      importFrom(imports, scope);
    } else if (statement instanceof Stmt.Import imports) {
      imports(imports, scope);
    } else if (statement instanceof Stmt.Return returned) {
      expressions.read(returned.value(), scope);
    } else if (statement instanceof Stmt.AnnAssign assign) {
      annotated(assign, scope);
    } else if (statement instanceof Stmt.AugAssign assign) {
      exports.assign(assign.target(), assign.value(), false, scope);
      expressions.read(assign.target(), scope);
      expressions.read(assign.value(), scope);
    } else if (statement instanceof Stmt.Declaration declaration) {
      declaration.names().forEach(name -> scope.declare(name, declaration.global()));
    } else if (statement instanceof Stmt.Assert check) {
      expressions.read(check.test(), scope);
      expressions.read(check.message(), scope);
    } else if (statement instanceof Stmt.Raise raise) {
      expressions.read(raise.exception(), scope);
      expressions.read(raise.cause(), scope);
    } else {
      compound(statement, scope);
    }
  }

  private void compound(Stmt statement, LexicalScope scope) {
    if (statement instanceof Stmt.If choice) {
      expressions.read(choice.test(), scope);
      readMaybe(choice.body(), scope);
      readMaybe(choice.orelse(), scope);
    } else if (statement instanceof Stmt.For loop) {
      expressions.read(loop.iter(), scope);
      bind(loop.target(), scope);
      readMaybe(loop.body(), scope);
      readMaybe(loop.orelse(), scope);
    } else if (statement instanceof Stmt.While loop) {
      expressions.read(loop.test(), scope);
      readMaybe(loop.body(), scope);
      readMaybe(loop.orelse(), scope);
    } else if (statement instanceof Stmt.With with) {
      for (Stmt.With.Item item : with.items()) {
        expressions.read(item.context(), scope);
        bind(item.target(), scope);
      }
      readAll(with.body(), scope);
    } else if (statement instanceof Stmt.Try attempt) {
      attempt(attempt, scope);
    } else if (statement instanceof Stmt.Match match) {
      expressions.read(match.subject(), scope);
      for (Stmt.Match.Case branch : match.cases()) {
        branch.values().forEach(value -> expressions.read(value, scope));
        expressions.read(branch.guard(), scope);
        readMaybe(branch.body(), scope);
      }
    } else if (statement instanceof Stmt.Delete delete) {
      delete.targets().forEach(target -> expressions.readInside(target, scope));
    }
  }

  private void attempt(Stmt.Try attempt, LexicalScope scope) {
    readAll(attempt.body(), scope);
    for (Stmt.Try.Handler handler : attempt.handlers()) {
      expressions.read(handler.type(), scope);
      scope.beginCondition();
      if (handler.name() != null) {
        builder.bind(scope, handler.name(), Source.OTHER);
      }
      readAll(handler.body(), scope);
      scope.endCondition();
    }
    readAll(attempt.orelse(), scope);
    readAll(attempt.finalbody(), scope);
  }

  private void assign(Stmt.Assign assign, LexicalScope scope) {
    expressions.read(assign.value(), scope);
    for (Expr target : assign.targets()) {
      assign(target, assign.value(), scope);
    }
  }

  private void annotated(Stmt.AnnAssign assign, LexicalScope scope) {
    expressions.readAnnotation(assign.annotation(), scope);
    expressions.read(assign.value(), scope);
    if (assign.value() != null) {
      assign(assign.target(), assign.value(), scope);
    }
  }

  private void assign(Expr target, Expr value, LexicalScope scope) {
    exports.assign(target, value, true, scope);
    if (target instanceof Expr.Name name) {
      builder.bind(scope, name.id(), expressions.sourceOf(value, scope));
      if (scope.kind() == Kind.CLASS && value instanceof Expr.Call call) {
        fieldTexts(call, name.line());
      }
    } else {
      bind(target, scope);
    }
  }

  private void fieldTexts(Expr.Call call, int fieldLine) {
    call.args().forEach(arg -> fieldText(arg, fieldLine));
    for (Keyword keyword : call.keywords()) {
      if ("to".equals(keyword.name()) || "through".equals(keyword.name())) {
        fieldText(keyword.value(), fieldLine);
      }
    }
  }

  private void fieldText(Expr argument, int fieldLine) {
    if (argument instanceof Expr.Str text && text.value().indexOf('.') < 0) {
      builder.fieldText(new Mentions.FieldText(text.value(), fieldLine, text.line()));
    }
  }

  /** Binds the names of a target to something unknown, and reads what else stands in it. */
  private void bind(Expr target, LexicalScope scope) {
    if (target != null) {
      expressions.bind(target, scope, name -> builder.bind(scope, name, Source.OTHER));
    }
  }

  private void function(Stmt.FunctionDef function, LexicalScope scope) {
    expressions.readAll(function.decorators(), scope);
    Parameters parameters = function.parameters();
    expressions.readDefaults(parameters, scope);
    BiConsumer<Expr, LexicalScope> annotation = expressions::readAnnotation;
    parameters.positional().forEach(p -> annotation.accept(p.annotation(), scope));
    parameters.keywordOnly().forEach(p -> annotation.accept(p.annotation(), scope));
    annotation.accept(function.returns(), scope);
    builder.bind(scope, function.name(), Source.OTHER);
    LexicalScope inside = scope.ofFunction();
    ExpressionReader.bindAll(parameters, inside);
    later.addLast(() -> readAll(function.body(), inside));
  }

  private void classDef(Stmt.ClassDef definition, LexicalScope scope) {
    expressions.readAll(definition.decorators(), scope);
    expressions.readAll(definition.bases(), scope);
    definition.keywords().forEach(keyword -> expressions.read(keyword.value(), scope));
    readAll(definition.body(), scope.ofClass(definition.name()));
    builder.bind(scope, definition.name(), scope.definition(definition.name()));
  }

  private void imports(Stmt.Import imports, LexicalScope scope) {
    for (Stmt.Alias alias : imports.names()) {
      // "import a.b" binds a, and makes b an attribute of it
      int dot = alias.name().indexOf('.');
      String top = dot < 0 ? alias.name() : alias.name().substring(0, dot);
      if (alias.asName() == null) {
        builder.bind(scope, top, new Source.WholeModule(top));
      } else {
        builder.bind(scope, alias.asName(), new Source.WholeModule(alias.name()));
      }
    }
  }

  private void importFrom(Stmt.ImportFrom imports, LexicalScope scope) {
    for (Stmt.Alias alias : imports.names()) {
      if (alias.name().equals("*")) {
        builder.star(new Mentions.Star(imports.level(), imports.module(), alias.line()));
      } else {
        String name = alias.asName() == null ? alias.name() : alias.asName();
        Source.FromImport source =
            new Source.FromImport(imports.level(), imports.module(), alias.name());
        builder.bind(scope, name, source);
        boolean top = scope.kind() == Kind.MODULE;
        builder.imported(new Mentions.Imported(source, name, top, alias.line()));
      }
    }
  }
}
