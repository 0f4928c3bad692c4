package dev.silograph.resolve.sentry;

import dev.silograph.python.Expr;
import dev.silograph.python.Stmt;
import dev.silograph.resolve.django.DjangoProject;
import dev.silograph.resolve.django.ModelClass;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.PyModule;
import dev.silograph.source.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private final DjangoProject project;
  private final Map<String, Location> places = new TreeMap<>();

  /** For a project that has been run. */
  public RawDeletes(DjangoProject project) {
    this.project = project;
    for (PyModule module : project.product()) {
      if (module.parsed().says(LIST) || module.parsed().says(QUERY + "(")) {
        new Reader(module).read(module.parsed().body(), new HashMap<>());
      }
    }
  }

  /** Where rows of a model are removed so, or null. */
  public Location of(ModelClass model) {
    return places.get(model.key());
  }

  /** Reads a module, whose functions import the models that they name. */
  private final class Reader {

    private final PyModule module;

    Reader(PyModule module) {
      this.module = module;
    }

    /** What the statements import is added to what is known by name. */
    void read(List<Stmt> body, Map<String, String> imports) {
      body.forEach(each -> read(each, imports));
    }

    private void read(Stmt statement, Map<String, String> imports) {
      if (statement instanceof Stmt.ImportFrom from) {
        add(from, imports);
      } else if (statement instanceof Stmt.FunctionDef function) {
        read(function.body(), new HashMap<>(imports));
      } else if (statement instanceof Stmt.ClassDef type) {
        read(type.body(), new HashMap<>(imports));
      } else if (statement instanceof Stmt.Assign assign) {
        assign.targets().forEach(target -> list(target, assign.value(), imports));
      } else if (statement instanceof Stmt.AnnAssign assign && assign.value() != null) {
        list(assign.target(), assign.value(), imports);
      } else if (statement instanceof Stmt.AugAssign assign) {
        list(assign.target(), assign.value(), imports);
      } else if (statement instanceof Stmt.ExprStmt call) {
        call(call.value(), imports);
      } else {
        Blocks.of(statement).forEach(block -> read(block, imports));
      }
    }

    private void add(Stmt.ImportFrom from, Map<String, String> imports) {
      String base = from.module() == null ? "" : from.module();
      if (from.level() > 0) {
        String here = module.isPackage() ? module.name() : module.packageName();
        for (int up = 1; up < from.level() && here.indexOf('.') > 0; up++) {
          here = here.substring(0, here.lastIndexOf('.'));
        }
        base = base.isEmpty() ? here : here + "." + base;
      }
      for (Stmt.Alias name : from.names()) {
        imports.put(name.asName() == null ? name.name() : name.asName(), base + "." + name.name());
      }
    }

    private void list(Expr target, Expr value, Map<String, String> imports) {
      if (lastName(target).endsWith(LIST)) {
        entries(value, imports);
      }
    }

    private void entries(Expr value, Map<String, String> imports) {
      if (value instanceof Expr.BinOp sum) {
        entries(sum.left(), imports);
        entries(sum.right(), imports);
      } else if (value instanceof Expr.ListLiteral list) {
        list.elements().forEach(each -> entry(each, imports));
      } else if (value instanceof Expr.Tuple tuple) {
        tuple.elements().forEach(each -> entry(each, imports));
      }
    }

    private void entry(Expr entry, Map<String, String> imports) {
      if (entry instanceof Expr.Tuple tuple && !tuple.elements().isEmpty()) {
        keep(tuple.elements().get(0), imports);
      }
    }

    private void call(Expr value, Map<String, String> imports) {
      if (value instanceof Expr.Call run
          && run.function() instanceof Expr.Attribute method
          && method.attr().equals("execute")
          && method.value() instanceof Expr.Call query
          && lastName(query.function()).equals(QUERY)) {
        query.args().stream().limit(1).forEach(model -> keep(model, imports));
        query.keywords().stream()
            .filter(keyword -> "model".equals(keyword.name()))
            .forEach(keyword -> keep(keyword.value(), imports));
      }
    }

    private void keep(Expr model, Map<String, String> imports) {
      Location place = module.at(model.line());
      if (model instanceof Expr.Str label) {
        keep(project.models().byKey(label.value().toLowerCase(Locale.ROOT)), place);
      } else if (project.program().find(path(model, imports)).orElse(null)
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
