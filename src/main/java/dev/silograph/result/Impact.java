package dev.silograph.result;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What happens to rows of other models when a row of a model goes.
 *
 * @param roots keys of the models whose row goes
 * @param hops every way by which rows go with others, those into one model by what is shown first:
 *     the shortest, with the fewest silo crossings, the first by name
 * @param effects what becomes of each model's rows, once per model and action
 * @param refusals references that stop the deletion of a row, and by whom
 */
public record Impact(
    List<String> roots, List<Hop> hops, List<Effect> effects, List<Refusal> refusals) {

  public Impact {
    roots = List.copyOf(roots);
    hops = List.copyOf(hops);
    effects = List.copyOf(effects);
    refusals = List.copyOf(refusals);
  }

  /** Nothing happens to rows of other models, or it is not asked for. */
  public static final Impact NONE = new Impact(List.of(), List.of(), List.of(), List.of());

  /** The same without what is more hops away from a root. */
  public Impact upTo(int depth) {
    List<Effect> near = effects.stream().filter(e -> e.chain().size() <= depth).toList();
    Set<String> sources = new HashSet<>(roots);
    near.stream()
        .filter(e -> e.isDeletion() && e.chain().size() < depth)
        .forEach(e -> sources.add(e.model()));
    return new Impact(
        roots,
        hops.stream().filter(hop -> sources.contains(hop.source())).toList(),
        near,
        refusals.stream().filter(refusal -> sources.contains(refusal.source())).toList());
  }

  /** How many models lose rows in each set of silos, the targets left out; sorted by name. */
  public Map<String, Long> totals() {
    Map<String, Long> totals = new TreeMap<>();
    for (Effect effect : effects) {
      if (effect.isDeletion()) {
        totals.merge(String.join("+", effect.silos()), 1L, Long::sum);
      }
    }
    return totals;
  }

  /** The effect with the longest chain of deletions, the first of several; null without any. */
  public Effect longest() {
    return effects.stream()
        .filter(Effect::isDeletion)
        .reduce((one, other) -> other.chain().size() > one.chain().size() ? other : one)
        .orElse(null);
  }

  /**
   * One way by which rows of a model take rows of another along.
   *
   * @param source key of the model whose row goes
   * @param model key of the model that loses rows
   * @param rule {@code CASCADE field}, {@code PARENT field}, or a deletion task and its filter
   * @param timing {@code immediate} or {@code eventual}
   * @param crossesSilo whether the two are in different silos
   * @param inBulk whether the source's own task deletes in bulk, so that nothing cascades
   * @param enforced whether a constraint of the database then refuses
   * @param first whether it is the way by which the model is shown
   * @param place of the field or the task
   */
  public record Hop(
      String source,
      String model,
      String rule,
      String timing,
      boolean crossesSilo,
      boolean inBulk,
      boolean enforced,
      boolean first,
      Place place) {}

  /**
   * What becomes of a model's rows.
   *
   * @param model its key
   * @param action {@code DELETE}, {@code SET_NULL}, {@code SET_DEFAULT}, {@code SET} or {@code
   *     DANGLING}
   * @param silos the model's
   * @param source key of the model by whose row it happens
   * @param fields those that lose their value or dangle; empty where rows go
   * @param chain a text for each hop from the root
   */
  public record Effect(
      String model,
      String action,
      List<String> silos,
      String source,
      List<String> fields,
      boolean crossesSilo,
      List<String> chain,
      Place place) {
    public Effect {
      silos = List.copyOf(silos);
      fields = List.copyOf(fields);
      chain = List.copyOf(chain);
    }

    /** Whether rows go. */
    public boolean isDeletion() {
      return action.equals("DELETE");
    }
  }

  /**
   * A reference that stops the deletion of a row while it is there.
   *
   * @param source key of the model whose row cannot go
   * @param model key of the model that refers to it
   * @param rule {@code PROTECT}, {@code RESTRICT} or {@code DO_NOTHING}
   */
  public record Refusal(String source, String model, String field, String rule, Place place) {}
}
