package dev.silograph.resolve.uses;

import dev.silograph.schema.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds up the uses in one file. */
final class UseTally {

  /** How a file refers to a model; the names are the graph's. */
  enum Kind {
    ATTRIBUTE("attribute"),
    IMPORT("import"),
    REEXPORT("reexport"),
    STRING("string");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  private static final class Sum {
    private final TreeSet<Integer> lines = new TreeSet<>();
    private final TreeSet<String> kinds = new TreeSet<>();
    private final TreeSet<String> stars = new TreeSet<>();
    private boolean named;
  }

  private final String file;
  private final Map<String, Sum> byModel = new TreeMap<>();

  UseTally(String file) {
    this.file = file;
  }

  /** A use; in the model's own file a string is none, since relations stand there anyway. */
  void add(Target target, Kind kind, int... lines) {
    if (kind == Kind.STRING && file.equals(target.file())) {
      return;
    }
    Sum sum = byModel.computeIfAbsent(target.key(), k -> new Sum());
    sum.kinds.add(kind.word);
    sum.named |= kind == Kind.REEXPORT;
    for (int line : lines) {
      sum.lines.add(line);
    }
  }

  /** A re-export by a star import, unless the file is the model's own. */
  void addStar(Target target, String module, int line) {
    if (!file.equals(target.file())) {
      Sum sum = byModel.computeIfAbsent(target.key(), k -> new Sum());
      sum.kinds.add(Kind.REEXPORT.word);
      sum.lines.add(line);
      sum.stars.add(module);
    }
  }

  /** All, by model. */
  List<Use> uses(boolean test, boolean migration) {
    List<Use> uses = new ArrayList<>();
    byModel.forEach(
        (model, sum) ->
            uses.add(
                new Use(
                    model,
                    List.copyOf(sum.lines),
                    List.copyOf(sum.kinds),
                    sum.named ? List.of() : List.copyOf(sum.stars),
                    test,
                    migration)));
    return uses;
  }
}
