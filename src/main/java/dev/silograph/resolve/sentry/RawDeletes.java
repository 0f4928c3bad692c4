package dev.silograph.resolve.sentry;

import dev.silograph.python.Expr;
import dev.silograph.python.Stmt;
import dev.silograph.resolve.django.DjangoProject;
import dev.silograph.resolve.django.ModelClass;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.PyModule;
import dev.silograph.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The models whose rows are removed by SQL alone ({@code sentry/db/deletion.py}): what the cleanup
 * command lists in {@code BULK_QUERY_DELETES} ({@code sentry/runner/commands/cleanup.py}), or
 * settings and other code add to it, as {@code (model, date field, order)}; and those that {@code
 * BulkDeleteQuery(model=…).execute()} is called for by name. Other lists of that command go through
 * the deletion tasks.
 */
public final class RawDeletes {

  private static final String LIST = "BULK_QUERY_DELETES";
  private static final String QUERY = "BulkDeleteQuery";
  private static final Set<String> ADDING = Set.of("append", "extend", "insert");

  private final DjangoProject project;
  private final Map<String, Location> places = new TreeMap<>();

  /** For a project that has been run. */
  public RawDeletes(DjangoProject project) {
    this.project = project;
    for (PyModule module : project.product()) {
      if (module.parsed().says(LIST) || module.parsed().says(QUERY + "(")) {
        new Reader(module).read(module.parsed().body(), new Names());
      }
    }
  }

  /** Where rows of a model are removed so, or null. */
  public Location of(ModelClass model) {
    return places.get(model.key());
  }

  /**
   * What names stand for, as far as it is written down.
   *
   * @param imports dotted paths
   * @param values the expressions that a name may have been given; of a loop, one after another
   */
  private record Names(Map<String, String> imports, Map<String, List<Expr>> values) {

    Names() {
      this(new HashMap<>(), new HashMap<>());
    }

    Names inside() {
      return new Names(new HashMap<>(imports), new HashMap<>(values));
    }

    /** Gives a loop's target each of the elements, and each name in it its part of them. */
    void bind(Expr target, List<Expr> elements) {
      if (target instanceof Expr.Name name) {
        values.put(name.id(), elements);
      } else if (target instanceof Expr.Tuple tuple) {
        for (int i = 0; i < tuple.elements().size(); i++) {
          List<Expr> parts = new ArrayList<>();
          for (Expr element : elements) {
            List<Expr> all = elementsOf(element);
            if (i < all.size()) {
              parts.add(all.get(i));
            }
          }
          bind(tuple.elements().get(i), parts);
        }
      }
    }
  }

  private static List<Expr> elementsOf(Expr value) {
    if (value instanceof Expr.Tuple tuple) {
      return tuple.elements();
    }
    return value instanceof Expr.ListLiteral list ? list.elements() : List.of();
  }

  /** Reads a module, whose functions import the models that they name. */
  private final class Reader {

    private final PyModule module;

    Reader(PyModule module) {
      this.module = module;
    }

    /** What the statements bind is added to what is known by name. */
    void read(List<Stmt> body, Names names) {
      body.forEach(each -> read(each, names));
    }

    private void read(Stmt statement, Names names) {
      if (statement instanceof Stmt.ImportFrom from) {
        add(from, names);
      } else if (statement instanceof Stmt.FunctionDef function) {
        read(function.body(), names.inside());
      } else if (statement instanceof Stmt.ClassDef type) {
        read(type.body(), names.inside());
      } else if (statement instanceof Stmt.Assign assign) {
        assign.targets().forEach(target -> list(target, assign.value(), names));
      } else if (statement instanceof Stmt.AnnAssign assign && assign.value() != null) {
        list(assign.target(), assign.value(), names);
      } else if (statement instanceof Stmt.AugAssign assign) {
        add(assign.target(), entries(assign.value(), names), names);
      } else if (statement instanceof Stmt.ExprStmt call) {
        call(call.value(), names);
      } else {
        if (statement instanceof Stmt.For loop) {
          names.bind(loop.target(), entries(loop.iter(), names));
        }
        Blocks.of(statement).forEach(block -> read(block, names));
      }
    }

    private void add(Stmt.ImportFrom from, Names names) {
      String base = from.module() == null ? "" : from.module();
      if (from.level() > 0) {
        String here = module.isPackage() ? module.name() : module.packageName();
        for (int up = 1; up < from.level() && here.indexOf('.') > 0; up++) {
          here = here.substring(0, here.lastIndexOf('.'));
        }
        base = base.isEmpty() ? here : here + "." + base;
      }
      for (Stmt.Alias name : from.names()) {
        names
            .imports()
            .put(name.asName() == null ? name.name() : name.asName(), base + "." + name.name());
      }
    }

    private void list(Expr target, Expr value, Names names) {
      if (lastName(target).endsWith(LIST)) {
        entries(value, names).forEach(each -> entry(each, names));
      } else if (target instanceof Expr.Name name) {
        boolean other = value instanceof Expr.Name || value instanceof Expr.Attribute;
        names.values().put(name.id(), other ? List.of(value) : entries(value, names));
      }
    }

    /** The elements of a list, also of one that a name stands for. */
    private List<Expr> entries(Expr value, Names names) {
      List<Expr> all = new ArrayList<>(elementsOf(value));
      if (value instanceof Expr.BinOp sum) {
        all.addAll(entries(sum.left(), names));
        all.addAll(entries(sum.right(), names));
      } else if (value instanceof Expr.Name name) {
        Names before = names.inside();
        List<Expr> meant = before.values().remove(name.id());
        (meant == null ? List.<Expr>of() : meant)
            .forEach(
                each -> {
                  List<Expr> inside = each instanceof Expr.Name ? entries(each, before) : List.of();
                  all.addAll(inside.isEmpty() ? List.of(each) : inside);
                });
      } else if (value instanceof Expr.Comprehension made) {
        for (Expr.Comprehension.Generator loop : made.generators()) {
          names.bind(loop.target(), entries(loop.iter(), names));
        }
        all.add(made.element());
      }
      return all;
    }

    private void entry(Expr entry, Names names) {
      if (entry instanceof Expr.Tuple tuple && !tuple.elements().isEmpty()) {
        keep(tuple.elements().get(0), names);
      }
    }

    private void call(Expr value, Names names) {
      if (!(value instanceof Expr.Call run && run.function() instanceof Expr.Attribute method)) {
        return;
      }
      if (method.attr().equals("execute")
          && method.value() instanceof Expr.Call query
          && lastName(query.function()).equals(QUERY)) {
        query.args().stream().limit(1).forEach(model -> keep(model, names));
        query.keywords().stream()
            .filter(keyword -> "model".equals(keyword.name()))
            .forEach(keyword -> keep(keyword.value(), names));
      } else if (ADDING.contains(method.attr()) && !run.args().isEmpty()) {
        Expr added = run.args().get(run.args().size() - 1);
        boolean several = method.attr().equals("extend");
        add(method.value(), several ? entries(added, names) : List.of(added), names);
      }
    }

    private void add(Expr list, List<Expr> entries, Names names) {
      if (lastName(list).endsWith(LIST)) {
        entries.forEach(each -> entry(each, names));
      } else if (list instanceof Expr.Name name) {
        List<Expr> all = new ArrayList<>(names.values().getOrDefault(name.id(), List.of()));
        all.addAll(entries);
        names.values().put(name.id(), all);
      }
    }

    private void keep(Expr model, Names names) {
      Location place = module.at(model.line());
      if (model instanceof Expr.Str label) {
        keep(project.models().byKey(label.value().toLowerCase(Locale.ROOT)), place);
      } else if (model instanceof Expr.Name name && names.values().containsKey(name.id())) {
        Names before = names.inside();
        List<Expr> meant = before.values().remove(name.id());
        meant.forEach(each -> keep(each, before));
      } else if (project.program().find(path(model, names.imports())).orElse(null)
          instanceof PyClass type) {
        project.models().of(type).ifPresent(known -> keep(known, place));
      }
    }

    private void keep(ModelClass model, Location place) {
      if (model != null && !model.isAbstract()) {
        places.putIfAbsent(model.concreteModel().key(), place);
      }
    }

    /** Dotted, from the root of the trees; a name that is not imported is the module's own. */
    private String path(Expr expression, Map<String, String> imports) {
      if (expression instanceof Expr.Attribute attribute) {
        return path(attribute.value(), imports) + "." + attribute.attr();
      }
      return expression instanceof Expr.Name name
          ? imports.getOrDefault(name.id(), module.name() + "." + name.id())
          : "";
    }

    private static String lastName(Expr expression) {
      if (expression instanceof Expr.Attribute attribute) {
        return attribute.attr();
      }
      return expression instanceof Expr.Name name ? name.id() : "";
    }
  }
}
