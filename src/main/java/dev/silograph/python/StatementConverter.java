package dev.silograph.python;

import io.joern.pythonparser.ast.AnnAssign;
import io.joern.pythonparser.ast.Assert;
import io.joern.pythonparser.ast.Assign;
import io.joern.pythonparser.ast.AsyncFor;
import io.joern.pythonparser.ast.AsyncFunctionDef;
import io.joern.pythonparser.ast.AsyncWith;
import io.joern.pythonparser.ast.AugAssign;
import io.joern.pythonparser.ast.Break;
import io.joern.pythonparser.ast.ClassDef;
import io.joern.pythonparser.ast.Continue;
import io.joern.pythonparser.ast.Delete;
import io.joern.pythonparser.ast.ErrorStatement;
import io.joern.pythonparser.ast.ExceptHandler;
import io.joern.pythonparser.ast.For;
import io.joern.pythonparser.ast.FunctionDef;
import io.joern.pythonparser.ast.Global;
import io.joern.pythonparser.ast.If;
import io.joern.pythonparser.ast.Import;
import io.joern.pythonparser.ast.ImportFrom;
import io.joern.pythonparser.ast.Match;
import io.joern.pythonparser.ast.MatchCase;
import io.joern.pythonparser.ast.Nonlocal;
import io.joern.pythonparser.ast.Pass;
import io.joern.pythonparser.ast.Raise;
import io.joern.pythonparser.ast.RaiseP2;
import io.joern.pythonparser.ast.Return;
import io.joern.pythonparser.ast.Try;
import io.joern.pythonparser.ast.TypeAlias;
import io.joern.pythonparser.ast.While;
import io.joern.pythonparser.ast.With;
import io.joern.pythonparser.ast.Withitem;
import io.joern.pythonparser.ast.iexpr;
import io.joern.pythonparser.ast.istmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import scala.Option;
import scala.collection.mutable.Seq;

/** Converts the parser's statements to {@link Stmt}, one text at a time. */
final class StatementConverter {

  private final Lines lines;
  private final ExpressionConverter expressions;
  private final Faults faults;
  private final Set<Integer> broken;

  /**
   * @param broken offsets of the statements that stand in for text that did not parse
   */
  StatementConverter(
      Lines lines, ExpressionConverter expressions, Faults faults, Set<Integer> broken) {
    this.lines = lines;
    this.expressions = expressions;
    this.faults = faults;
    this.broken = broken;
  }

  List<Stmt> convertAll(Seq<istmt> nodes) {
    int size = nodes.length();
    if (size == 0) {
      return List.of();
    }
    List<Stmt> converted = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      converted.add(convert(nodes.apply(i)));
    }
    return List.copyOf(converted);
  }

  private Stmt convert(istmt node) {
    if (!broken.isEmpty() && broken.contains(node.input_offset())) {
      return new Stmt.Broken(lineOf(node));
    }
    if (node instanceof Assign assign) {
      List<Expr> targets = expressions.convertAll(assign.targets());
      return new Stmt.Assign(targets, expressions.convert(assign.value()), lineOf(targets.get(0)));
    } else if (node instanceof io.joern.pythonparser.ast.Expr expression) {
      Expr value = expressions.convert(expression.value());
      return new Stmt.ExprStmt(value, value.line());
    } else if (node instanceof FunctionDef function) {
      return function(function);
    } else if (node instanceof ClassDef definition) {
      List<Expr> decorators = expressions.convertAll(definition.decorator_list());
      return new Stmt.ClassDef(
          expressions.identifier(definition.name()),
          expressions.convertAll(definition.bases()),
          expressions.keywords(definition.keywords()),
          convertAll(definition.body()),
          decorators,
          lineOf(definition));
    } else if (node instanceof If choice) {
      Expr test = expressions.convert(choice.test());
      return new Stmt.If(
          test, convertAll(choice.body()), convertAll(choice.orelse()), lineOf(choice));
    } else if (node instanceof Return result) {
      return new Stmt.Return(expressions.convertOrNull(result.value()), lineOf(result));
    } else if (node instanceof ImportFrom from) {
      return importFrom(from);
    } else if (node instanceof Import imports) {
      return new Stmt.Import(
          aliases(imports.names(), expressions.aliasOffsets(imports.input_offset())),
          lineOf(imports));
    }
    return compound(node);
  }

  private Stmt compound(istmt node) {
    if (node instanceof For loop) {
      return loop(loop.target(), loop.iter(), loop.body(), loop.orelse(), lineOf(loop));
    } else if (node instanceof AsyncFor loop) {
      return loop(loop.target(), loop.iter(), loop.body(), loop.orelse(), lineOf(loop));
    } else if (node instanceof With with) {
      return new Stmt.With(items(with.items()), convertAll(with.body()), lineOf(with));
    } else if (node instanceof AsyncWith with) {
      return new Stmt.With(items(with.items()), convertAll(with.body()), lineOf(with));
    } else if (node instanceof Try attempt) {
      return new Stmt.Try(
          convertAll(attempt.body()),
          handlers(attempt.handlers()),
          convertAll(attempt.orelse()),
          convertAll(attempt.finalbody()),
          lineOf(attempt));
    } else if (node instanceof While loop) {
      Expr test = expressions.convert(loop.test());
      return new Stmt.While(test, convertAll(loop.body()), convertAll(loop.orelse()), lineOf(loop));
    } else if (node instanceof AsyncFunctionDef function) {
      return asyncFunction(function);
    } else if (node instanceof Match match) {
      return match(match);
    }
    return simple(node);
  }

  private Stmt simple(istmt node) {
    if (node instanceof AnnAssign assign) {
      Expr target = expressions.convert(assign.target());
      Expr annotation = expressions.convert(assign.annotation());
      Expr value = expressions.convertOrNull(assign.value());
      return new Stmt.AnnAssign(target, annotation, value, lineOf(target));
    } else if (node instanceof AugAssign assign) {
      Expr target = expressions.convert(assign.target());
      String operator = Operators.text(assign.op());
      return new Stmt.AugAssign(
          target, operator, expressions.convert(assign.value()), lineOf(target));
    } else if (node instanceof Raise raise) {
      Expr exception = expressions.convertOrNull(raise.exc());
      return new Stmt.Raise(exception, expressions.convertOrNull(raise.cause()), lineOf(raise));
    } else if (node instanceof RaiseP2 raise) {
      return new Stmt.Raise(expressions.convertOrNull(raise.typ()), null, lineOf(raise));
    } else if (node instanceof Delete delete) {
      return new Stmt.Delete(expressions.convertAll(delete.targets()), lineOf(delete));
    } else if (node instanceof Assert check) {
      Expr test = expressions.convert(check.test());
      return new Stmt.Assert(test, expressions.convertOrNull(check.msg()), lineOf(check));
    } else if (node instanceof ErrorStatement error) {
      faults.add(error.input_offset(), SyntaxFault.message(error.exception()));
      return new Stmt.Broken(lineOf(error));
    }
    return binding(node);
  }

  private Stmt binding(istmt node) {
    if (node instanceof Global global) {
      return new Stmt.Declaration(names(global.names()), true, lineOf(global));
    } else if (node instanceof Nonlocal nonlocal) {
      return new Stmt.Declaration(names(nonlocal.names()), false, lineOf(nonlocal));
    } else if (node instanceof TypeAlias alias) {
      Expr name = expressions.convert(alias.name());
      return new Stmt.Assign(List.of(name), expressions.convert(alias.value()), lineOf(alias));
    }
    return new Stmt.Simple(kind(node), lineOf(node));
  }

  private List<String> names(Seq<String> written) {
    List<String> names = new ArrayList<>(written.length());
    for (int i = 0; i < written.length(); i++) {
      names.add(expressions.identifier(written.apply(i)));
    }
    return names;
  }

  private static Stmt.Simple.Kind kind(istmt node) {
    if (node instanceof Pass) {
      return Stmt.Simple.Kind.PASS;
    } else if (node instanceof Break) {
      return Stmt.Simple.Kind.BREAK;
    } else if (node instanceof Continue) {
      return Stmt.Simple.Kind.CONTINUE;
    }
    throw new IllegalStateException("unknown statement " + node.getClass().getName());
  }

  private Stmt function(FunctionDef node) {
    List<Expr> decorators = expressions.convertAll(node.decorator_list());
    Parameters parameters = expressions.parameters(node.args());
    Expr returns = expressions.convertOrNull(node.returns());
    return new Stmt.FunctionDef(
        expressions.identifier(node.name()),
        parameters,
        convertAll(node.body()),
        decorators,
        returns,
        lineOf(node));
  }

  private Stmt asyncFunction(AsyncFunctionDef node) {
    List<Expr> decorators = expressions.convertAll(node.decorator_list());
    Parameters parameters = expressions.parameters(node.args());
    Expr returns = expressions.convertOrNull(node.returns());
    return new Stmt.FunctionDef(
        expressions.identifier(node.name()),
        parameters,
        convertAll(node.body()),
        decorators,
        returns,
        lineOf(node));
  }

  private Stmt loop(iexpr target, iexpr iter, Seq<istmt> body, Seq<istmt> orelse, int line) {
    return new Stmt.For(
        expressions.convert(target),
        expressions.convert(iter),
        convertAll(body),
        convertAll(orelse),
        line);
  }

  private Stmt importFrom(ImportFrom node) {
    String module = node.module().isEmpty() ? null : expressions.identifier(node.module().get());
    List<Stmt.Alias> names = aliases(node.names(), expressions.aliasOffsets(node.input_offset()));
    return new Stmt.ImportFrom(module, node.level(), names, lineOf(node));
  }

  private List<Stmt.Alias> aliases(
      Seq<io.joern.pythonparser.ast.Alias> nodes, AliasOffsets offsets) {
    List<Stmt.Alias> aliases = new ArrayList<>(nodes.length());
    for (int i = 0; i < nodes.length(); i++) {
      io.joern.pythonparser.ast.Alias node = nodes.apply(i);
      aliases.add(
          new Stmt.Alias(
              expressions.identifier(node.name()),
              identifierOrNull(node.asName()),
              lines.line(offsets.next())));
    }
    return List.copyOf(aliases);
  }

  private String identifierOrNull(Option<String> name) {
    return name.isEmpty() ? null : expressions.identifier(name.get());
  }

  private List<Stmt.With.Item> items(Seq<Withitem> nodes) {
    List<Stmt.With.Item> items = new ArrayList<>(nodes.length());
    for (int i = 0; i < nodes.length(); i++) {
      Expr context = expressions.convert(nodes.apply(i).context_expr());
      Expr target = expressions.convertOrNull(nodes.apply(i).optional_vars());
      items.add(new Stmt.With.Item(context, target));
    }
    return List.copyOf(items);
  }

  private List<Stmt.Try.Handler> handlers(Seq<ExceptHandler> nodes) {
    List<Stmt.Try.Handler> handlers = new ArrayList<>(nodes.length());
    for (int i = 0; i < nodes.length(); i++) {
      ExceptHandler node = nodes.apply(i);
      Expr type = expressions.convertOrNull(node.typ());
      handlers.add(
          new Stmt.Try.Handler(
              type,
              identifierOrNull(node.name()),
              convertAll(node.body()),
              lines.line(node.input_offset())));
    }
    return List.copyOf(handlers);
  }

  private Stmt match(Match node) {
    Expr subject = expressions.convert(node.subject());
    List<Stmt.Match.Case> cases = new ArrayList<>(node.cases().length());
    for (int i = 0; i < node.cases().length(); i++) {
      MatchCase branch = node.cases().apply(i);
      List<Expr> values = new ArrayList<>();
      for (iexpr value : Patterns.values(branch.pattern())) {
        values.add(expressions.convert(value));
      }
      Expr guard = expressions.convertOrNull(branch.guard());
      cases.add(new Stmt.Match.Case(List.copyOf(values), guard, convertAll(branch.body())));
    }
    return new Stmt.Match(subject, List.copyOf(cases), lineOf(node));
  }

  private int lineOf(istmt node) {
    return lines.line(node.input_offset());
  }

  private int lineOf(Expr first) {
    return lines.line(expressions.outerStart(first));
  }
}
