package dev.silograph.resolve.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.resolve.TreeFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplicationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ReplicatedCellModel     | pass                                  | true
          CellOutboxProducing     | pass                                  | true
          Saving                  | pass                                  | true
          Elsewhere               | pass                                  | true
          models.Model            | def outboxes_for_update(self): return | true
          models.Model            | def delete(self): return              | false
          """)
  void aModelOrItsBasesEmitOutboxes(String base, String body, boolean emits) {
    assertThat(
            new TreeFixture()
                .file("shop/__init__.py", "")
                .file(
                    "shop/models.py",
                    """
                    from django.db import models
                    from library import ReplicatedModel as Elsewhere

                    class Abstract(models.Model):
                        class Meta:
                            abstract = True

                    class ReplicatedCellModel(Abstract):
                        class Meta:
                            abstract = True

                    class CellOutboxProducing(Abstract):
                        class Meta:
                            abstract = True

                    class Saving(Abstract):
                        def save_outbox(self):
                            pass

                        class Meta:
                            abstract = True

                    class Book(%s, models.Model):
                        %s
                    """
                        .formatted(base, body)
                        .replace("models.Model, models.Model", "models.Model"))
                .resolve()
                .models())
        .filteredOn(model -> model.name().equals("Book"))
        .singleElement()
        .extracting(model -> model.distribution().emitsOutboxes())
        .isEqualTo(emits);
  }
}
