package dev.silograph.resolve.django;

import dev.silograph.python.ParsedModule;
import dev.silograph.python.PythonParser;
import dev.silograph.resolve.program.Program;
import dev.silograph.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The built-in knowledge of Django: outlines, in Python, of the classes that a project imports and
 * does not hold. They are run like the project's own modules.
 */
final class DjangoOutline {

  static final String MODEL = "django.db.models.Model";
  static final String FIELD = "django.db.models.Field";

  private record Outline(String resource, String module, List<String> alsoKnownAs) {}

  private static final List<Outline> OUTLINES =
      List.of(
          new Outline(
              "db_models",
              "django.db.models",
              List.of(
                  "django.db.models.base",
                  "django.db.models.constraints",
                  "django.db.models.deletion",
                  "django.db.models.fields",
                  "django.db.models.fields.composite",
                  "django.db.models.fields.files",
                  "django.db.models.fields.generated",
                  "django.db.models.fields.json",
                  "django.db.models.fields.proxy",
                  "django.db.models.fields.related",
                  "django.db.models.indexes")),
          outline("contrib.auth.base_user"),
          outline("contrib.auth.models"),
          outline("contrib.contenttypes.models"),
          outline("contrib.contenttypes.fields", "django.contrib.contenttypes.generic"),
          outline("contrib.sites.models"),
          outline("contrib.sessions.base_session"),
          outline("contrib.sessions.models"),
          outline("contrib.admin.models"),
          outline("contrib.flatpages.models"),
          outline("contrib.redirects.models"),
          outline("contrib.postgres.fields", "django.contrib.postgres.fields.array"),
          outline("contrib.postgres.fields.citext"),
          outline("contrib.postgres.fields.hstore"),
          outline("contrib.postgres.fields.jsonb"),
          outline("contrib.postgres.fields.ranges"),
          outline("contrib.postgres.search"),
          outline("contrib.postgres.indexes"),
          outline("contrib.postgres.constraints"),
          new Outline(
              "contrib_gis_db_models",
              "django.contrib.gis.db.models.fields",
              List.of("django.contrib.gis.db.models")));

  private DjangoOutline() {}

  private static Outline outline(String name, String... alsoKnownAs) {
    return new Outline(name.replace('.', '_'), "django." + name, List.of(alsoKnownAs));
  }

  /** Makes the outlines known to a program; to be called before anything is run. */
  static void addTo(Program program, PythonParser parser) {
    for (Outline outline : OUTLINES) {
      String resource = outline.resource() + ".py";
      SourceFile file =
          new SourceFile(
              "django", outline.module().replace('.', '/') + ".py", Path.of(resource), 0);
      ParsedModule parsed = parser.parse(file, read(resource));
      program.addOutline(outline.module(), parsed, outline.alsoKnownAs());
    }
  }

  private static String read(String resource) {
    try (InputStream in =
        DjangoOutline.class.getResourceAsStream("/dev/silograph/resolve/django/" + resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
