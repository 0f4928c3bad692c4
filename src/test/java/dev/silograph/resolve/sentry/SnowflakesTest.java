package dev.silograph.resolve.sentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.silograph.resolve.TreeFixture;
import dev.silograph.schema.Model;
import dev.silograph.schema.Schema;
import org.junit.jupiter.api.Test;

class SnowflakesTest {

  private static Schema models(String text) {
    return new TreeFixture()
        .file("src/sentry/__init__.py", "")
        .file(
            "src/sentry/snowflake.py",
            """
            class SnowflakeIdMixin:
                pass

            def snowflake_id_model(model):
                return model
            """)
        .file("src/sentry/models.py", text)
        .resolve();
  }

  @Test
  void decoratorCountsBehindAnAliasAndIsNotInherited() {
    Schema schema =
        models(
            """
            from django.db import models
            from sentry.snowflake import snowflake_id_model as global_ids

            @global_ids
            class Team(models.Model):
                pass

            class SubTeam(Team):
                pass
            """);
    assertThat(schema.models())
        .extracting(Model::name, model -> model.distribution().snowflakeIds())
        .containsExactlyInAnyOrder(tuple("Team", true), tuple("SubTeam", false));
  }

  @Test
  void mixinCountsThroughAnAbstractBase() {
    Schema schema =
        models(
            """
            from django.db import models
            from sentry.snowflake import SnowflakeIdMixin

            class Base(SnowflakeIdMixin, models.Model):
                class Meta:
                    abstract = True

            class Project(Base):
                pass
            """);
    assertThat(schema.models())
        .singleElement()
        .matches(model -> model.distribution().snowflakeIds());
  }
}
