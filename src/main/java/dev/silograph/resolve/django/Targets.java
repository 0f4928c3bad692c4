package dev.silograph.resolve.django;

import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.Value;
import dev.silograph.schema.Model;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the first argument of a relation points to (<a
 * href="https://docs.djangoproject.com/en/stable/ref/models/fields/#foreignkey">ref/models/fields</a>).
 */
public final class Targets {

  /** A model by app label and class name; the name's case is as written. */
  public record Target(String app, String name) {

    /** The key of the registry and the graph. */
    public String key() {
      return Model.key(app.toLowerCase(java.util.Locale.ROOT), name);
    }
  }

  /** How classes are named; what is written otherwise is a function or a setting. */
  private static final Pattern CLASS_NAME = Pattern.compile("_*\\p{Lu}(?![A-Z0-9]*_)\\w*");

  private final Program program;
  private final ModelRegistry registry;

  Targets(Program program, ModelRegistry registry) {
    this.program = program;
    this.registry = registry;
  }

  /**
   * The model that is meant by {@code "app.Name"}, by {@code "Name"} in the app of the model that
   * has the field, by {@code "self"}, by a class; empty when it cannot be told.
   */
  public Optional<Target> of(Value to, ModelClass model) {
    Value value = program.force(to);
    if (value instanceof Value.Member member) {
      value = member.value();
    }
    if (value instanceof Value.Choice choice) {
      value = program.force(choice.options().get(0));
    }
    if (value instanceof Value.Text text) {
      return ofText(text.value(), model);
    }
    if (value instanceof PyClass type) {
      if (type == model.type()) {
        return Optional.of(new Target(model.appLabel(), type.name()));
      }
      return registry
          .of(type)
          .filter(m -> !m.isAbstract())
          .map(m -> new Target(m.appLabel(), m.type().name()));
    }
    return value instanceof Value.External external
        ? ofOutsideClass(external.path())
        : Optional.empty();
  }

  private static Optional<Target> ofText(String text, ModelClass model) {
    if (text.equals("self")) {
      return Optional.of(new Target(model.appLabel(), model.type().name()));
    }
    int dot = text.lastIndexOf('.');
    return Optional.of(
        dot < 0
            ? new Target(model.appLabel(), text)
            : new Target(text.substring(0, dot), text.substring(dot + 1)));
  }

  /** {@code package.models.Name} of a library: its app is most likely labelled as the package. */
  private static Optional<Target> ofOutsideClass(String path) {
    String[] parts = path.split("\\.");
    if (parts.length < 2
        || path.startsWith("builtins.")
        || path.startsWith("django.conf.")
        || !CLASS_NAME.matcher(parts[parts.length - 1]).matches()) {
      return Optional.empty();
    }
    int app = parts.length - 2;
    for (int i = 1; i < parts.length - 1; i++) {
      if (parts[i].equals("models")) {
        app = i - 1;
        break;
      }
    }
    return Optional.of(new Target(parts[app], parts[parts.length - 1]));
  }
}
