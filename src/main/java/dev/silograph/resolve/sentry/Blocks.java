package dev.silograph.resolve.sentry;

import dev.silograph.python.Stmt;
import java.util.ArrayList;
import java.util.List;

/** The blocks of statements that a compound statement may run in the same scope. */
final class Blocks {

  private Blocks() {}

  /** In the order of the code; none for a simple statement, and for one with a scope of its own. */
  static List<List<Stmt>> of(Stmt statement) {
    if (statement instanceof Stmt.If test) {
      return List.of(test.body(), test.orelse());
    }
    if (statement instanceof Stmt.For loop) {
      return List.of(loop.body(), loop.orelse());
    }
    if (statement instanceof Stmt.While loop) {
      return List.of(loop.body(), loop.orelse());
    }
    if (statement instanceof Stmt.With with) {
      return List.of(with.body());
    }
    if (statement instanceof Stmt.Try attempt) {
      List<List<Stmt>> blocks = new ArrayList<>(List.of(attempt.body()));
      attempt.handlers().forEach(handler -> blocks.add(handler.body()));
      blocks.add(attempt.orelse());
      blocks.add(attempt.finalbody());
      return blocks;
    }
    return List.of();
  }
}
