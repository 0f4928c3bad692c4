package dev.silograph.graph;

import dev.silograph.result.UnknownName;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names of the graph's contract: labels, relationship types and properties. Everything that
 * reads the graph stands on these, so a changed value breaks other people's queries; a new one is
 * harmless.
 */
public final class Vocabulary {

  private Vocabulary() {}

  /** All names of a kind, whether anything in a graph bears them or not. */
  public static Set<String> names(UnknownName.Kind kind) {
    return switch (kind) {
      case LABEL -> constants(Labels.class);
      case RELATIONSHIP_TYPE -> constants(Types.class);
      case PROPERTY -> constants(Properties.class);
    };
  }

  private static Set<String> constants(Class<?> holder) {
    Set<String> names = new TreeSet<>();
    for (Field constant : holder.getFields()) {
      try {
        names.add((String) constant.get(null));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    return names;
  }

  /** Labels of nodes. */
  public static final class Labels {
    public static final String REPOSITORY = "Repository";
    public static final String APP = "App";
    public static final String MODEL = "Model";
    public static final String ABSTRACT_MODEL = "AbstractModel";
    public static final String FIELD = "Field";
    public static final String INDEX = "Index";
    public static final String TABLE = "Table";
    public static final String SILO = "Silo";
    public static final String RELOCATION_SCOPE = "RelocationScope";
    public static final String OUTBOX_CATEGORY = "OutboxCategory";
    public static final String DELETION_TASK = "DeletionTask";
    public static final String MIGRATION = "Migration";
    public static final String OPERATION = "Operation";
    public static final String LOCKFILE_ENTRY = "LockfileEntry";
    public static final String DRIFT = "Drift";
    public static final String SOURCE_FILE = "SourceFile";
    public static final String DIAGNOSTIC = "Diagnostic";

    private Labels() {}
  }

  /** Types of relationships, each with the labels that it connects. */
  public static final class Types {
    /** Model to App. */
    public static final String IN_APP = "IN_APP";

    /** App to Repository. */
    public static final String IN_REPOSITORY = "IN_REPOSITORY";

    /** Model or AbstractModel to a direct base of either kind. */
    public static final String EXTENDS = "EXTENDS";

    /** Model to Field. */
    public static final String HAS_FIELD = "HAS_FIELD";

    /** Model to Index. */
    public static final String HAS_INDEX = "HAS_INDEX";

    /** Model to Silo. */
    public static final String IN_SILO = "IN_SILO";

    /** Model to Table. */
    public static final String STORED_IN = "STORED_IN";

    /** Model to RelocationScope. */
    public static final String RELOCATES_WITH = "RELOCATES_WITH";

    /** Model to OutboxCategory. */
    public static final String REPLICATES_VIA = "REPLICATES_VIA";

    /** Model to Model, one per foreign key. */
    public static final String REFERENCES = "REFERENCES";

    /** Model to Model. */
    public static final String MANY_TO_MANY = "MANY_TO_MANY";

    /** Model to Model: a deletion task of the first removes rows of the second. */
    public static final String DELETES = "DELETES";

    /** Model to its registered DeletionTask. */
    public static final String DELETED_BY = "DELETED_BY";

    /** Model to its Table, where code removes rows by SQL alone. */
    public static final String CLEARED_FROM = "CLEARED_FROM";

    /** Table to Silo. */
    public static final String HISTORICALLY_IN = "HISTORICALLY_IN";

    /** Migration to Migration. */
    public static final String DEPENDS_ON = "DEPENDS_ON";

    /** Migration to Migration: the first is a squash of the second. */
    public static final String REPLACES = "REPLACES";

    /** Migration to Operation. */
    public static final String HAS_OPERATION = "HAS_OPERATION";

    /** Operation to Table. */
    public static final String TOUCHES = "TOUCHES";

    /** SourceFile to Model. */
    public static final String DEFINES = "DEFINES";

    /** SourceFile to a Model of another module. */
    public static final String USES = "USES";

    private Types() {}
  }

  /** Properties of nodes and relationships. */
  public static final class Properties {
    public static final String KEY = "key";
    public static final String NAME = "name";
    public static final String LABEL = "label";
    public static final String ROOT = "root";
    public static final String INDEXED_AT = "indexedAt";
    public static final String TOOL_VERSION = "toolVersion";
    public static final String REVISION = "revision";
    public static final String FILES = "files";
    public static final String MODELS = "models";
    public static final String MIGRATIONS = "migrations";
    public static final String WARNINGS = "warnings";
    public static final String PATH = "path";
    public static final String APP = "app";
    public static final String MODULE = "module";
    public static final String REPO = "repo";
    public static final String FILE = "file";
    public static final String LINE = "line";
    public static final String TABLE = "table";
    public static final String SILOS = "silos";
    public static final String RELOCATION_SCOPES = "relocationScopes";
    public static final String REPLICATION = "replication";
    public static final String EMITS_OUTBOXES = "emitsOutboxes";
    public static final String SNOWFLAKE_IDS = "snowflakeIds";
    public static final String OUTBOX_CATEGORY = "outboxCategory";
    public static final String BASES = "bases";
    public static final String MANAGED = "managed";
    public static final String PROXY = "proxy";
    public static final String AUTO_CREATED = "autoCreated";
    public static final String EXTERNAL = "external";
    public static final String PARTIAL = "partial";
    public static final String COLUMN = "column";
    public static final String TYPE = "type";
    public static final String TYPE_PATH = "typePath";
    public static final String WRAPPER = "wrapper";
    public static final String NULL = "null";
    public static final String UNIQUE = "unique";
    public static final String DB_INDEX = "dbIndex";
    public static final String PRIMARY_KEY = "primaryKey";
    public static final String MAX_LENGTH = "maxLength";
    public static final String DEFAULT = "default";
    public static final String DB_DEFAULT = "dbDefault";
    public static final String INHERITED_FROM = "inheritedFrom";
    public static final String UNRESOLVED = "unresolved";
    public static final String ORDINAL = "ordinal";
    public static final String FIELDS = "fields";
    public static final String COLUMNS = "columns";
    public static final String EXPRESSIONS = "expressions";
    public static final String KIND = "kind";
    public static final String CONDITION = "condition";
    public static final String STATE = "state";
    public static final String VALUE = "value";
    public static final String BULK = "bulk";
    public static final String FIELD = "field";
    public static final String ON_DELETE = "onDelete";
    public static final String DB_CONSTRAINT = "dbConstraint";
    public static final String RELATED_NAME = "relatedName";
    public static final String CROSS_SILO = "crossSilo";
    public static final String ENFORCEMENT = "enforcement";
    public static final String PARENT_LINK = "parentLink";
    public static final String THROUGH = "through";
    public static final String TASK = "task";
    public static final String FILTER = "filter";
    public static final String NUMBER = "number";
    public static final String POST_DEPLOYMENT = "postDeployment";
    public static final String ATOMIC = "atomic";
    public static final String INITIAL = "initial";
    public static final String SQUASHED = "squashed";
    public static final String REPLACED = "replaced";
    public static final String SCOPE = "scope";
    public static final String MODEL = "model";
    public static final String DELETION_ACTION = "deletionAction";
    public static final String UNSAFE = "unsafe";
    public static final String UNSAFE_KINDS = "unsafeKinds";
    public static final String UNSAFE_SEVERITY = "unsafeSeverity";
    public static final String WHAT = "what";
    public static final String IN_MODELS = "inModels";
    public static final String IN_MIGRATIONS = "inMigrations";
    public static final String PARSED = "parsed";
    public static final String WARNING = "warning";
    public static final String MESSAGE = "message";
    public static final String LINES = "lines";
    public static final String KINDS = "kinds";
    public static final String STARS = "stars";
    public static final String TEST = "test";
    public static final String MIGRATION = "migration";
    public static final String CONTRIB = "contrib";
    public static final String UNCERTAIN = "uncertain";
    public static final String DOUBTS = "doubts";
    public static final String HOW = "how";
    public static final String OUTCOME = "outcome";
    public static final String IMPLIED_SILO = "impliedSilo";
    public static final String DERIVATION = "derivation";
    public static final String ROUTER = "router";
    public static final String DECLARED_SILO = "declaredSilo";
    public static final String DECLARED_AT = "declaredAt";
    public static final String DECLARED_IN = "declaredIn";
    public static final String POSITION = "position";
    public static final String LEAF = "leaf";
    public static final String LAST_NUMBER = "lastNumber";
    public static final String LOCKED = "locked";
    public static final String ANSWER = "answer";
    public static final String ASKED = "asked";
    public static final String CROSSING = "crossing";
    public static final String HINTED = "hinted";
    public static final String REASON = "reason";
    public static final String FAULT = "fault";

    private Properties() {}
  }
}
