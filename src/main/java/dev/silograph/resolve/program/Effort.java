package dev.silograph.resolve.program;

/**
 * How much more may be done for one statement of a module, or for one call that somebody outside
 * wants the outcome of. Python's own loops and recursions may take hours or never end; what is left
 * when the effort is spent stays unknown, and the next statement starts afresh.
 */
final class Effort {

  /** Expressions evaluated and elements copied: some hundred times what a long migration needs. */
  private static final long MOST = 5_000_000;

  /** The longest list, dict or text that is kept. */
  private static final long LONGEST = 1_000_000;

  private long left = MOST;
  private int begun;

  /** Begins a piece of work that has its own effort; returns what {@link #end} wants back. */
  long begin() {
    long before = left;
    left = MOST;
    begun++;
    return before;
  }

  void end(long before) {
    left = before;
    begun--;
  }

  /** Whether no piece of work has been begun. */
  boolean isIdle() {
    return begun == 0;
  }

  boolean isSpent() {
    return left <= 0;
  }

  void step() {
    left--;
  }

  /** Whether something of so many elements may still be made; it is then accounted for. */
  boolean allows(long size) {
    if (size > LONGEST || left <= 0) {
      return false;
    }
    left -= size;
    return true;
  }
}
