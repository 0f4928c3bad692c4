package dev.silograph.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one side says, by what it is said of. */
final class Facts {

  /** The aspects in the order in which they are told. */
  private static final List<String> ASPECTS =
      List.of("model", "table", "silos", "relocation scope", "foreign key", "unique set");

  private final Map<Topic, Said> said = new TreeMap<>();

  private record Topic(String aspect, String model, String subject) implements Comparable<Topic> {
    @Override
    public int compareTo(Topic other) {
      return Comparator.comparing((Topic topic) -> ASPECTS.indexOf(topic.aspect))
          .thenComparing(Topic::model)
          .thenComparing(Topic::subject)
          .compare(this, other);
    }
  }

  private record Said(String kind, String value) {
    Said and(Said other) {
      return new Said(kind, value + ", " + other.value);
    }
  }

  void say(String aspect, String model, String subject, String value) {
    said.merge(new Topic(aspect, model, subject), new Said("", value), Said::and);
  }

  /** A foreign key; two of one field are two words on it, so that neither is lost. */
  void foreignKey(String model, String field, String kind, String target, Boolean nullable) {
    String value =
        kind + " to " + target + (nullable == null ? "" : nullable ? ", null" : ", not null");
    said.merge(new Topic("foreign key", model, field), new Said(kind, value), Said::and);
  }

  static List<Verdict> compare(Facts sentry, Facts graph) {
    Set<Topic> topics = new TreeSet<>(sentry.said.keySet());
    topics.addAll(graph.said.keySet());
    List<Verdict> verdicts = new ArrayList<>();
    for (Topic topic : topics) {
      Said theirs = sentry.said.get(topic);
      Said ours = graph.said.get(topic);
      verdicts.add(
          new Verdict(
              topic.aspect,
              (theirs == null ? ours : theirs).kind,
              topic.model,
              topic.subject,
              theirs == null ? null : theirs.value,
              ours == null ? null : ours.value));
    }
    return verdicts;
  }
}
