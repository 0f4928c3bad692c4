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

/** A deletion plan for a terminal. Sections that have nothing to say are left out. */
final class PlanText {

  private final DeletionPlan plan;
  private final Drawing drawing;
  private final Appendable out;

  PlanText(DeletionPlan plan, Drawing drawing, Appendable out) {
    this.plan = plan;
    this.drawing = drawing;
    this.out = out;
  }

  void write() throws IOException {
    line(drawing.ofSeverity(severity(), PlanWords.verdict(plan)));
    for (Target target : plan.targets()) {
      line("  " + PlanWords.target(target));
    }
    blockers();
    uses();
    impact(plan.impact());
    replication();
    steps();
    line("");
    if (!PlanWords.columnNote(plan).isEmpty()) {
      line(drawing.faint(PlanWords.columnNote(plan)));
    }
    for (Basis basis : plan.basis()) {
      for (String each : PlanWords.basis(basis)) {
        line(drawing.faint(each));
      }
    }
  }

  private String severity() {
    return switch (plan.verdict()) {
      case SAFE -> "info";
      case WORK -> "warning";
      case BLOCKED -> "error";
    };
  }

  private void blockers() throws IOException {
    if (plan.blockers().isEmpty()) {
      return;
    }
    heading("Blockers");
    for (Blocker blocker : plan.blockers()) {
      line("  " + blocker.kind() + "  " + PlanWords.blocker(blocker));
      line("    " + drawing.faint(PlanWords.where(blocker.place())) + ": " + blocker.remedy());
    }
  }

  private void uses() throws IOException {
    String area = null;
    for (CodeUse use : plan.uses()) {
      if (area == null) {
        heading(PlanWords.usesHeading(plan));
      }
      if (!use.area().equals(area)) {
        area = use.area();
        line("  " + area);
      }
      line("    " + PlanWords.use(use) + of(use.target()));
    }
  }

  private String of(String target) {
    return plan.targets().size() == 1 ? "" : " (" + target + ")";
  }

  private void impact(Impact impact) throws IOException {
    if (impact.hops().isEmpty() && impact.effects().isEmpty() && impact.refusals().isEmpty()) {
      return;
    }
    if (!impact.hops().isEmpty()) {
      heading("Rows that go with a row of it: " + PlanWords.totals(impact));
      for (String line : CascadeTree.lines(impact, drawing.unicode())) {
        line("  " + line);
      }
      if (impact.longest() != null) {
        line("  " + PlanWords.longest(impact));
      }
      if (!PlanWords.constraintNote(impact).isEmpty()) {
        line("  " + drawing.faint(PlanWords.constraintNote(impact)));
      }
    }
    effects("Rows that lose their reference", List.of("SET_NULL", "SET_DEFAULT", "SET"));
    effects("Rows that are left dangling", List.of("DANGLING"));
    if (!impact.refusals().isEmpty()) {
      heading("What refuses that a row goes");
      for (Impact.Refusal refusal : impact.refusals()) {
        line("  " + PlanWords.refusal(refusal));
      }
    }
  }

  private void effects(String heading, List<String> actions) throws IOException {
    List<Effect> effects =
        plan.impact().effects().stream().filter(e -> actions.contains(e.action())).toList();
    if (!effects.isEmpty()) {
      heading(heading);
      for (Effect effect : effects) {
        line("  " + PlanWords.effect(effect));
      }
    }
  }

  private void replication() throws IOException {
    if (!plan.replication().isEmpty()) {
      heading("Replication");
      for (Replication replication : plan.replication()) {
        line("  " + PlanWords.replication(replication));
      }
    }
  }

  private void steps() throws IOException {
    if (!plan.steps().isEmpty()) {
      heading("Plan");
      int number = 1;
      for (Step step : plan.steps()) {
        String text = number++ + ". " + PlanWords.step(step);
        line("  " + (step.done() ? "[x] " + drawing.faint(text) : "[ ] " + text));
      }
    }
  }

  private void heading(String text) throws IOException {
    line("");
    line(drawing.bold(text));
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
