package dev.silograph.resolve.django;

import dev.silograph.resolve.program.Arguments;
import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Created;
import dev.silograph.resolve.program.Origin;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.PyFunction;
import dev.silograph.resolve.program.PyInstance;
import dev.silograph.resolve.program.Value;
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
          : Optional.empty();
    }
    if (callee instanceof PyFunction) {
      Value outcome = program.force(created);
      return outcome == created ? Optional.empty() : read(outcome).map(s -> s.at(created.order()));
    }
    return Optional.empty();
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
    boolean foreignKey = kind == FieldSpec.Kind.FOREIGN_KEY;
    boolean primaryKey = Boolean.TRUE.equals(flag(read.apply("primary_key"), false));
    return new FieldSpec(
        kind,
        name,
        path,
        null,
        flag(read.apply("null"), false),
        primaryKey || Boolean.TRUE.equals(flag(read.apply("_unique"), false)),
        Boolean.TRUE.equals(flag(read.apply("db_index"), foreignKey)),
        primaryKey,
        number(read.apply("max_length")),
        sourceText(read.apply("default"), created),
        sourceText(read.apply("db_default"), created),
        text(read.apply("db_column")),
        foreignKey || kind == FieldSpec.Kind.MANY_TO_MANY ? relation(read) : null,
        text(read.apply("name")),
        created.order(),
        type,
        created,
        instance);
  }

  private FieldSpec.Relation relation(Function<String, Arguments.Argument> read) {
    Arguments.Argument to = read.apply("to");
    Arguments.Argument through = read.apply("through");
    return new FieldSpec.Relation(
        to == null ? Value.UNKNOWN : program.force(to.value()),
        onDelete(read.apply("on_delete")),
        !Boolean.FALSE.equals(flag(read.apply("db_constraint"), true)),
        text(read.apply("related_name")),
        Boolean.TRUE.equals(flag(read.apply("parent_link"), false)),
        through == null || program.force(through.value()) instanceof Value.Nothing
            ? null
            : program.force(through.value()),
        text(read.apply("db_table")));
  }

  /** The name of an {@code on_delete}; Django before 2.0 takes CASCADE where there is none. */
  private String onDelete(Arguments.Argument argument) {
    Value value = argument == null ? Value.NOTHING : program.settle(argument.value());
    if (value instanceof Value.Nothing || value instanceof Value.Unknown) {
      return "CASCADE";
    }
    if (value instanceof PyFunction function) {
      return function.name();
    }
    if (value instanceof Created created) {
      Value callee = program.settle(created.callee());
      return callee instanceof Value.External external ? external.name() : onDeleteOf(created);
    }
    if (value instanceof Value.External external) {
      return external.name();
    }
    return value instanceof Value.Text text ? text.value() : "CASCADE";
  }

  private static String onDeleteOf(Created created) {
    return created.callee() instanceof PyFunction function ? function.name() : "CASCADE";
  }

  private Boolean flag(Arguments.Argument argument, boolean absent) {
    if (argument == null) {
      return absent;
    }
    Value value = program.force(argument.value());
    if (value instanceof Value.Truth truth) {
      return truth.value();
    }
    if (value instanceof Value.Nothing) {
      return false;
    }
    return value instanceof Value.Numeric n ? Boolean.valueOf(n.value().longValue() != 0) : null;
  }

  private Integer number(Arguments.Argument argument) {
    Value value = argument == null ? Value.NOTHING : program.force(argument.value());
    if (value instanceof Value.Member member) {
      value = program.force(member.value());
    }
    return value instanceof Value.Numeric n ? Integer.valueOf(n.value().intValue()) : null;
  }

  private String text(Arguments.Argument argument) {
    if (argument == null) {
      return null;
    }
    Value value = program.force(argument.value());
    if (value instanceof Value.Member member) {
      value = member.value();
    }
    return value instanceof Value.Text t ? t.value() : null;
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
