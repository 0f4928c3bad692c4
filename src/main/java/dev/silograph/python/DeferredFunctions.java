package dev.silograph.python;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Leaves the bodies of a module's functions out until one is asked for, and then parses the module
 * again: most of a tree is functions that nobody calls while it is imported, and keeping them all
 * costs more than parsing some of them twice.
 */
final class DeferredFunctions {

  private final Supplier<List<Stmt>> again;
  private final BitSet asked = new BitSet();
  private int functions;
  private List<List<Stmt>> bodies;

  private DeferredFunctions(Supplier<List<Stmt>> again) {
    this.again = again;
  }

  /**
   * The statements of a module with no function's body in memory.
   *
   * @param again gives the same statements anew; called at most once, when the first body is asked
   *     for
   */
  static List<Stmt> of(List<Stmt> module, Supplier<List<Stmt>> again) {
    DeferredFunctions deferred = new DeferredFunctions(again);
    return replace(module, deferred::deferred);
  }

  /**
   * The statements of a module of which an {@link #outline outline} was kept, with the bodies that
   * it has.
   *
   * @param again as for {@link #of}
   */
  static List<Stmt> ofOutline(List<Stmt> outline, Supplier<List<Stmt>> again) {
    DeferredFunctions deferred = new DeferredFunctions(again);
    return replace(outline, deferred::unlessKept);
  }

  /**
   * The statements of a module with the bodies of functions empty, as none is in Python; but for
   * those that were asked for: they will be again.
   */
  static List<Stmt> outline(List<Stmt> module) {
    return replace(
        module,
        function ->
            function.body() instanceof Body deferred
                ? withBody(function, deferred.ifAskedFor())
                : function);
  }

  private Stmt.FunctionDef deferred(Stmt.FunctionDef function) {
    return withBody(function, new Body(functions++));
  }

  private Stmt.FunctionDef unlessKept(Stmt.FunctionDef function) {
    Stmt.FunctionDef deferred = deferred(function);
    return function.body().isEmpty() ? deferred : function;
  }

  private synchronized List<Stmt> bodyIfAskedFor(int index) {
    return asked.get(index) ? List.copyOf(body(index)) : List.of();
  }

  private synchronized List<Stmt> body(int index) {
    asked.set(index);
    if (bodies == null) {
      bodies = new ArrayList<>();
      replace(
          again.get(),
          function -> {
            bodies.add(function.body());
            return function;
          });
    }
    // A file that was changed in the meantime may have fewer functions than it had.
    return index < bodies.size() ? bodies.get(index) : List.of();
  }

  private static List<Stmt> replace(List<Stmt> block, UnaryOperator<Stmt.FunctionDef> replacement) {
    List<Stmt> replaced = null;
    for (int i = 0; i < block.size(); i++) {
      Stmt before = block.get(i);
      Stmt after = replace(before, replacement);
      if (after != before && replaced == null) {
        replaced = new ArrayList<>(block);
      }
      if (after != before) {
        replaced.set(i, after);
      }
    }
    return replaced == null ? block : List.copyOf(replaced);
  }

  /** Functions in loops, in {@code with} and in {@code match} are few enough to keep. */
  private static Stmt replace(Stmt statement, UnaryOperator<Stmt.FunctionDef> replacement) {
    if (statement instanceof Stmt.FunctionDef function) {
      return replacement.apply(function);
    } else if (statement instanceof Stmt.ClassDef type) {
      List<Stmt> body = replace(type.body(), replacement);
      return body == type.body()
          ? type
          : new Stmt.ClassDef(
              type.name(), type.bases(), type.keywords(), body, type.decorators(), type.line());
    } else if (statement instanceof Stmt.If choice) {
      List<Stmt> body = replace(choice.body(), replacement);
      List<Stmt> orelse = replace(choice.orelse(), replacement);
      return body == choice.body() && orelse == choice.orelse()
          ? choice
          : new Stmt.If(choice.test(), body, orelse, choice.line());
    }
    return statement;
  }

  private static Stmt.FunctionDef withBody(Stmt.FunctionDef function, List<Stmt> body) {
    return new Stmt.FunctionDef(
        function.name(),
        function.parameters(),
        body,
        function.decorators(),
        function.returns(),
        function.line());
  }

  private final class Body extends AbstractList<Stmt> {
    private final int index;

    Body(int index) {
      this.index = index;
    }

    List<Stmt> ifAskedFor() {
      return bodyIfAskedFor(index);
    }

    @Override
    public Stmt get(int statement) {
      return body(index).get(statement);
    }

    @Override
    public int size() {
      return body(index).size();
    }
  }
}
