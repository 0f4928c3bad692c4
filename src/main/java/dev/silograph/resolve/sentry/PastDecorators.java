package dev.silograph.resolve.sentry;

import dev.silograph.python.Expr;
import dev.silograph.python.ParsedModule;
import dev.silograph.python.PythonParser;
import dev.silograph.python.Stmt;
import dev.silograph.resolve.sentry.Silos.Limit;
import dev.silograph.source.GitHistory;
import dev.silograph.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What silo decorators said in the past. One that the tree still has means what it means today; one
 * that is gone, what the files that define today's said of it.
 */
public final class PastDecorators {

  private final List<Limit> limits;
  private final GitHistory git;
  private final PythonParser parser;

  /**
   * @param limits the decorators of the tree
   */
  public PastDecorators(List<Limit> limits, GitHistory git, PythonParser parser) {
    this.limits = List.copyOf(limits);
    this.git = git;
    this.parser = parser;
  }

  /** The one silo that a class was declared for; empty where it is none, several or not known. */
  public Optional<String> silo(ParsedModule module, Stmt.ClassDef type, String commit) {
    Set<String> silos = new TreeSet<>();
    for (Expr decorator : type.decorators()) {
      silos.addAll(
          decorator instanceof Expr.Call call
              ? modes(call)
              : meaning(imported(module, lastName(decorator)), module.file(), commit));
    }
    return silos.size() == 1 ? Optional.of(silos.iterator().next()) : Optional.empty();
  }

  /** The name that an import gives another one to. */
  private static String imported(ParsedModule module, String name) {
    return module.body().stream()
        .filter(Stmt.ImportFrom.class::isInstance)
        .flatMap(each -> ((Stmt.ImportFrom) each).names().stream())
        .filter(alias -> alias.asName() != null && alias.asName().equals(name))
        .map(Stmt.Alias::name)
        .findFirst()
        .orElse(name);
  }

  private Set<String> meaning(String name, SourceFile user, String commit) {
    Set<Set<String>> today =
        limits.stream()
            .filter(limit -> limit.name().equals(name))
            .map(Limit::modes)
            .collect(Collectors.toSet());
    if (!today.isEmpty()) {
      return today.size() == 1 ? today.iterator().next() : Set.of();
    }
    return limits.stream()
        .map(Limit::file)
        .filter(file -> file.repo().equals(user.repo()))
        .distinct()
        .map(file -> defined(name, file, commit))
        .filter(modes -> !modes.isEmpty())
        .findFirst()
        .orElse(Set.of());
  }

  private Set<String> defined(String name, SourceFile file, String commit) {
    String text = git.text(commit, file.path()).orElse("");
    for (Stmt each : text.contains(name) ? parser.parse(file, text).body() : List.<Stmt>of()) {
      if (each instanceof Stmt.Assign assign
          && assign.targets().stream().anyMatch(target -> name.equals(lastName(target)))
          && assign.value() instanceof Expr.Call call) {
        return modes(call);
      }
    }
    return Set.of();
  }

  private static Set<String> modes(Expr.Call call) {
    return Silos.LIMIT.equals(lastName(call.function()))
        ? call.args().stream()
            .filter(Expr.Attribute.class::isInstance)
            .map(PastDecorators::lastName)
            .collect(Collectors.toCollection(TreeSet::new))
        : Set.of();
  }

  /** {@code b} of {@code a.b}, and of {@code b}; empty for anything else. */
  private static String lastName(Expr expression) {
    if (expression instanceof Expr.Attribute attribute) {
      return attribute.attr();
    }
    return expression instanceof Expr.Name name ? name.id() : "";
  }
}
