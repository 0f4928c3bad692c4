package dev.silograph.graph;

import dev.silograph.schema.AbstractModel;
import dev.silograph.schema.App;
import dev.silograph.schema.Declaration;
import dev.silograph.schema.Deletion;
import dev.silograph.schema.DeletionTask;
import dev.silograph.schema.Departure;
import dev.silograph.schema.Drift;
import dev.silograph.schema.Field;
import dev.silograph.schema.FileNode;
import dev.silograph.schema.Hazard;
import dev.silograph.schema.HistoricalAssignment;
import dev.silograph.schema.Index;
import dev.silograph.schema.LockfileEntry;
import dev.silograph.schema.ManyToMany;
import dev.silograph.schema.Migration;
import dev.silograph.schema.Model;
import dev.silograph.schema.Operation;
import dev.silograph.schema.OutboxCategory;
import dev.silograph.schema.Parent;
import dev.silograph.schema.Reference;
import dev.silograph.schema.Registration;
import dev.silograph.schema.Repository;
import dev.silograph.schema.Route;
import dev.silograph.schema.Schema;
import dev.silograph.schema.Table;
import dev.silograph.schema.Use;
import dev.silograph.source.Diagnostic;
import dev.silograph.source.Location;
import java.util.ArrayList;
import java.util.List;

/** Small hand-made schemas. */
public final class Samples {

  private Samples() {}

  /**
   * A schema with one of everything that the contract knows, and a few targets it does not list.
   */
  public static Schema everything() {
    return new Schema(
        List.of(new Repository("shop", "/trees/shop", "abc123", 2, 2, 3, 1)),
        List.of(
            new App("store", "shop", "src/store", true, null),
            new App("auth", null, null),
            new App("till", null, null, null, at("src/store/router.py", 9))),
        List.of(book(), Model.external("auth", "User")),
        List.of(
            new AbstractModel(
                "store.base.Base",
                "Base",
                "store.base",
                at("src/store/base.py", 3),
                false,
                List.of(new Parent("store.base.Root", true)))),
        List.of(
            new Table("store_book", "store", Table.State.LIVE),
            new Table(
                "store_old",
                null,
                Table.State.DROPPED,
                true,
                departure(),
                new Declaration("CELL", "0".repeat(40), at("src/store/old.py", 4)),
                List.of("store.0001_gone is not there"))),
        List.of("CELL", "CONTROL"),
        List.of("Organization"),
        List.of(new OutboxCategory("BOOK_UPDATE", 7L)),
        List.of(
            new DeletionTask(
                "store.deletions.BookTask", "BookTask", false, at("src/store/deletions.py", 9))),
        List.of(new HistoricalAssignment("store_gone", "REGION", at("src/store/router.py", 12))),
        List.of(migration()),
        List.of(new LockfileEntry("store", "0002_drop", at("lock.txt", 3))),
        List.of(
            new Drift(
                "store:Book:FIELD:title:0",
                "store",
                "Book",
                Drift.What.FIELD,
                "title",
                "text",
                "char",
                at("src/store/models.py", 9),
                List.of("store.0001_gone is not there"))),
        List.of(
            new FileNode(
                "shop",
                "src/store/models.py",
                "store.models",
                true,
                null,
                List.of("store.book"),
                List.of()),
            new FileNode(
                "shop",
                "tests/test_book.py",
                "tests.test_book",
                false,
                "line 7 does not parse",
                List.of(),
                List.of(
                    new Use(
                        "store.book",
                        List.of(1, 5),
                        List.of("attribute", "import"),
                        List.of(),
                        true,
                        false),
                    new Use(
                        "store.removed", List.of(2), List.of("string"), List.of(), true, false)))),
        List.of(
            new Diagnostic(at("src/a.py", 0), "cannot be read"),
            new Diagnostic(at("src/a.py", 3), "not understood"),
            new Diagnostic(at("src/a.py", 3), 7, "not understood either")));
  }

  /** As many models of one app as wanted, each referring to the next, and nothing else. */
  public static Schema chain(int models) {
    List<Model> chain = new ArrayList<>();
    for (int i = 0; i < models; i++) {
      String target = Model.key("chain", "M" + (i + 1) % models);
      chain.add(model("chain", "M" + i, List.of(reference("next", target))));
    }
    return models(chain);
  }

  private static Departure departure() {
    return new Departure(
        "SafeDeleteModel, deleted",
        Departure.Outcome.SKIPPED,
        "CELL",
        "foreign key book to store.book (CELL)",
        "src/store/router.py",
        "store.0002_drop",
        at("src/store/migrations/0002_drop.py", 9));
  }

  private static Migration migration() {
    Location place = at("src/store/migrations/0002_drop.py", 7);
    return new Migration(
        "store.0002_drop",
        "store",
        "0002_drop",
        place,
        List.of("django.db.migrations.Migration"),
        2,
        true,
        true,
        false,
        false,
        false,
        4,
        true,
        2,
        List.of(),
        List.of("store.0001_gone"),
        List.of(
            new Operation(
                0,
                "SafeDeleteModel",
                "store.operations.SafeDeleteModel",
                Operation.Scope.BOTH,
                "Old",
                null,
                "store_old",
                "DELETE",
                place.at(12),
                List.of("store_old"),
                new Route(
                    Route.Answer.SKIPPED,
                    null,
                    List.of("store_old"),
                    false,
                    "store_old has neither model nor entry",
                    List.of("store_book"),
                    "the router leaves it out"),
                new Hazard(
                    false,
                    List.of(
                        new Hazard.Reason(
                            Hazard.Kind.PHASES_TOGETHER, "both phases are in one migration"))))));
  }

  /** A schema of one repository and these models. */
  public static Schema models(List<Model> models) {
    return new Schema(
        List.of(new Repository("shop", "/trees/shop", null, 0, models.size(), 0, 0)),
        List.of(),
        models,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** A plain model in the table {@code app_name}, without fields. */
  public static Model model(String app, String name, List<Reference> references) {
    String key = Model.key(app, name);
    return new Model(
        key,
        name,
        app,
        false,
        Model.Definition.at(app + ".models", at("src/" + app + "/models.py", 1)),
        Model.Options.usual(key.replace('.', '_')),
        Model.Distribution.in(List.of()),
        new Model.Members(List.of(), List.of(), references, List.of()),
        Model.Cleanup.NONE);
  }

  /** A foreign key with a constraint. */
  public static Reference reference(String field, String target) {
    return new Reference(
        field,
        field + "_id",
        target,
        "ForeignKey",
        "CASCADE",
        true,
        false,
        false,
        null,
        null,
        Reference.Enforcement.DATABASE,
        false,
        at("src/models.py", 2));
  }

  private static Model book() {
    return new Model(
        "store.book",
        "Book",
        "store",
        false,
        new Model.Definition(
            "store.models",
            at("src/store/models.py", 10),
            List.of("store.base.Base", "store.mixins.Plain"),
            List.of(new Parent("store.base.Base", true), new Parent("store.thing", false)),
            false),
        Model.Options.usual("store_book"),
        new Model.Distribution(
            List.of("CELL"),
            List.of("Organization"),
            "ReplicatedCellModel",
            "BOOK_UPDATE",
            true,
            true),
        new Model.Members(
            List.of(idField(), ownerField()),
            List.of(ownerIndex()),
            List.of(owner()),
            List.of(
                new ManyToMany(
                    "tags", "store.tag", "store.book_tags", at("src/store/models.py", 14)))),
        new Model.Cleanup(
            new Registration("store.deletions.BookTask", at("src/store/deletions.py", 9)),
            at("src/store/cleanup.py", 4),
            List.of(
                new Deletion(
                    "store.page",
                    "store.deletions.BookTask",
                    List.of("book_id"),
                    true,
                    at("src/store/deletions.py", 12)))));
  }

  private static Field idField() {
    return new Field(
        "id",
        "id",
        "BoundedBigAutoField",
        "store.fields.BoundedBigAutoField",
        null,
        false,
        true,
        false,
        true,
        null,
        null,
        null,
        at("src/store/base.py", 4),
        "store.base.Base",
        false);
  }

  private static Field ownerField() {
    return new Field(
        "owner",
        "owner_id",
        "HybridCloudForeignKey",
        null,
        "Wrapped",
        true,
        false,
        true,
        false,
        64,
        "dict",
        "Now()",
        at("src/store/models.py", 12),
        null,
        false);
  }

  private static Index ownerIndex() {
    return new Index(
        "store.book:owner",
        "store_book_owner_idx",
        List.of("owner"),
        List.of("owner_id"),
        List.of(),
        true,
        Index.Kind.UNIQUE_TOGETHER,
        "Q(owner__isnull=False)",
        at("src/store/models.py", 20));
  }

  private static Reference owner() {
    return new Reference(
        "owner",
        "owner_id",
        "auth.user",
        "HybridCloudForeignKey",
        "SET_NULL",
        false,
        true,
        false,
        "books",
        true,
        Reference.Enforcement.OUTBOX,
        false,
        at("src/store/models.py", 12));
  }

  private static Location at(String file, int line) {
    return new Location("shop", file, line);
  }
}
