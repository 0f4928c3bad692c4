package dev.silograph.resolve.django;

import dev.silograph.python.Expr;
import dev.silograph.resolve.program.Arguments;
import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Created;
import dev.silograph.resolve.program.Origin;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.PyFunction;
import dev.silograph.resolve.program.PyInstance;
import dev.silograph.resolve.program.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Tells whether a value is a field, and reads what its constructor was given. */
public final class FieldReader {

  /** How classes outside the tree that are fields are named, Django's and third parties'. */
  private static final Pattern FIELD_NAME =
      Pattern.compile(
          "[A-Z]\\w*(Field|ForeignKey|ParentalKey)|ForeignKey|ParentalKey|TaggableManager");

  private static final Pattern FOREIGN_KEY_NAME =
      Pattern.compile("\\w*(ForeignKey|ParentalKey|OneToOneField)");

  /** Sentry's key across databases: an integer column, indexed, that no relation stands behind. */
  private static final String KEY_ACROSS_DATABASES = "HybridCloudForeignKey";

  private final Program program;

  /** Reads fields of classes of a program. */
  public FieldReader(Program program) {
    this.program = program;
  }

  /** The field that a class attribute's value is, or empty. */
  public Optional<FieldSpec> read(Value written) {
    Value value = program.settle(written);
    if (value instanceof PyClass type) {
      // A nested class is a field where its metaclass makes one.
      return program.made(type) instanceof Created made
          ? read(made).map(spec -> spec.at(type.order()))
          : Optional.empty();
    }
    if (value instanceof Value.Choice choice) {
      return choice.options().stream().map(this::read).flatMap(Optional::stream).findFirst();
    }
    if (!(value instanceof Created created)) {
      return Optional.empty();
    }
    Value callee = program.settle(created.callee());
    if (callee instanceof PyClass type) {
      return ofClass(created, type);
    }
    if (callee instanceof Value.External external) {
      return FIELD_NAME.matcher(external.name()).matches()
          ? Optional.of(ofStranger(created, external, external.name(), external.path()))
          : given(created, external);
    }
    if (callee instanceof PyFunction) {
      Value outcome = program.force(created);
      return outcome == created ? Optional.empty() : read(outcome).map(s -> s.at(created.order()));
    }
    return Optional.empty();
  }

  /**
   * The field that is made in the first argument of a function outside the tree. Nobody would make
   * one there for a function that gives none back, so it counts as the one that comes back.
   */
  private Optional<FieldSpec> given(Created created, Value.External function) {
    List<Arguments.Argument> given = created.arguments().positional();
    return !given.isEmpty()
            && isStrangeFunction(function)
            && given.get(0).origin() != null
            && given.get(0).origin().expression() instanceof Expr.Call
        ? read(given.get(0).value()).map(s -> s.wrappedBy(function.name(), created.order()))
        : Optional.empty();
  }

  private static boolean isStrangeFunction(Value.External function) {
    return !function.name().isEmpty()
        && Character.isLowerCase(function.name().charAt(0))
        && !function.path().startsWith("builtins.")
        && !function.path().startsWith("django.");
  }

  /** The function outside the tree that a field stands in, which may alter it; or empty. */
  public Optional<String> functionAround(Value written) {
    return program.settle(written) instanceof Created created
            && program.settle(created.callee()) instanceof Value.External function
            && isStrangeFunction(function)
        ? Optional.of(function.path())
        : Optional.empty();
  }

  /** The field class outside the tree that a class inherits from. */
  private static Optional<Value.External> stranger(PyClass type) {
    return type.mro().stream()
        .filter(Value.External.class::isInstance)
        .map(Value.External.class::cast)
        .filter(e -> FIELD_NAME.matcher(e.name()).matches())
        .findFirst();
  }

  private Optional<FieldSpec> ofClass(Created created, PyClass type) {
    if (type.inheritsFrom("django.contrib.contenttypes.fields.GenericForeignKey")) {
      return Optional.of(virtual(created, type));
    }
    if (!type.inheritsFrom(DjangoOutline.FIELD)) {
      Optional<Value.External> stranger = stranger(type);
      return stranger.map(e -> ofStranger(created, e, type.name(), type.path()));
    }
    PyInstance instance = program.instantiate(created, type);
    if (instance.mirrored() != null) {
      return read(instance.mirrored()).map(s -> s.wrappedBy(type.name(), created.order()));
    }
    return Optional.of(ofInstance(created, type, instance));
  }

  private FieldSpec ofInstance(Created created, PyClass type, PyInstance instance) {
    FieldSpec.Kind kind =
        type.inheritsFrom("django.db.models.ManyToManyField")
            ? FieldSpec.Kind.MANY_TO_MANY
            : type.inheritsFrom("django.db.models.ForeignKey")
                ? FieldSpec.Kind.FOREIGN_KEY
                : type.inheritsFrom(
                        "django.db.models.ForeignObject", "django.db.models.CompositePrimaryKey")
                    ? FieldSpec.Kind.VIRTUAL
                    : FieldSpec.Kind.PLAIN;
    Function<String, Arguments.Argument> read =
        name -> {
          Binding binding = instance.attributes().get(name);
          return binding == null ? null : new Arguments.Argument(binding.value(), binding.origin());
        };
    return spec(kind, created, type, instance, type.name(), type.path(), read);
  }

  /**
   * A field of a class that nothing is known of but its name: its keywords mean what Django's do.
   */
  private FieldSpec ofStranger(Created created, Value.External base, String name, String path) {
    boolean across = base.name().equals(KEY_ACROSS_DATABASES);
    FieldSpec.Kind kind =
        !across && FOREIGN_KEY_NAME.matcher(base.name()).matches()
            ? FieldSpec.Kind.FOREIGN_KEY
            : base.name().endsWith("ManyToManyField") || base.name().equals("TaggableManager")
                ? FieldSpec.Kind.MANY_TO_MANY
                : base.name().equals("GenericForeignKey")
                    ? FieldSpec.Kind.VIRTUAL
                    : FieldSpec.Kind.PLAIN;
    PyClass type = program.settle(created.callee()) instanceof PyClass c ? c : null;
    PyInstance instance = type == null ? null : program.instantiate(created, type);
    Arguments given =
        instance == null || instance.externalInits().isEmpty()
            ? created.arguments()
            : instance.externalInits().get(0).arguments();
    boolean pointing = kind == FieldSpec.Kind.FOREIGN_KEY || kind == FieldSpec.Kind.MANY_TO_MANY;
    Function<String, Arguments.Argument> read =
        keyword ->
            switch (keyword) {
              case "to" -> pointing ? given.get(0, "to") : null;
              case "on_delete" -> pointing ? given.get(1, "on_delete") : null;
              case "_unique" ->
                  base.name().endsWith("OneToOneField")
                      ? new Arguments.Argument(Value.of(true), null)
                      : given.get(-1, "unique");
              case "db_index" ->
                  across && given.get(-1, "db_index") == null
                      ? new Arguments.Argument(Value.of(true), null)
                      : given.get(-1, "db_index");
              default -> given.get(-1, keyword);
            };
    return spec(kind, created, type, instance, name, path, read);
  }

  private FieldSpec virtual(Created created, PyClass type) {
    return spec(
        FieldSpec.Kind.VIRTUAL, created, type, null, type.name(), type.path(), keyword -> null);
  }

  private FieldSpec spec(
      FieldSpec.Kind kind,
      Created created,
      PyClass type,
      PyInstance instance,
      String name,
      String path,
      Function<String, Arguments.Argument> read) {
    FieldOptions options = new FieldOptions(program, read);
    boolean foreignKey = kind == FieldSpec.Kind.FOREIGN_KEY;
    boolean primaryKey = options.flagOrDefault("primary_key", false);
    Boolean isNull = options.flag("null", false);
    boolean unique = primaryKey || options.flagOrDefault("_unique", false);
    boolean dbIndex = options.flagOrDefault("db_index", foreignKey);
    FieldSpec.Relation relation =
        foreignKey || kind == FieldSpec.Kind.MANY_TO_MANY ? relation(options, foreignKey) : null;
    return new FieldSpec(
        kind,
        name,
        path,
        null,
        isNull,
        unique,
        dbIndex,
        primaryKey,
        options.number("max_length"),
        sourceText(options.argument("default"), created),
        sourceText(options.argument("db_default"), created),
        options.text("db_column"),
        relation,
        options.text("name"),
        created.order(),
        type,
        created,
        instance,
        List.copyOf(options.untold()));
  }

  private static FieldSpec.Relation relation(FieldOptions options, boolean foreignKey) {
    Value through = options.value("through");
    return new FieldSpec.Relation(
        options.argument("to") == null ? Value.UNKNOWN : options.value("to"),
        foreignKey ? options.onDelete() : null,
        options.flagOrDefault("db_constraint", true),
        options.text("related_name"),
        options.flagOrDefault("parent_link", false),
        through instanceof Value.Nothing ? null : through,
        options.text("db_table"));
  }

  /**
   * The text as it stands in the field's call. What the field's own {@code __init__} puts in is
   * shown by its value where that has a plain form.
   */
  private String sourceText(Arguments.Argument argument, Created created) {
    if (argument == null || isNotProvided(argument.value())) {
      return null;
    }
    Origin origin = argument.origin();
    Origin call = created.origin();
    boolean written =
        origin != null
            && origin.module() == call.module()
            && origin.expression().start() >= call.expression().start()
            && origin.expression().end() <= call.expression().end();
    if (written) {
      return origin.text();
    }
    String literal = Literals.text(program.settle(argument.value()));
    return literal != null || origin == null ? literal : origin.text();
  }

  private boolean isNotProvided(Value value) {
    return program.settle(value) instanceof PyClass type && type.name().equals("NOT_PROVIDED");
  }
}
