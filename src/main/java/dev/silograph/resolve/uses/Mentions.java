package dev.silograph.resolve.uses;

import dev.silograph.python.ParsedModule;
import dev.silograph.source.SourceFile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What one file says that may mean a model, in a form that no longer needs its syntax tree: its
 * imports, the names it uses, the strings that could name a model, and what other files can import
 * from it.
 */
public final class Mentions {

  /**
   * Uses of a name.
   *
   * @param rest dotted attributes taken of it, or empty
   */
  record Named(Source source, String rest, int[] lines) {}

  /** A name in a {@code from … import …}; {@code top} where it binds a name of the module. */
  record Imported(Source.FromImport source, String boundAs, boolean top, int line) {}

  /** {@code from module import *}, as in {@link Source.FromImport}. */
  record Star(int level, String module, int line) {}

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
  record Exported(Map<String, Integer> lines, boolean open) {}

  /** In the order of the files. */
  public static final Comparator<Mentions> BY_FILE = Comparator.comparing(Mentions::file);

  private final SourceFile file;
  private final List<Named> names;
  private final List<Imported> imports;
  private final List<Star> stars;
  private final List<Text> texts;
  private final List<Lookup> lookups;
  private final List<FieldText> fieldTexts;
  private final Map<String, Global> globals;
  private final Exported all;

  Mentions(SourceFile file, MentionBuilder built) {
    this.file = file;
    this.globals = built.globals();
    this.stars = List.copyOf(built.stars());
    this.names = built.names(globals);
    this.imports = List.copyOf(built.imports());
    this.texts = built.texts();
    this.lookups = List.copyOf(built.lookups());
    this.fieldTexts = List.copyOf(built.fieldTexts());
    this.all = built.all();
  }

  /** Reads a module; safe to call from several threads at once. */
  public static Mentions of(ParsedModule module) {
    MentionBuilder builder = new MentionBuilder();
    new StatementReader(builder).readModule(module.body());
    return new Mentions(module.file(), builder);
  }

  /** The file. */
  public SourceFile file() {
    return file;
  }

  List<Named> names() {
    return names;
  }

  List<Imported> imports() {
    return imports;
  }

  List<Star> stars() {
    return stars;
  }

  List<Text> texts() {
    return texts;
  }

  List<Lookup> lookups() {
    return lookups;
  }

  List<FieldText> fieldTexts() {
    return fieldTexts;
  }

  Map<String, Global> globals() {
    return globals;
  }

  /** {@code __all__}, or null. */
  Exported all() {
    return all;
  }

  /** Whether {@code from … import *} brings a name along, were it bound. */
  boolean exports(String name) {
    boolean isPublic = !name.startsWith("_");
    return all == null ? isPublic : all.lines().containsKey(name) || all.open() && isPublic;
  }
}
