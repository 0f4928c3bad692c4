package dev.silograph.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.silograph.result.DeletionPlan;
import dev.silograph.result.DeletionPlan.Basis;
import dev.silograph.result.DeletionPlan.Blocker;
import dev.silograph.result.DeletionPlan.CodeUse;
import dev.silograph.result.DeletionPlan.Place;
import dev.silograph.result.DeletionPlan.Replication;
import dev.silograph.result.DeletionPlan.Step;
import dev.silograph.result.DeletionPlan.Target;
import dev.silograph.result.Impact.Effect;
import dev.silograph.result.Impact.Hop;
import dev.silograph.result.Impact.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A deletion plan as one JSON object. What is not known is left out. */
final class PlanJson {

  private final DeletionPlan plan;
  private final JsonGenerator json;

  private PlanJson(DeletionPlan plan, JsonGenerator json) {
    this.plan = plan;
    this.json = json;
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
    texts("targets", plan.targets().stream().map(Target::label).toList());
    json.writeStringField("verdict", plan.verdict().toString());
    json.writeStringField("phase", plan.phase().toString());
    list("models", plan.targets(), this::target);
    list("blockers", plan.blockers(), this::blocker);
    list("impact", plan.impact().effects(), this::effect);
    list("hops", plan.impact().hops(), this::hop);
    list("refusals", plan.impact().refusals(), this::refusal);
    totals();
    list("uses", plan.uses(), this::use);
    list("replication", plan.replication(), this::replication);
    list("plan", plan.steps(), this::step);
    list("computedFrom", plan.basis(), this::basis);
    json.writeEndObject();
  }

  private void target(Target target) throws IOException {
    text("model", target.key());
    text("name", target.name());
    text("field", target.field());
    text("table", target.table());
    texts("silos", target.silos());
    text("phase", target.phase().toString());
    place(target.place());
  }

  private void blocker(Blocker blocker) throws IOException {
    text("kind", blocker.kind());
    text("target", blocker.target());
    text("model", blocker.model());
    text("field", blocker.field());
    place(blocker.place());
    text("message", blocker.message());
    text("remedy", blocker.remedy());
  }

  private void effect(Effect effect) throws IOException {
    text("model", effect.model());
    text("action", effect.action());
    json.writeNumberField("hops", effect.chain().size());
    json.writeBooleanField("crossesSilo", effect.crossesSilo());
    if (!effect.fields().isEmpty()) {
      texts("fields", effect.fields());
    }
    texts("silos", effect.silos());
    text("source", effect.source());
    texts("chain", effect.chain());
    place(effect.place());
  }

  private void hop(Hop hop) throws IOException {
    text("source", hop.source());
    text("model", hop.model());
    text("rule", hop.rule());
    text("timing", hop.timing());
    json.writeBooleanField("crossesSilo", hop.crossesSilo());
    if (hop.inBulk()) {
      text("inBulk", hop.enforced() ? "refused" : "dangling");
    }
    json.writeBooleanField("first", hop.first());
    place(hop.place());
  }

  private void refusal(Refusal refusal) throws IOException {
    text("source", refusal.source());
    text("model", refusal.model());
    text("field", refusal.field());
    text("rule", refusal.rule());
    place(refusal.place());
  }

  private void totals() throws IOException {
    json.writeObjectFieldStart("totals");
    for (Map.Entry<String, Long> total : plan.impact().totals().entrySet()) {
      json.writeNumberField(total.getKey(), total.getValue());
    }
    json.writeEndObject();
    Effect longest = plan.impact().longest();
    if (longest != null) {
      texts("longestChain", longest.chain());
    }
  }

  private void use(CodeUse use) throws IOException {
    text("target", use.target());
    text("kind", String.join(", ", use.kinds()));
    text("area", use.area());
    json.writeBooleanField("test", use.area().equals("tests"));
    json.writeBooleanField("counts", use.counts());
    text("repo", use.place().repo());
    text("file", use.place().file());
    json.writeArrayFieldStart("lines");
    for (long line : use.lines()) {
      json.writeNumber(line);
    }
    json.writeEndArray();
    texts("kinds", use.kinds());
  }

  private void replication(Replication replication) throws IOException {
    text("kind", replication.kind());
    text("model", replication.model());
    text("field", replication.field());
    text("message", replication.message());
    place(replication.place());
  }

  private void step(Step step) throws IOException {
    text("step", step.step());
    json.writeBooleanField("done", step.done());
    text("migration", step.migration());
    place(step.place());
    text("text", step.text());
  }

  private void basis(Basis basis) throws IOException {
    text("repo", basis.repo());
    text("revision", basis.revision());
    if (basis.dirty() != null) {
      json.writeBooleanField("dirty", basis.dirty());
    }
    json.writeNumberField("files", basis.files());
  }

  private void place(Place place) throws IOException {
    if (place != null) {
      text("repo", place.repo());
      text("file", place.file());
      if (place.line() > 0) {
        json.writeNumberField("line", place.line());
      }
    }
  }

  private void text(String name, String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  private void texts(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private <T> void list(String name, List<T> values, Part<T> part) throws IOException {
    json.writeArrayFieldStart(name);
    for (T value : values) {
      json.writeStartObject();
      part.write(value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private interface Part<T> {
    void write(T value) throws IOException;
  }
}
