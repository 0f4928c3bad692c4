package dev.silograph.resolve.uses;

import dev.silograph.resolve.uses.Mentions.Exported;
import dev.silograph.resolve.uses.Mentions.FieldText;
import dev.silograph.resolve.uses.Mentions.Global;
import dev.silograph.resolve.uses.Mentions.Imported;
import dev.silograph.resolve.uses.Mentions.Lookup;
import dev.silograph.resolve.uses.Mentions.Named;
import dev.silograph.resolve.uses.Mentions.Star;
import dev.silograph.resolve.uses.Mentions.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the mentions of one file while it is read. */
final class MentionBuilder {

  private static final int LONGEST_PATH = 200;

  private record NameUse(Source source, String rest) {}

  /** A name that nothing had bound yet; an annotation may stand before the import. */
  private record EarlyUse(LexicalScope scope, String root, String rest, int line) {}

  private final LexicalScope module = LexicalScope.ofModule();
  private final Map<String, Integer> starsBefore = new HashMap<>();
  private final Map<NameUse, LineList> names = new LinkedHashMap<>();
  private final List<EarlyUse> early = new ArrayList<>();
  private final Map<String, LineList> texts = new LinkedHashMap<>();
  private final List<Imported> imports = new ArrayList<>();
  private final List<Star> stars = new ArrayList<>();
  private final List<Lookup> lookups = new ArrayList<>();
  private final List<FieldText> fieldTexts = new ArrayList<>();
  private Map<String, Integer> exported;
  private boolean exportsMore;

  /** The module's own scope. */
  LexicalScope module() {
    return module;
  }

  void bind(LexicalScope scope, String name, Source source) {
    scope.bind(name, source);
    if (scope == module && !stars.isEmpty()) {
      starsBefore.put(name, stars.size());
    }
  }

  /** A name is used, with dotted attributes of it or an empty string. */
  void name(LexicalScope scope, String root, String rest, int line) {
    List<Source> sources = scope.lookup(root);
    if (sources.size() == 1 && sources.get(0) instanceof Source.Unbound) {
      early.add(new EarlyUse(scope, root, rest, line));
    } else {
      name(sources, scope, rest, line);
    }
  }

  /** What a class says of itself goes when it goes. */
  private void name(List<Source> sources, LexicalScope scope, String rest, int line) {
    for (Source source : sources) {
      boolean itself =
          source instanceof Source.Definition definition && definition.isInside(scope.topClass());
      if (!itself && !(source instanceof Source.Other)) {
        names.computeIfAbsent(new NameUse(source, rest), k -> new LineList()).add(line);
      }
    }
  }

  void imported(Imported name) {
    imports.add(name);
  }

  void star(Star star) {
    stars.add(star);
  }

  /** A string was met; it is kept if dotted names are all that it holds. */
  void text(String value, int line) {
    if (isDottedPath(value)) {
      texts.computeIfAbsent(value, k -> new LineList()).add(line);
    }
  }

  private static boolean isDottedPath(String value) {
    int length = value.length();
    if (length < 3 || length > LONGEST_PATH || value.indexOf('.') < 0) {
      return false;
    }
    char before = '.';
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      boolean fits =
          before == '.' ? Character.isLetter(c) || c == '_' : isPartOfName(c) || c == '.';
      if (!fits) {
        return false;
      }
      before = c;
    }
    return before != '.';
  }

  private static boolean isPartOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  void lookup(Lookup lookup) {
    lookups.add(lookup);
  }

  void fieldText(FieldText text) {
    fieldTexts.add(text);
  }

  /** {@code __all__} is given anew. */
  void beginExports() {
    exported = new LinkedHashMap<>();
    exportsMore = false;
  }

  void export(String name, int line) {
    if (exported == null) {
      beginExports();
    }
    exported.putIfAbsent(name, line);
  }

  /** {@code __all__} gets names that are not written there. */
  void exportMore() {
    if (exported == null) {
      beginExports();
    }
    exportsMore = true;
  }

  /** All that was gathered. */
  Mentions build() {
    Map<String, Global> globals = globals();
    return new Mentions(
        names(globals),
        List.copyOf(imports),
        List.copyOf(stars),
        texts(),
        List.copyOf(lookups),
        List.copyOf(fieldTexts),
        globals,
        exported == null ? null : new Exported(Map.copyOf(exported), exportsMore));
  }

  private Map<String, Global> globals() {
    Map<String, Global> globals = new HashMap<>();
    module
        .names()
        .forEach(
            (name, sources) ->
                globals.put(
                    name, new Global(List.copyOf(sources), starsBefore.getOrDefault(name, 0))));
    return Map.copyOf(globals);
  }

  /** The uses of names once all is read, less those that can only be Python's builtins. */
  private List<Named> names(Map<String, Global> globals) {
    for (EarlyUse use : early) {
      name(use.scope().lookup(use.root()), use.scope(), use.rest(), use.line());
    }
    List<Named> all = new ArrayList<>();
    names.forEach(
        (use, lines) -> {
          boolean builtin =
              use.source() instanceof Source.Unbound unbound
                  && stars.isEmpty()
                  && !globals.containsKey(unbound.name());
          if (!builtin) {
            all.add(new Named(use.source(), use.rest(), lines.toArray()));
          }
        });
    return List.copyOf(all);
  }

  private List<Text> texts() {
    List<Text> all = new ArrayList<>();
    texts.forEach((value, lines) -> all.add(new Text(value, lines.toArray())));
    return List.copyOf(all);
  }
}
