package dev.silograph.resolve.sentry;

import dev.silograph.resolve.django.DjangoProject;
import dev.silograph.resolve.django.ModelClass;
import dev.silograph.resolve.django.Targets;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.PyFunction;
import dev.silograph.resolve.program.Value;
import dev.silograph.schema.Deletion;
import dev.silograph.schema.DeletionTask;
import dev.silograph.schema.Registration;
import dev.silograph.source.Diagnostic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What Sentry's deletion tasks remove ({@code sentry/deletions}): which task a model is registered
 * with, and what rows go along with a row.
 */
public final class Deletions {

  /** Rows of a model, and the task that deletes them. */
  private record Job(ModelClass model, Value task) {}

  private final DjangoProject project;
  private final TaskFamily family;
  private final ChildRelations childRelations;
  private final Registrations registrations;
  private final Map<String, Set<Deletion>> byModel = new TreeMap<>();
  private final Map<String, DeletionTask> tasks = new TreeMap<>();
  private final Map<String, Targets.Target> targets = new TreeMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<Job> known = new LinkedHashSet<>();
  private final Deque<Job> open = new ArrayDeque<>();

  /**
   * @param project has been run
   */
  public Deletions(DjangoProject project) {
    this.project = project;
    this.family = new TaskFamily(project.program());
    this.childRelations = new ChildRelations(project.program(), family);
    this.registrations = new Registrations(project, family);
    family.inTree().forEach(this::keep);
    registrations.tasks().forEach(this::enqueue);
    while (!open.isEmpty()) {
      Job job = open.remove();
      if (job.task() instanceof PyClass type) {
        add(job, childRelations.of(type));
      }
    }
    registrations.dependencies().forEach(this::addDependencies);
  }

  /** The task that a model is registered with, or null. */
  public Registration registrationOf(ModelClass model) {
    Value task = registrations.tasks().get(model);
    return task == null
        ? null
        : new Registration(TaskFamily.path(task), registrations.placeOf(model));
  }

  /** What deletion tasks remove along with rows of a model, in the order of the code. */
  public List<Deletion> of(ModelClass model) {
    return List.copyOf(byModel.getOrDefault(model.key(), Set.of()));
  }

  /** Every task class of the trees, and those that their code only names; by path. */
  public Collection<DeletionTask> tasks() {
    return tasks.values();
  }

  /** Every model whose rows are removed, also where the trees do not define it. */
  public Collection<Targets.Target> targets() {
    return targets.values();
  }

  /** Relations whose model cannot be told. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  private void keep(Value task) {
    tasks.computeIfAbsent(TaskFamily.path(task), path -> family.describe(task));
  }

  private void enqueue(ModelClass model, Value task) {
    keep(task);
    Job job = new Job(model, task);
    if (known.add(job)) {
      open.add(job);
    }
  }

  private void addDependencies(ModelClass model, List<PyFunction> functions) {
    Value own = registrations.tasks().getOrDefault(model, family.defaultTask());
    if (own != null && !family.isBulk(own)) {
      functions.forEach(f -> add(new Job(model, own), childRelations.of(f)));
    }
  }

  private void add(Job job, Set<ChildRelations.Relation> relations) {
    for (ChildRelations.Relation relation : relations) {
      Optional<Targets.Target> target =
          project.models().targets().of(relation.model(), job.model());
      if (target.isEmpty()) {
        diagnostics.add(
            new Diagnostic(
                relation.location(),
                "the model of this deletion relation cannot be told; it is left out"));
      } else {
        add(job, relation, target.get());
      }
    }
  }

  private void add(Job job, ChildRelations.Relation relation, Targets.Target target) {
    targets.putIfAbsent(target.key(), target);
    ModelClass child = project.models().byKey(target.key());
    Value task = relation.task();
    if (task != null) {
      keep(task);
      if (child != null) {
        enqueue(child, task);
      }
    } else if (child != null) {
      task = registrations.tasks().get(child);
    }
    byModel
        .computeIfAbsent(job.model().key(), key -> new LinkedHashSet<>())
        .add(
            new Deletion(
                target.key(),
                TaskFamily.path(job.task()),
                relation.filter(),
                task != null && family.isBulk(task),
                relation.location()));
  }
}
