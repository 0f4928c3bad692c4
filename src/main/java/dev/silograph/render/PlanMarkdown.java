package dev.silograph.render;

import dev.silograph.result.Basis;
import dev.silograph.result.DeletionPlan;
import dev.silograph.result.DeletionPlan.Blocker;
import dev.silograph.result.DeletionPlan.CodeUse;
import dev.silograph.result.DeletionPlan.Replication;
import dev.silograph.result.DeletionPlan.Step;
import dev.silograph.result.DeletionPlan.Target;
import dev.silograph.result.Impact;
import dev.silograph.result.Impact.Effect;
import java.io.IOException;
import java.util.List;

/** A deletion plan as a comment on a pull request: what is long is folded. */
final class PlanMarkdown {

  private final DeletionPlan plan;
  private final Appendable out;

  PlanMarkdown(DeletionPlan plan, Appendable out) {
    this.plan = plan;
    this.out = out;
  }

  void write() throws IOException {
    line("## " + MarkdownText.escaped(PlanWords.verdict(plan)));
    line("");
    for (Target target : plan.targets()) {
      item(PlanWords.target(target));
    }
    blockers();
    uses();
    impact(plan.impact());
    replication();
    steps();
    line("");
    if (!PlanWords.columnNote(plan).isEmpty()) {
      line("<sub>" + MarkdownText.escaped(PlanWords.columnNote(plan)) + "</sub>");
    }
    for (Basis basis : plan.basis()) {
      for (String each : PlanWords.basis(basis)) {
        line("<sub>" + MarkdownText.escaped(each) + "</sub>");
      }
    }
  }

  private void blockers() throws IOException {
    if (plan.blockers().isEmpty()) {
      return;
    }
    heading("Blockers");
    line("| what | held by | where | first |");
    line("| --- | --- | --- | --- |");
    for (Blocker blocker : plan.blockers()) {
      row(
          List.of(
              blocker.kind(),
              PlanWords.blocker(blocker),
              PlanWords.where(blocker.place()),
              blocker.remedy()));
    }
  }

  private void uses() throws IOException {
    if (plan.uses().isEmpty()) {
      return;
    }
    heading(PlanWords.usesHeading(plan));
    line("| area | where | how |");
    line("| --- | --- | --- |");
    for (CodeUse use : plan.uses()) {
      String place = PlanWords.use(use);
      row(
          List.of(
              use.area(),
              place.substring(0, place.lastIndexOf(": ")),
              String.join(", ", use.kinds())));
    }
  }

  private void impact(Impact impact) throws IOException {
    if (!impact.hops().isEmpty()) {
      heading("Rows that go with a row of it: " + PlanWords.totals(impact));
      String longest = impact.longest() == null ? "as a tree" : PlanWords.longest(impact);
      line("<details><summary>" + longest + "</summary>");
      line("");
      line("```text");
      for (String line : CascadeTree.lines(impact, true)) {
        line(line);
      }
      line("```");
      line("");
      line("</details>");
      if (!PlanWords.constraintNote(impact).isEmpty()) {
        line("");
        line(PlanWords.constraintNote(impact));
      }
    }
    effects("Rows that lose their reference", List.of("SET_NULL", "SET_DEFAULT", "SET"));
    effects("Rows that are left dangling", List.of("DANGLING"));
    if (!impact.refusals().isEmpty()) {
      heading("What refuses that a row goes");
      for (Impact.Refusal refusal : impact.refusals()) {
        item(PlanWords.refusal(refusal));
      }
    }
  }

  private void effects(String heading, List<String> actions) throws IOException {
    List<Effect> effects =
        plan.impact().effects().stream().filter(e -> actions.contains(e.action())).toList();
    if (!effects.isEmpty()) {
      heading(heading);
      for (Effect effect : effects) {
        item(PlanWords.effect(effect));
      }
    }
  }

  private void replication() throws IOException {
    if (!plan.replication().isEmpty()) {
      heading("Replication");
      for (Replication replication : plan.replication()) {
        item(PlanWords.replication(replication));
      }
    }
  }

  private void steps() throws IOException {
    if (!plan.steps().isEmpty()) {
      heading("Plan");
      for (Step step : plan.steps()) {
        line("- [" + (step.done() ? "x" : " ") + "] " + MarkdownText.escaped(PlanWords.step(step)));
      }
    }
  }

  private void heading(String text) throws IOException {
    line("");
    line("### " + MarkdownText.escaped(text));
    line("");
  }

  private void item(String text) throws IOException {
    line("- " + MarkdownText.escaped(text));
  }

  private void row(List<String> texts) throws IOException {
    line(
        texts.stream()
            .map(MarkdownText::escaped)
            .collect(java.util.stream.Collectors.joining(" | ", "| ", " |")));
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
