package dev.silograph.resolve.uses;

import dev.silograph.python.Expr;
import dev.silograph.python.Keyword;
import dev.silograph.python.ParsedModule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where a file that uses a model names a column of it. Whether the object of {@code check.slug} is
 * one of the model cannot be told from the code, so that every such name counts, but where it is
 * something else for sure. The kinds:
 *
 * <ul>
 *   <li>{@code query}: in the arguments of a method of the model's manager or of its constructor,
 *       as a keyword with or without a lookup ({@code slug__in}) or in a string ({@code "-slug"});
 *   <li>{@code attribute}: {@code check.slug}, {@code getattr(check, "slug")}; of {@code self} only
 *       in the model itself, and not of what is imported, unless it is the model;
 *   <li>{@code keyword}: any other keyword argument;
 *   <li>{@code string}: any other string, except keys of dictionaries and items.
 * </ul>
 */
public final class ColumnUses {

  /** The kind that is of the column for sure. */
  public static final String QUERY = "query";

  private static final Set<String> BY_NAME = Set.of("getattr", "setattr", "hasattr", "delattr");

  private final Column column;
  private final ParsedModule module;
  private final List<Range> ranges = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();
  private final Set<Expr> passedOver = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * A column of a model.
   *
   * @param model class name
   * @param names that Python has for it: the field's, and with {@code _id} that of a foreign key
   */
  public record Column(String model, Set<String> names) {
    public Column {
      names = Set.copyOf(names);
    }
  }

  /** From where to where a query reaches. */
  private record Range(int start, int end, boolean ofModel) {}

  private record Found(String kind, int line, int offset) {}

  private ColumnUses(Column column, ParsedModule module) {
    this.column = column;
    this.module = module;
  }

  /** The kinds on each line of a module that uses the model, or has it. */
  public static SortedMap<Integer, SortedSet<String>> in(ParsedModule module, Column column) {
    ColumnUses uses = new ColumnUses(column, module);
    new StatementReader(new MentionBuilder(), uses::read).readModule(module.body());
    SortedMap<Integer, SortedSet<String>> lines = new TreeMap<>();
    for (Found each : uses.found) {
      String kind = uses.isInQuery(each) ? QUERY : each.kind();
      lines.computeIfAbsent(each.line(), k -> new TreeSet<>()).add(kind);
    }
    return lines;
  }

  private void read(Expr expression, LexicalScope scope) {
    if (expression instanceof Expr.Attribute attribute) {
      attributes(attribute, scope);
    } else if (expression instanceof Expr.Call call) {
      call(call, scope);
    } else if (expression instanceof Expr.Str text) {
      if (!passedOver.contains(text) && isNamedBy(withoutSign(text.value()))) {
        found.add(new Found("string", text.line(), text.start()));
      }
    } else if (expression instanceof Expr.Dict dict) {
      dict.entries().forEach(entry -> passedOver.add(entry.key()));
    } else if (expression instanceof Expr.Subscript subscript) {
      passedOver.add(subscript.index());
    }
  }

  /** {@code a.b.c}, from its end. */
  private void attributes(Expr.Attribute last, LexicalScope scope) {
    Expr.Attribute attribute = last;
    while (true) {
      Expr owner = attribute.value();
      if (column.names().contains(attribute.attr()) && !isStrange(owner, scope)) {
        found.add(new Found("attribute", lastLine(attribute), -1));
      }
      if (!(owner instanceof Expr.Attribute next && Chain.of(last) != null)) {
        return;
      }
      attribute = next;
    }
  }

  /** The parser says where an expression begins, the attribute stands at its end. */
  private int lastLine(Expr.Attribute attribute) {
    long breaks = module.textOf(attribute).chars().filter(c -> c == '\n').count();
    return attribute.line() + (int) breaks;
  }

  /** Whether what the attribute is taken of can be no object of the model. */
  private boolean isStrange(Expr owner, LexicalScope scope) {
    if (!(owner instanceof Expr.Name name)) {
      return false;
    }
    if (name.id().equals("self") || name.id().equals("cls")) {
      return !column.model().equals(scope.topClass());
    }
    return scope.lookup(name.id()).stream().allMatch(ColumnUses::isImported)
        && !isModel(name.id(), "", scope);
  }

  private static boolean isImported(Source source) {
    return source instanceof Source.FromImport || source instanceof Source.WholeModule;
  }

  private void call(Expr.Call call, LexicalScope scope) {
    Chain chain = chain(call.function());
    if (chain != null) {
      boolean constructor = chain.rest().isEmpty() || isModelOf(chain.rest());
      if (isModel(chain.root(), chain.rest(), scope)) {
        boolean method = chain.rest().indexOf('.') > 0;
        ranges.add(new Range(call.start(), call.end(), constructor || method));
      } else if (("." + chain.rest() + ".").contains(".objects.")) {
        ranges.add(new Range(call.start(), call.end(), false));
      }
      if (BY_NAME.contains(chain.root()) && chain.rest().isEmpty()) {
        attributeByName(call);
      }
    }
    for (Keyword keyword : call.keywords()) {
      if (keyword.name() != null && isNamedBy(keyword.name())) {
        found.add(new Found("keyword", keyword.line(), keyword.value().start()));
      }
    }
  }

  private void attributeByName(Expr.Call call) {
    if (call.args().size() > 1
        && call.args().get(1) instanceof Expr.Str name
        && column.names().contains(name.value())) {
      passedOver.add(name);
      found.add(new Found("attribute", name.line(), -1));
    }
  }

  private boolean isModelOf(String rest) {
    return rest.equals(column.model()) || rest.endsWith("." + column.model());
  }

  /** Whether a name is the model, or a module of which it is taken. */
  private boolean isModel(String root, String rest, LexicalScope scope) {
    for (Source source : scope.lookup(root)) {
      boolean named =
          source instanceof Source.FromImport imported && imported.name().equals(column.model())
              || source instanceof Source.Definition own
                  && own.qualifiedName().equals(column.model())
              || source instanceof Source.Unbound unbound && unbound.name().equals(column.model());
      boolean ofModule =
          isImported(source) && ("." + rest + ".").contains("." + column.model() + ".");
      if (named || ofModule) {
        return true;
      }
    }
    return false;
  }

  /** What a call is made of, over the calls that it goes on from; null where it is no name. */
  private static Chain chain(Expr function) {
    StringBuilder rest = new StringBuilder();
    Expr at = function;
    while (!(at instanceof Expr.Name)) {
      if (at instanceof Expr.Attribute attribute) {
        rest.insert(0, rest.length() == 0 ? attribute.attr() : attribute.attr() + ".");
        at = attribute.value();
      } else if (at instanceof Expr.Call call) {
        at = call.function();
      } else if (at instanceof Expr.Subscript subscript) {
        at = subscript.value();
      } else {
        return null;
      }
    }
    return new Chain(((Expr.Name) at).id(), rest.toString(), at.line());
  }

  private static String withoutSign(String text) {
    return text.startsWith("-") ? text.substring(1) : text;
  }

  /** Whether the column is part of a way over fields to a value: {@code monitor__slug__in}. */
  private boolean isNamedBy(String path) {
    return column.names().contains(path)
        || path.contains("__")
            && List.of(path.split("__")).stream().anyMatch(column.names()::contains);
  }

  private boolean isInQuery(Found each) {
    Range nearest = null;
    for (Range range : ranges) {
      boolean around = range.start() <= each.offset() && each.offset() < range.end();
      if (around
          && (nearest == null
              || range.start() >= nearest.start() && range.end() <= nearest.end())) {
        nearest = range;
      }
    }
    return nearest != null && nearest.ofModel();
  }
}
