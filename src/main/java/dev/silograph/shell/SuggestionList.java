package dev.silograph.shell;

import dev.silograph.shell.complete.Suggestion;
import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Hands suggestions to the line reader as they are: they have been chosen and ranked. */
final class SuggestionList implements Completer, CompletionMatcher {

  /** After these, one goes on typing without a space. */
  private static final String OPEN_ENDS = "=/(.{'\"`:[";

  private List<Candidate> candidates = List.of();
  private String word = "";

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> into) {
    if (line instanceof TypedLine typed) {
      List<Suggestion> suggestions = typed.suggestions();
      for (int i = 0; i < suggestions.size(); i++) {
        into.add(candidate(suggestions.get(i), i));
      }
    }
  }

  private static Candidate candidate(Suggestion suggestion, int rank) {
    String text = suggestion.text();
    boolean ended = text.isEmpty() || OPEN_ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
    String description = suggestion.description().isEmpty() ? null : suggestion.description();
    return new Candidate(text, suggestion.shown(), null, description, null, null, ended, rank);
  }

  @Override
  public void compile(
      Map<LineReader.Option, Boolean> options,
      boolean prefix,
      CompletingParsedLine line,
      boolean caseInsensitive,
      int errors,
      String originalGroupName) {
    word = line.word();
  }

  @Override
  public List<Candidate> matches(List<Candidate> all) {
    candidates = List.copyOf(all);
    return new java.util.ArrayList<>(all);
  }

  @Override
  public Candidate exactMatch() {
    return candidates.stream()
        .filter(candidate -> candidate.value().equals(word))
        .findFirst()
        .orElse(null);
  }

  /** What all of them begin with, where that goes on with what is typed. */
  @Override
  public String getCommonPrefix() {
    String common = null;
    for (Candidate candidate : candidates) {
      common = common == null ? candidate.value() : common(common, candidate.value());
    }
    return common == null ? "" : common;
  }

  private static String common(String one, String other) {
    int end = 0;
    while (end < Math.min(one.length(), other.length()) && one.charAt(end) == other.charAt(end)) {
      end++;
    }
    return one.substring(0, end);
  }
}
