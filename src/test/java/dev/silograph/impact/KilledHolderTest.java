package dev.silograph.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.graph.GraphStore;
import dev.silograph.graph.IndexInfo;
import dev.silograph.graph.RunLimits;
import dev.silograph.query.GraphQuestions;
import dev.silograph.query.ModelNames;
import dev.silograph.resolve.TreeFixture;
import dev.silograph.result.DeletionPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A check that goes through another process, which is killed in the midst of it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledHolderTest {

  @TempDir Path directory;

  @Test
  void checkEndsWithTheSameAnswer() throws Exception {
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(holder.inputReader().readLine()).isEqualTo("sharing");
      try (GraphStore attached = GraphStore.open(directory)) {
        GraphQuestions questions = (cypher, values) -> attached.run(cypher, values, RunLimits.NONE);
        DeletionPlan whole = check(questions);
        assertThat(whole.blockers()).hasSize(1);
        AtomicInteger asked = new AtomicInteger();
        GraphQuestions interrupted =
            (cypher, values) -> {
              if (asked.incrementAndGet() == 5) {
                kill(holder);
              }
              return questions.ask(cypher, values);
            };
        assertThat(check(interrupted)).isEqualTo(whole);
        assertThat(asked.get()).isGreaterThan(5);
        assertThat(holder.isAlive()).isFalse();
      }
    } finally {
      kill(holder);
    }
  }

  private static DeletionPlan check(GraphQuestions questions) {
    return new DeletionCheck(questions, new ModelNames(questions), (column, names, uses) -> uses)
        .run(List.of("Author"));
  }

  private static void kill(Process process) {
    process.destroyForcibly().onExit().join();
  }

  /** Holds a small graph until it is killed, or its input ends with the test's own process. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws IOException {
      TreeFixture tree =
          new TreeFixture()
              .file("shop/__init__.py", "")
              .file(
                  "shop/models.py",
                  """
                  from django.db import models


                  class Author(models.Model):
                      name = models.CharField(max_length=80)


                  class Book(models.Model):
                      author = models.ForeignKey(Author, on_delete=models.CASCADE)
                  """);
      try (GraphStore store = GraphStore.open(Path.of(arguments[0]))) {
        store.replace(tree.resolve(), new IndexInfo("test", Instant.EPOCH));
        store.share();
        System.out.println("sharing");
        System.in.read();
      }
    }
  }
}
