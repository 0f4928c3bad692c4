package dev.silograph.resolve.django;

import dev.silograph.resolve.program.PyClass;
import dev.silograph.schema.Model;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A model class and what its {@code _meta} says. */
public final class ModelClass {

  private final PyClass type;
  private final MetaOptions meta;
  private final boolean isAbstract;
  private final String appLabel;
  private final List<ModelField> localFields = new ArrayList<>();
  private final Map<ModelClass, ModelField> parents = new LinkedHashMap<>();
  private final List<ModelClass> bases;
  private ModelClass concreteModel = this;

  ModelClass(
      PyClass type, MetaOptions meta, boolean isAbstract, String appLabel, List<ModelClass> bases) {
    this.type = type;
    this.meta = meta;
    this.isAbstract = isAbstract;
    this.appLabel = appLabel;
    this.bases = bases;
  }

  /** The class. */
  public PyClass type() {
    return type;
  }

  /** {@code Meta.abstract}. */
  public boolean isAbstract() {
    return isAbstract;
  }

  /** {@code _meta.app_label}; may be null for an abstract model. */
  public String appLabel() {
    return appLabel;
  }

  /** Key in the graph: the registry's key, or the dotted path of an abstract class. */
  public String key() {
    return isAbstract ? type.path() : Model.key(appLabel, type.name());
  }

  /** Direct bases that are models, in order. */
  public List<ModelClass> bases() {
    return bases;
  }

  /** Whether Django or a library defines it, not the indexed trees. */
  public boolean isExternal() {
    return type.module().isOutline();
  }

  /** {@code _meta.proxy}. */
  public boolean isProxy() {
    return !isAbstract && meta.flag("proxy", false);
  }

  /** {@code _meta.managed}. */
  public boolean isManaged() {
    return meta.flag("managed", true);
  }

  /** {@code _meta.concrete_model}. */
  public ModelClass concreteModel() {
    return concreteModel;
  }

  void concreteModel(ModelClass model) {
    concreteModel = model;
  }

  /**
   * {@code _meta.db_table}: as given, else {@code app_model}, cut as PostgreSQL's identifiers are
   * ({@code Options.contribute_to_class} cuts no name that was given).
   */
  public String table() {
    if (concreteModel != this) {
      return concreteModel.table();
    }
    String given = meta.text("db_table");
    return given == null || given.isEmpty()
        ? Names.truncated(appLabel + "_" + type.name().toLowerCase(Locale.ROOT))
        : given;
  }

  /** {@code _meta.default_related_name}, or null. */
  public String defaultRelatedName() {
    return meta.text("default_related_name");
  }

  /** {@code _meta.local_fields} and {@code local_many_to_many}, by creation. */
  public List<ModelField> localFields() {
    return localFields;
  }

  /** {@code _meta.parents}: multi-table parents with the link to each; a proxy's link is null. */
  public Map<ModelClass, ModelField> parents() {
    return parents;
  }

  MetaOptions meta() {
    return meta;
  }

  /** {@code _meta.get_field} over own and multi-table parents' fields; null when there is none. */
  public ModelField field(String name) {
    for (ModelField field : concreteModel.localFields) {
      if (field.name().equals(name)
          || field.attname().equals(name)
          || name.equals("pk") && field.primaryKey()) {
        return field;
      }
    }
    for (ModelClass parent : concreteModel.parents.keySet()) {
      ModelField found = parent == this ? null : parent.field(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return key();
  }
}
