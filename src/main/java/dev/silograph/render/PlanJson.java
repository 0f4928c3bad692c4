package dev.silograph.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.silograph.result.DeletionPlan;
import dev.silograph.result.DeletionPlan.Blocker;
import dev.silograph.result.DeletionPlan.CodeUse;
import dev.silograph.result.DeletionPlan.Replication;
import dev.silograph.result.DeletionPlan.Step;
import dev.silograph.result.DeletionPlan.Target;
import dev.silograph.result.Impact.Effect;
import dev.silograph.result.Impact.Hop;
import dev.silograph.result.Impact.Refusal;
import java.io.IOException;
import java.util.Map;

/** A deletion plan as one JSON object. What is not known is left out. */
final class PlanJson {

  private final DeletionPlan plan;
  private final JsonGenerator json;
  private final JsonParts parts;

  private PlanJson(DeletionPlan plan, JsonGenerator json) {
    this.plan = plan;
    this.json = json;
    this.parts = new JsonParts(json);
  }

  static String text(DeletionPlan plan, boolean indented) {
    return CellJson.text(
        json -> {
          if (indented) {
            json.useDefaultPrettyPrinter();
          }
          new PlanJson(plan, json).write();
        });
  }

  private void write() throws IOException {
    json.writeStartObject();
    parts.texts("targets", plan.targets().stream().map(Target::label).toList());
    json.writeStringField("verdict", plan.verdict().toString());
    json.writeStringField("phase", plan.phase().toString());
    parts.list("models", plan.targets(), this::target);
    parts.list("blockers", plan.blockers(), this::blocker);
    parts.list("impact", plan.impact().effects(), this::effect);
    parts.list("hops", plan.impact().hops(), this::hop);
    parts.list("refusals", plan.impact().refusals(), this::refusal);
    totals();
    parts.list("uses", plan.uses(), this::use);
    parts.list("replication", plan.replication(), this::replication);
    parts.list("plan", plan.steps(), this::step);
    parts.list("computedFrom", plan.basis(), parts::basis);
    json.writeEndObject();
  }

  private void target(Target target) throws IOException {
    parts.text("model", target.key());
    parts.text("name", target.name());
    parts.text("field", target.field());
    parts.text("table", target.table());
    parts.texts("silos", target.silos());
    parts.text("phase", target.phase().toString());
    parts.place(target.place());
  }

  private void blocker(Blocker blocker) throws IOException {
    parts.text("kind", blocker.kind());
    parts.text("target", blocker.target());
    parts.text("model", blocker.model());
    parts.text("field", blocker.field());
    parts.place(blocker.place());
    parts.text("message", blocker.message());
    parts.text("remedy", blocker.remedy());
  }

  private void effect(Effect effect) throws IOException {
    parts.text("model", effect.model());
    parts.text("action", effect.action());
    json.writeNumberField("hops", effect.chain().size());
    json.writeBooleanField("crossesSilo", effect.crossesSilo());
    if (!effect.fields().isEmpty()) {
      parts.texts("fields", effect.fields());
    }
    parts.texts("silos", effect.silos());
    parts.text("source", effect.source());
    parts.texts("chain", effect.chain());
    parts.place(effect.place());
  }

  private void hop(Hop hop) throws IOException {
    parts.text("source", hop.source());
    parts.text("model", hop.model());
    parts.text("rule", hop.rule());
    parts.text("timing", hop.timing());
    json.writeBooleanField("crossesSilo", hop.crossesSilo());
    if (hop.inBulk()) {
      parts.text("inBulk", hop.enforced() ? "refused" : "dangling");
    }
    json.writeBooleanField("first", hop.first());
    parts.place(hop.place());
  }

  private void refusal(Refusal refusal) throws IOException {
    parts.text("source", refusal.source());
    parts.text("model", refusal.model());
    parts.text("field", refusal.field());
    parts.text("rule", refusal.rule());
    parts.place(refusal.place());
  }

  private void totals() throws IOException {
    json.writeObjectFieldStart("totals");
    for (Map.Entry<String, Long> total : plan.impact().totals().entrySet()) {
      json.writeNumberField(total.getKey(), total.getValue());
    }
    json.writeEndObject();
    Effect longest = plan.impact().longest();
    if (longest != null) {
      parts.texts("longestChain", longest.chain());
    }
  }

  private void use(CodeUse use) throws IOException {
    parts.text("target", use.target());
    parts.text("kind", String.join(", ", use.kinds()));
    parts.text("area", use.area());
    json.writeBooleanField("test", use.area().equals("tests"));
    json.writeBooleanField("counts", use.counts());
    parts.text("repo", use.place().repo());
    parts.text("file", use.place().file());
    json.writeArrayFieldStart("lines");
    for (long line : use.lines()) {
      json.writeNumber(line);
    }
    json.writeEndArray();
    parts.texts("kinds", use.kinds());
  }

  private void replication(Replication replication) throws IOException {
    parts.text("kind", replication.kind());
    parts.text("model", replication.model());
    parts.text("field", replication.field());
    parts.text("message", replication.message());
    parts.place(replication.place());
  }

  private void step(Step step) throws IOException {
    parts.text("step", step.step());
    json.writeBooleanField("done", step.done());
    parts.text("migration", step.migration());
    parts.place(step.place());
    parts.text("text", step.text());
  }
}
