package dev.silograph.resolve.sentry;

import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.Value;
import dev.silograph.schema.OutboxCategory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Replication across silos: the nearest base called Replicated…Model, and the outbox category that
 * the class attribute {@code category} names ({@code sentry/db/models/outboxes.py}, later {@code
 * sentry/hybridcloud/outbox/base.py}).
 */
public final class Replication {

  static final String ATTRIBUTE = "category";

  private static final Pattern BASE = Pattern.compile("Replicated\\w*Model");
  private static final String CATEGORIES = "OutboxCategory";

  private final Program program;

  /** For classes of a program. */
  public Replication(Program program) {
    this.program = program;
  }

  /** Name of the replicated base, or null. */
  public String base(PyClass model) {
    return model.mro().stream()
        .skip(1)
        .map(c -> c instanceof PyClass p ? p.name() : c instanceof Value.External e ? e.name() : "")
        .filter(name -> BASE.matcher(name).matches())
        .findFirst()
        .orElse(null);
  }

  /**
   * Whether a model tells the other silos when a row of it goes. The bases that do have outboxes in
   * their names or in those of their methods ({@code outbox_for_update}), and so has a model that
   * does it by itself ({@code outboxes_for_user_update}).
   */
  public boolean emits(PyClass model) {
    return base(model) != null
        || model.mro().stream()
            .anyMatch(
                c ->
                    c instanceof PyClass p
                        ? isOfOutboxes(p.name())
                            || p.attributes().keySet().stream().anyMatch(Replication::isOfOutboxes)
                        : c instanceof Value.External e && isOfOutboxes(e.name()));
  }

  private static boolean isOfOutboxes(String name) {
    return name.toLowerCase(Locale.ROOT).contains("outbox");
  }

  /** OutboxCategory member name, or null. */
  public String category(PyClass model) {
    Binding binding = model.lookup(ATTRIBUTE);
    Value value = binding == null ? Value.UNKNOWN : program.force(binding.value());
    if (value instanceof Value.Member member) {
      return member.owner().name().equals(CATEGORIES) ? member.name() : null;
    }
    return value instanceof Value.External external
            && external.path().contains("." + CATEGORIES + ".")
        ? external.name()
        : null;
  }

  /** Every category that the tree defines, by name. */
  public List<OutboxCategory> all() {
    List<OutboxCategory> categories = new ArrayList<>();
    for (PyClass type : program.classes()) {
      if (type.name().equals(CATEGORIES)) {
        for (Value.Member member : program.members(type)) {
          if (program.force(member.value()) instanceof Value.Numeric number) {
            categories.add(new OutboxCategory(member.name(), number.value().longValue()));
          }
        }
      }
    }
    return categories.stream().sorted(Comparator.comparing(OutboxCategory::name)).toList();
  }
}
