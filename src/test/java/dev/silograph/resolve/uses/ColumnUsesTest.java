package dev.silograph.resolve.uses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.python.ParsedModule;
import dev.silograph.python.PythonParsers;
import dev.silograph.resolve.uses.ColumnUses.Column;
import dev.silograph.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where a file names the columns {@code slug} and {@code owner} of {@code Monitor}. */
class ColumnUsesTest {

  @Test
  void argumentsOfQueriesAndOfTheConstructorAreQueries() {
    assertThat(
            slug(
                """
                from django.db.models import F
                from monitors.models import Monitor as M
                from monitors import models
                M.objects.filter(slug="a").order_by("-slug")
                models.Monitor.objects.exclude(slug__in=[]).values_list("slug", flat=True)
                M(slug="a")
                M.objects.update(
                    name=F("slug"),
                )
                """))
        .containsExactly("4 [query]", "5 [query]", "6 [query]", "8 [query]");
  }

  @Test
  void queryOfAnotherModelIsNoneOfIts() {
    assertThat(
            slug(
                """
                from monitors.models import Monitor
                from models import Project
                Monitor.objects.filter(project=Project.objects.get(slug="p"), slug="a")
                Project.objects.filter(
                    slug="p")
                Project.objects.filter(monitor__slug="p")
                Project.objects.filter(monitor=Monitor.objects.get(
                    slug="a"))
                """))
        .containsExactly("3 [keyword, query]", "5 [keyword]", "6 [keyword]", "8 [query]");
  }

  @Test
  void attributesCountWhereTheyMayBeOfAnObject() {
    assertThat(
            slug(
                """
                import settings
                from monitors.models import Monitor
                def show(check):
                    print(check.slug, check.monitor.slug.lower())
                    check.slug = "b"
                    return getattr(check, "slug")
                settings.slug
                class View:
                    def get(self):
                        return self.slug
                    def list(self):
                        return self.monitor.slug
                Monitor.objects.get().slug
                """))
        .containsExactly(
            "4 [attribute]", "5 [attribute]", "6 [attribute]", "12 [attribute]", "13 [attribute]");
  }

  @Test
  void theModelsOwnClassNamesItBySelfAndInMeta() {
    assertThat(
            slug(
                """
                class Monitor(Model):
                    slug = CharField()

                    class Meta:
                        ordering = ["slug"]
                        indexes = [Index(fields=["name", "slug"])]

                    def __str__(self):
                        return self.slug
                """))
        .containsExactly("5 [string]", "6 [string]", "9 [attribute]");
  }

  @Test
  void otherNamesAndKeysDoNotCount() {
    assertThat(
            slug(
                """
                from monitors.models import Monitor
                slug = 1
                row = {"slug": slug}
                row["slug"]
                f(slug, "slugs", a="the slug")
                def slug(slug): pass
                """))
        .isEmpty();
  }

  @Test
  void foreignKeyHasTwoNames() {
    assertThat(
            uses(
                "from a import Monitor\nMonitor(owner_id=1)\nf(x.owner)",
                Set.of("owner", "owner_id")))
        .containsExactly("2 [query]", "3 [attribute]");
  }

  private static List<String> slug(String text) {
    return uses(text, Set.of("slug"));
  }

  private static List<String> uses(String text, Set<String> names) {
    SourceFile file = new SourceFile("tree", "a.py", Path.of("/tree/a.py"), text.length());
    ParsedModule module = PythonParsers.standard().parse(file, text);
    return ColumnUses.in(module, new Column("Monitor", names)).entrySet().stream()
        .map(line -> line.getKey() + " " + line.getValue())
        .toList();
  }
}
