package dev.silograph.resolve.django;

import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.Value;

/** The type of the primary keys that Django adds ({@code Options._get_default_pk_class}). */
final class AutoFields {

  private static final String STANDARD = "django.db.models.AutoField";

  private final Program program;
  private final Settings settings;
  private final Apps apps;

  AutoFields(Program program, Settings settings, Apps apps) {
    this.program = program;
    this.settings = settings;
    this.apps = apps;
  }

  /** The dotted path of the type for a model, and for the tables that its fields make. */
  String typeFor(ModelClass model) {
    String ofApp =
        apps.containing(model.type().module().name())
            .map(Apps.AppConfig::defaultAutoField)
            .orElse(null);
    if (ofApp != null) {
      return ofApp;
    }
    return settings
        .get("DEFAULT_AUTO_FIELD")
        .map(program::force)
        .map(v -> v instanceof Value.Text text ? text.value() : STANDARD)
        .orElse(STANDARD);
  }
}
