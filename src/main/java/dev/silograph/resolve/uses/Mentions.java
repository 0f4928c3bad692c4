package dev.silograph.resolve.uses;

import dev.silograph.python.ParsedModule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What one file says that may mean a model, in a form that no longer needs its syntax tree.
 *
 * @param names the names it uses
 * @param imports names in {@code from … import …}
 * @param stars its star imports, in order
 * @param texts strings that could name a model
 * @param lookups calls that could
 * @param fieldTexts strings that could be a relation's target
 * @param globals what other files can import from it
 * @param all {@code __all__}, or null
 */
public record Mentions(
    List<Named> names,
    List<Imported> imports,
    List<Star> stars,
    List<Text> texts,
    List<Lookup> lookups,
    List<FieldText> fieldTexts,
    Map<String, Global> globals,
    Exported all) {

  /**
   * Uses of a name.
   *
   * @param rest dotted attributes taken of it, or empty
   */
  record Named(Source source, String rest, int[] lines) {}

  /** A name in a {@code from … import …}; {@code top} where it binds a name of the module. */
  record Imported(Source.FromImport source, String boundAs, boolean top, int line) {}

  /** {@code from module import *}, as in {@link Source.FromImport}. */
  record Star(int level, String module, int line) {

    private boolean bringsTheSame(Star other) {
      return level == other.level && Objects.equals(module, other.module);
    }
  }

  /** A string of dotted names. */
  record Text(String value, int[] lines) {}

  /**
   * A call of {@code get_model}.
   *
   * @param app null where it is not written
   * @param imported whether what is called, or has the method, is there by an import
   */
  record Lookup(String app, String name, boolean imported, int line) {}

  /**
   * A string without a dot in a call that is the value of a class's attribute, as a relation's
   * target may be.
   *
   * @param fieldLine where the attribute's name stands
   */
  record FieldText(String value, int fieldLine, int line) {}

  /**
   * A name that the module binds.
   *
   * @param starsBefore how many of the star imports stand before the last binding
   */
  record Global(List<Source> sources, int starsBefore) {}

  /**
   * {@code __all__}.
   *
   * @param lines where each name stands
   * @param open whether it may hold more names than these
   */
  record Exported(Map<String, Integer> lines, boolean open) {

    private boolean namesTheSame(Exported other) {
      return open == other.open && lines.keySet().equals(other.lines.keySet());
    }
  }

  /** Reads a module; safe to call from several threads at once. */
  public static Mentions of(ParsedModule module) {
    MentionBuilder builder = new MentionBuilder();
    new StatementReader(builder).readModule(module.body());
    return builder.build();
  }

  /** Whether {@code from … import *} brings a name along, were it bound. */
  boolean exports(String name) {
    boolean isPublic = !name.startsWith("_");
    return all == null ? isPublic : all.lines().containsKey(name) || all.open() && isPublic;
  }

  /** Whether other files find the same in it, wherever it stands. */
  boolean offersTheSame(Mentions other) {
    return this == other
        || globals.equals(other.globals)
            && (all == null ? other.all == null : other.all != null && all.namesTheSame(other.all))
            && stars.size() == other.stars.size()
            && IntStream.range(0, stars.size())
                .allMatch(i -> stars.get(i).bringsTheSame(other.stars.get(i)));
  }
}
