package dev.silograph.python;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Finds the statements of a text that do not parse and puts stand-ins in their place, so that the
 * rest does. The parser's own recovery is not used: it loses count of the indentation, and a
 * mistake in a method may then end the class around it, silently.
 *
 * <p>The text is taken apart at its logical lines. A statement that fails alone is replaced whole;
 * one with a block is tried with an empty block first, and when that parses the search goes on in
 * the block.
 */
final class Recovery {

  /** A text with more faults than this is hardly Python; what follows is left out. */
  private static final int MAX_FAULTS = 100;

  private static final String BLOCK_BEFORE = "if 1:\n";

  private final StringBuilder shown;
  private final List<LogicalLine> lines;
  private final Function<String, Faults.Fault> check;
  private final TreeMap<Integer, Faults.Fault> broken = new TreeMap<>();

  private Recovery(String text, Function<String, Faults.Fault> check) {
    this.shown = new StringBuilder(text);
    this.lines = LineScanner.scan(text);
    this.check = check;
  }

  /**
   * A text of the same length that parses.
   *
   * @param faults what was wrong, by the offset of the stand-in statement
   */
  record Result(String text, Map<Integer, Faults.Fault> faults) {}

  /**
   * @param check gives the first fault of a text, or null when it parses
   */
  static Result recover(String text, Function<String, Faults.Fault> check) {
    Recovery recovery = new Recovery(text, check);
    recovery.cutDeepBlocks();
    recovery.block(0, recovery.lines.size());
    return new Result(recovery.shown.toString(), recovery.broken);
  }

  private void cutDeepBlocks() {
    Deque<Integer> levels = new ArrayDeque<>();
    int deepFrom = -1;
    for (int i = 0; i <= lines.size(); i++) {
      int indent = i < lines.size() ? indent(i) : 0;
      while (!levels.isEmpty() && levels.peek() >= indent) {
        levels.pop();
      }
      levels.push(indent);
      boolean deep = levels.size() > LineScanner.MAX_BLOCKS + 1;
      if (deep && deepFrom < 0) {
        deepFrom = i;
      } else if (!deep && deepFrom >= 0) {
        String message = "more than " + LineScanner.MAX_BLOCKS + " blocks are nested in each other";
        replace(deepFrom, i, new Faults.Fault(start(deepFrom), message));
        deepFrom = -1;
      }
    }
  }

  private void block(int from, int to) {
    int i = from;
    while (i < to) {
      int next = statementEnd(i, to);
      if (broken.size() >= MAX_FAULTS) {
        replace(i, lines.size(), new Faults.Fault(start(i), "too much above this line is broken"));
        return;
      }
      if (indent(i) != indent(from)) {
        String message = "the indentation of this line matches no line above it";
        remove(i, next, new Faults.Fault(start(i), message));
      } else {
        Faults.Fault fault = faultOf(i, next);
        if (fault != null) {
          repair(i, next, fault);
        }
      }
      i = next;
    }
  }

  /** The index after the last line of the statement that begins with a line. */
  private int statementEnd(int first, int to) {
    int i = first + 1;
    boolean more = true;
    while (more) {
      boolean decorator = word(i - 1).equals("@") && indent(i - 1) == indent(first);
      while (i < to && indent(i) > indent(first)) {
        i++;
      }
      more = i < to && indent(i) == indent(first) && (decorator || continues(word(i)));
      i += more ? 1 : 0;
    }
    return i;
  }

  private static boolean continues(String word) {
    return switch (word) {
      case "else", "elif", "except", "finally" -> true;
      default -> false;
    };
  }

  private Faults.Fault faultOf(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isFaulty(i)) {
        return lines.get(i).fault();
      }
    }
    int start = lines.get(from).lineStart();
    String before = indent(from) > 0 ? BLOCK_BEFORE : "";
    Faults.Fault fault =
        check.apply(before + shown.substring(start, lines.get(to - 1).end()) + "\n");
    return fault == null
        ? null
        : new Faults.Fault(
            Math.max(start(from), fault.offset() - before.length() + start), fault.message());
  }

  private void repair(int from, int to, Faults.Fault fault) {
    Faults.Fault left = removeBrokenDecorators(from, to) ? faultOf(from, to) : fault;
    if (left == null) {
      return;
    }
    if (to == from + 1 || !parsesWithoutBlocks(from, to)) {
      replace(from, to, left);
      return;
    }
    repairBlocks(from, to);
    left = faultOf(from, to);
    if (left != null) {
      replace(from, to, left);
    }
  }

  private boolean removeBrokenDecorators(int from, int to) {
    boolean removed = false;
    for (int i = from; i + 1 < to && word(i).equals("@"); i++) {
      Faults.Fault fault = decoratorFault(i);
      if (fault != null) {
        remove(i, i + 1, fault);
        removed = true;
      }
    }
    return removed;
  }

  private Faults.Fault decoratorFault(int line) {
    LogicalLine decorator = lines.get(line);
    if (decorator.fault() != null) {
      return decorator.fault();
    }
    String alone = shown.substring(decorator.start(), decorator.end()) + "\ndef f(): 0\n";
    Faults.Fault fault = check.apply(alone);
    return fault == null
        ? null
        : new Faults.Fault(fault.offset() + decorator.start(), fault.message());
  }

  private void repairBlocks(int from, int to) {
    int i = from;
    while (i < to) {
      int next = i + 1;
      if (indent(i) > indent(from)) {
        while (next < to && indent(next) > indent(from)) {
          next++;
        }
        block(i, next);
      }
      i = next;
    }
  }

  /** Whether the lines that head the statement's blocks are sound. */
  private boolean parsesWithoutBlocks(int from, int to) {
    StringBuilder heads = new StringBuilder(indent(from) > 0 ? BLOCK_BEFORE : "");
    boolean inBlock = false;
    for (int i = from; i < to; i++) {
      LogicalLine line = lines.get(i);
      if (indent(i) == indent(from)) {
        if (isFaulty(i)) {
          return false;
        }
        heads.append(shown, line.lineStart(), line.end()).append('\n');
      } else if (!inBlock) {
        heads.append(shown, line.lineStart(), line.start()).append("0\n");
      }
      inBlock = indent(i) > indent(from);
    }
    return check.apply(heads.toString()) == null;
  }

  private void replace(int from, int to, Faults.Fault fault) {
    remove(from, to, fault);
    shown.setCharAt(start(from), '0');
  }

  private void remove(int from, int to, Faults.Fault fault) {
    int end = lines.get(to - 1).end();
    for (int i = start(from); i < end; i++) {
      if (!LineScanner.isBreak(shown.charAt(i))) {
        shown.setCharAt(i, ' ');
      }
    }
    broken.put(start(from), fault);
  }

  private boolean isFaulty(int line) {
    return lines.get(line).fault() != null && !broken.containsKey(start(line));
  }

  private int start(int line) {
    return lines.get(line).start();
  }

  private int indent(int line) {
    return lines.get(line).indent();
  }

  private String word(int line) {
    LogicalLine.Token first = lines.get(line).tokens().get(0);
    return shown.substring(first.start(), first.end());
  }
}
