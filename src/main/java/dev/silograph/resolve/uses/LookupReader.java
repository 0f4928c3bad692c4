package dev.silograph.resolve.uses;

import dev.silograph.python.Expr;
import dev.silograph.python.Keyword;
import dev.silograph.resolve.uses.Mentions.Lookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads {@code get_model("app", "Model")} and {@code getattr(module, "Model")}. A registry called
 * {@code apps} that no import gave is one of a migration's state (<a
 * href="https://docs.djangoproject.com/en/stable/ref/migration-operations/#runpython">RunPython</a>):
 * it holds the models of that time, whatever the code has now.
 */
final class LookupReader {

  private final MentionBuilder builder;

  LookupReader(MentionBuilder builder) {
    this.builder = builder;
  }

  /**
   * @return whether this was such a call, so that nothing in its arguments is left to read
   */
  boolean read(Expr.Call call, LexicalScope scope) {
    if (call.function() instanceof Expr.Name function) {
      if (function.id().equals("getattr")) {
        return attribute(call, scope);
      }
      return function.id().equals("get_model") && lookup(call, null, scope);
    }
    return call.function() instanceof Expr.Attribute method
        && method.attr().equals("get_model")
        && lookup(call, method.value(), scope);
  }

  private boolean attribute(Expr.Call call, LexicalScope scope) {
    if (call.args().size() < 2 || !(call.args().get(1) instanceof Expr.Str name)) {
      return false;
    }
    Chain owner = Chain.of(call.args().get(0));
    if (owner == null || call.args().size() > 2) {
      return false;
    }
    String rest = owner.rest().isEmpty() ? name.value() : owner.rest() + "." + name.value();
    builder.name(scope, owner.root(), rest, name.line());
    return true;
  }

  private boolean lookup(Expr.Call call, Expr registry, LexicalScope scope) {
    List<Expr.Str> texts = texts(call);
    if (texts.isEmpty()) {
      return false;
    }
    boolean imported = registry == null || isImported(registry, scope);
    if (!imported && isHistorical(registry)) {
      return true;
    }
    Expr.Str last = texts.get(texts.size() - 1);
    int dot = last.value().indexOf('.');
    String app = texts.size() > 1 ? texts.get(0).value() : appOf(registry);
    if (texts.size() == 1 && dot >= 0) {
      app = last.value().substring(0, dot);
    }
    String name = texts.size() == 1 ? last.value().substring(dot + 1) : last.value();
    builder.lookup(new Lookup(app, name, imported, last.line()));
    return true;
  }

  /** The arguments {@code app_label} and {@code model_name}, or none. */
  private static List<Expr.Str> texts(Expr.Call call) {
    List<Expr> arguments = new ArrayList<>(call.args());
    for (String name : List.of("app_label", "model_name")) {
      for (Keyword keyword : call.keywords()) {
        if (name.equals(keyword.name())) {
          arguments.add(keyword.value());
        }
      }
    }
    List<Expr.Str> texts = new ArrayList<>();
    for (Expr argument : arguments.subList(0, Math.min(2, arguments.size()))) {
      if (argument instanceof Expr.Str text) {
        texts.add(text);
      } else if (texts.isEmpty() || !(argument instanceof Expr.Constant)) {
        return List.of();
      }
    }
    return texts;
  }

  private static boolean isImported(Expr registry, LexicalScope scope) {
    Expr root = registry;
    while (!(root instanceof Expr.Name)) {
      if (root instanceof Expr.Attribute attribute) {
        root = attribute.value();
      } else if (root instanceof Expr.Call call && isGetAppConfig(call)) {
        root = call.function();
      } else {
        return false;
      }
    }
    return !scope.lookup(((Expr.Name) root).id()).equals(List.of(Source.OTHER));
  }

  private static boolean isHistorical(Expr registry) {
    Expr asked =
        registry instanceof Expr.Call call && isGetAppConfig(call)
            ? ((Expr.Attribute) call.function()).value()
            : registry;
    String name =
        asked instanceof Expr.Name plain
            ? plain.id()
            : asked instanceof Expr.Attribute attribute ? attribute.attr() : "";
    return name.toLowerCase(Locale.ROOT).endsWith("apps");
  }

  private static boolean isGetAppConfig(Expr.Call call) {
    return call.function() instanceof Expr.Attribute method
        && method.attr().equals("get_app_config");
  }

  private static String appOf(Expr registry) {
    return registry instanceof Expr.Call call
            && isGetAppConfig(call)
            && call.args().size() == 1
            && call.args().get(0) instanceof Expr.Str label
        ? label.value()
        : null;
  }
}
