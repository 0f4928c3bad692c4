package dev.silograph.python;

import dev.silograph.source.SourceFile;
import java.nio.file.Path;
import java.util.List;

/** Parses texts for tests. */
final class Sources {

  static final SourceFile FILE = new SourceFile("repo", "m.py", Path.of("m.py"), 0);

  private Sources() {}

  static ParsedModule parse(String text) {
    return PythonParsers.standard().parse(FILE, text);
  }

  /** The value of the last statement, an assignment, an expression or a return. */
  static Expr value(ParsedModule module) {
    List<Stmt> body = module.body();
    Stmt last = body.get(body.size() - 1);
    return last instanceof Stmt.Assign assign ? assign.value() : ((Stmt.ExprStmt) last).value();
  }

  static Expr value(String text) {
    ParsedModule module = parse(text);
    if (!module.whole()) {
      throw new AssertionError(module.diagnostics().toString());
    }
    return value(module);
  }

  static List<String> messages(ParsedModule module) {
    return module.diagnostics().stream().map(Object::toString).toList();
  }

  /** Statements in short: class and function names with their bodies, targets of assignments. */
  static String outline(List<Stmt> body) {
    StringBuilder outline = new StringBuilder();
    for (Stmt stmt : body) {
      outline.append(outline.length() == 0 ? "" : " ").append(outline(stmt));
    }
    return outline.toString();
  }

  private static String outline(Stmt stmt) {
    if (stmt instanceof Stmt.ClassDef type) {
      return type.name() + "{" + outline(type.body()) + "}";
    } else if (stmt instanceof Stmt.FunctionDef function) {
      return function.name() + "(){" + outline(function.body()) + "}";
    } else if (stmt instanceof Stmt.If choice) {
      return "if{" + outline(choice.body()) + "}else{" + outline(choice.orelse()) + "}";
    } else if (stmt instanceof Stmt.Try attempt) {
      return "try{" + outline(attempt.body()) + "}";
    } else if (stmt instanceof Stmt.Assign assign
        && assign.targets().get(0) instanceof Expr.Name name) {
      return name.id();
    }
    return stmt.getClass().getSimpleName();
  }
}
