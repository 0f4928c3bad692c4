package dev.silograph.shell;

import dev.silograph.shell.complete.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jline.reader.Buffer;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser.ParseContext;

/** Hands suggestions to the line reader as they are: they have been chosen and ranked. */
final class SuggestionList implements Completer, CompletionMatcher {

  /** After these, one goes on typing without a space. */
  private static final String OPEN_ENDS = "=/(.{'\"`:[";

  private final UnaryOperator<String> spelling;
  private List<Candidate> candidates = List.of();
  private String word = "";
  private String completed = "";
  private LineReader reader;

  /**
   * @param spelling makes descriptions such as the terminal can show
   */
  SuggestionList(UnaryOperator<String> spelling) {
    this.spelling = spelling;
  }

  @Override
  public void complete(LineReader asking, ParsedLine line, List<Candidate> into) {
    reader = asking;
    completed = line.word();
    addTo(into, line);
  }

  private void addTo(List<Candidate> into, ParsedLine line) {
    if (line instanceof TypedLine typed) {
      List<Suggestion> suggestions = typed.suggestions();
      for (int i = 0; i < suggestions.size(); i++) {
        into.add(candidate(suggestions.get(i), i));
      }
    }
  }

  private Candidate candidate(Suggestion suggestion, int rank) {
    String text = suggestion.text();
    boolean ended = text.isEmpty() || OPEN_ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
    String description =
        suggestion.description().isEmpty() ? null : spelling.apply(suggestion.description());
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

  /** All of them; where more has been typed below their list, those for what stands there now. */
  @Override
  public List<Candidate> matches(List<Candidate> all) {
    List<Candidate> matching = new ArrayList<>();
    if (word.equals(completed)) {
      matching.addAll(all);
    } else {
      Buffer typed = reader.getBuffer();
      addTo(
          matching,
          reader.getParser().parse(typed.toString(), typed.cursor(), ParseContext.COMPLETE));
    }
    candidates = List.copyOf(matching);
    return matching;
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
