package dev.silograph.shell.complete;

import dev.silograph.shell.complete.Suggestion.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/** Keeps the candidates that fit what was typed best. */
final class Ranking {

  /** More is read by nobody, and slows a terminal down. */
  static final int SHOWN = 200;

  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingInt(Ranked::score)
          .thenComparingInt(ranked -> ranked.candidate().weight())
          .thenComparingInt(ranked -> ranked.score() == 0 ? 0 : ranked.candidate().word().length())
          .thenComparingInt(Ranked::order);

  private final String typed;
  private final PriorityQueue<Ranked> best = new PriorityQueue<>(BEST_FIRST.reversed());
  private int met;

  Ranking(String typed) {
    this.typed = Candidate.lower(typed);
  }

  /** A candidate that fits, and how many came before it. */
  private record Ranked(Candidate candidate, int score, int order) {}

  Ranking add(Iterable<Candidate> candidates) {
    candidates.forEach(this::add);
    return this;
  }

  Ranking add(Candidate candidate) {
    int score = Fuzzy.score(candidate.word(), candidate.lower(), typed);
    // Whoever looks for a word of the language knows how it begins.
    boolean far = candidate.group() == Group.KEYWORD && score >= Fuzzy.PART;
    if (score != Fuzzy.NONE && !far && !isBehind(score, candidate)) {
      best.add(new Ranked(candidate, score, met++));
      // Twice as many, since the same word may come from several sides.
      if (best.size() > 2 * SHOWN) {
        best.poll();
      }
    }
    return this;
  }

  /** Whether as many as are kept go before it, which most of many do. */
  private boolean isBehind(int score, Candidate candidate) {
    if (best.size() < 2 * SHOWN) {
      return false;
    }
    Ranked worst = best.peek();
    return score > worst.score()
        || score == worst.score() && candidate.weight() > worst.candidate().weight()
        || score == 0 && worst.score() == 0 && candidate.weight() == worst.candidate().weight();
  }

  /** The best first, each word once. */
  List<Candidate> best() {
    Set<String> seen = new HashSet<>();
    List<Candidate> ranked = new ArrayList<>();
    best.stream()
        .sorted(BEST_FIRST)
        .map(Ranked::candidate)
        .filter(candidate -> seen.add(candidate.word()))
        .limit(SHOWN)
        .forEach(ranked::add);
    return ranked;
  }
}
