package dev.silograph.python;

import java.util.List;

/**
 * A Python statement; names follow CPython's {@code ast} module. Lists are immutable; components
 * are non-null unless said otherwise.
 */
public sealed interface Stmt {

  /** 1-based line; of the keyword {@code class} or {@code def}, not of a decorator above it. */
  int line();

  /** {@code class name(bases, keywords): body}. */
  record ClassDef(
      String name,
      List<Expr> bases,
      List<Keyword> keywords,
      List<Stmt> body,
      List<Expr> decorators,
      int line)
      implements Stmt {}

  /** {@code def} or {@code async def}; the return annotation may be null. */
  record FunctionDef(
      String name,
      Parameters parameters,
      List<Stmt> body,
      List<Expr> decorators,
      Expr returns,
      int line)
      implements Stmt {}

  /** {@code a = b = value}: the targets from left to right; {@code type a = value} too. */
  record Assign(List<Expr> targets, Expr value, int line) implements Stmt {}

  /** {@code target: annotation = value}; value may be null. */
  record AnnAssign(Expr target, Expr annotation, Expr value, int line) implements Stmt {}

  /** {@code target op= value}; op without the {@code =}. */
  record AugAssign(Expr target, String op, Expr value, int line) implements Stmt {}

  /** {@code import names}. */
  record Import(List<Alias> names, int line) implements Stmt {}

  /**
   * {@code from module import names}.
   *
   * @param module dotted name after the dots, or null when there are only dots
   * @param level number of leading dots
   */
  record ImportFrom(String module, int level, List<Alias> names, int line) implements Stmt {}

  /** {@code name as asName}; name may be {@code *}, asName may be null; the line is the name's. */
  record Alias(String name, String asName, int line) {}

  /** {@code if}; {@code elif} is an {@link If} in {@code orelse}. */
  record If(Expr test, List<Stmt> body, List<Stmt> orelse, int line) implements Stmt {}

  /** {@code for target in iter}. */
  record For(Expr target, Expr iter, List<Stmt> body, List<Stmt> orelse, int line)
      implements Stmt {}

  /** {@code while}. */
  record While(Expr test, List<Stmt> body, List<Stmt> orelse, int line) implements Stmt {}

  /** {@code try}; {@code except*} too. */
  record Try(
      List<Stmt> body, List<Handler> handlers, List<Stmt> orelse, List<Stmt> finalbody, int line)
      implements Stmt {

    /** {@code except type as name}; type and name may be null. */
    public record Handler(Expr type, String name, List<Stmt> body, int line) {}
  }

  /** {@code with context as target, …}. */
  record With(List<Item> items, List<Stmt> body, int line) implements Stmt {

    /** One context; target may be null. */
    public record Item(Expr context, Expr target) {}
  }

  /** {@code match subject}; patterns are not modelled. */
  record Match(Expr subject, List<Case> cases, int line) implements Stmt {

    /**
     * One case.
     *
     * @param values expressions that stand in the pattern (values and class names)
     * @param guard may be null
     */
    public record Case(List<Expr> values, Expr guard, List<Stmt> body) {}
  }

  /** {@code return value}; value may be null. */
  record Return(Expr value, int line) implements Stmt {}

  /** {@code raise exception from cause}; both may be null. */
  record Raise(Expr exception, Expr cause, int line) implements Stmt {}

  /** {@code del targets}. */
  record Delete(List<Expr> targets, int line) implements Stmt {}

  /** {@code assert test, message}; message may be null. */
  record Assert(Expr test, Expr message, int line) implements Stmt {}

  /** An expression that stands alone. */
  record ExprStmt(Expr value, int line) implements Stmt {}

  /**
   * {@code global names} or {@code nonlocal names}.
   *
   * @param global which of the two
   */
  record Declaration(List<String> names, boolean global, int line) implements Stmt {

    public Declaration {
      names = List.copyOf(names);
    }
  }

  /** {@code pass}, {@code break}, {@code continue}. */
  record Simple(Kind kind, int line) implements Stmt {

    /** Which of them. */
    public enum Kind {
      PASS,
      BREAK,
      CONTINUE
    }
  }

  /** Text that did not parse. */
  record Broken(int line) implements Stmt {}
}
