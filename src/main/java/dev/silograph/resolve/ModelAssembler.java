package dev.silograph.resolve;

import dev.silograph.resolve.django.DjangoProject;
import dev.silograph.resolve.django.FieldSpec;
import dev.silograph.resolve.django.ModelClass;
import dev.silograph.resolve.django.ModelField;
import dev.silograph.resolve.django.OutsideBases;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.Value;
import dev.silograph.resolve.sentry.Relocation;
import dev.silograph.resolve.sentry.Replication;
import dev.silograph.resolve.sentry.Silos;
import dev.silograph.resolve.sentry.Snowflakes;
import dev.silograph.schema.AbstractModel;
import dev.silograph.schema.Deletion;
import dev.silograph.schema.Field;
import dev.silograph.schema.Model;
import dev.silograph.schema.Parent;
import dev.silograph.schema.Registration;
import dev.silograph.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns model classes into records, with all that Django and Sentry say of each. */
final class ModelAssembler {

  private final DjangoProject project;
  private final Silos silos;
  private final Relocation relocation;
  private final Replication replication;
  private final Snowflakes snowflakes;
  private final ReferenceAssembler references;

  ModelAssembler(DjangoProject project, Silos silos, ReferenceAssembler references) {
    this.project = project;
    this.silos = silos;
    this.relocation = new Relocation(project.program());
    this.replication = new Replication(project.program());
    this.snowflakes = new Snowflakes(project.program());
    this.references = references;
  }

  Model model(
      ModelClass model, Registration registration, Location cleared, List<Deletion> deletions) {
    PyClass type = model.type();
    return new Model(
        model.key(),
        type.name(),
        model.appLabel(),
        false,
        new Model.Definition(
            type.module().name(),
            type.location(),
            bases(type),
            parents(model),
            !type.module().parsed().whole()),
        new Model.Options(table(model), model.isManaged(), model.isProxy(), false),
        new Model.Distribution(
            silos.of(model),
            relocation.of(type),
            replication.base(type),
            replication.category(type),
            replication.emits(type),
            snowflakes.drawnBy(type)),
        members(model),
        new Model.Cleanup(registration, cleared, deletions));
  }

  private Model.Members members(ModelClass model) {
    if (model.isProxy()) {
      return new Model.Members(List.of(), project.indexes(model), List.of(), List.of());
    }
    return new Model.Members(
        model.localFields().stream().map(field -> field(model, field)).toList(),
        project.indexes(model),
        references.references(model),
        references.manyToMany(model));
  }

  /** Null for a proxy of a model that is not in the tree: its table is that model's. */
  private static String table(ModelClass model) {
    return model.isProxy() && model.concreteModel() == model ? null : model.table();
  }

  AbstractModel abstractModel(ModelClass model) {
    PyClass type = model.type();
    return new AbstractModel(
        model.key(),
        type.name(),
        type.module().name(),
        model.isExternal() ? null : type.location(),
        model.isExternal(),
        parents(model));
  }

  private static List<String> bases(PyClass type) {
    List<String> paths = new ArrayList<>();
    for (Value base : type.bases()) {
      if (base instanceof PyClass c) {
        paths.add(c.path());
      } else if (base instanceof Value.External external) {
        paths.add(external.path());
      }
    }
    return paths;
  }

  private static List<Parent> parents(ModelClass model) {
    Map<PyClass, ModelClass> inTree = new HashMap<>();
    model.bases().forEach(base -> inTree.put(base.type(), base));
    List<Parent> parents = new ArrayList<>();
    for (Value base : model.type().bases()) {
      ModelClass known = base instanceof PyClass type ? inTree.get(type) : null;
      if (known != null) {
        parents.add(new Parent(known.key(), known.isAbstract()));
      } else if (base instanceof Value.External external && OutsideBases.isModel(base)) {
        parents.add(new Parent(external.path(), true));
      }
    }
    return parents;
  }

  private Field field(ModelClass model, ModelField field) {
    FieldSpec spec = field.spec();
    boolean primaryKey = field.primaryKey();
    return new Field(
        field.name(),
        field.column(),
        spec.type(),
        spec.typePath(),
        spec.wrapper(),
        spec.isNull(),
        spec.unique() || primaryKey,
        spec.dbIndex(),
        primaryKey,
        spec.maxLength(),
        spec.defaultText(),
        spec.dbDefaultText(),
        isExternal(field) ? null : field.location(),
        field.inheritedFrom() == null ? null : field.inheritedFrom().key(),
        references.isUnresolved(model, field));
  }

  private static boolean isExternal(ModelField field) {
    return field.inheritedFrom() != null && field.inheritedFrom().isExternal();
  }
}
