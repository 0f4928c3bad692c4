package dev.silograph.shell.complete;

import dev.silograph.query.SavedQuery;
import dev.silograph.shell.complete.Suggestion.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Suggests what may stand in a line that begins with a colon. */
final class CommandCompletion {

  private final Lexicon lexicon;
  private final StatementCompletion statements;
  private final Assigned assigned;

  CommandCompletion(Lexicon lexicon, StatementCompletion statements) {
    this.lexicon = lexicon;
    this.statements = statements;
    this.assigned = new Assigned(lexicon);
  }

  /**
   * What may be meant at the end of a line.
   *
   * @param head from the colon on
   * @param tail what stands behind the cursor
   * @param offset of the colon
   */
  List<Suggestion> suggest(String head, String tail, int offset) {
    int space = nameEnd(head);
    if (space == head.length()) {
      return ranked(head.substring(1), commands(), offset + 1);
    }
    Optional<CommandForm> form =
        lexicon.known().commands().stream()
            .filter(each -> each.name().equals(head.substring(1, space)))
            .findFirst();
    if (form.isEmpty()) {
      return List.of();
    }
    List<Typed> words = Typed.words(head, space);
    Typed last = words.get(words.size() - 1);
    Argument argument = argument(form.get(), words);
    if (argument == null) {
      return List.of();
    }
    if (argument.kind() == Argument.Kind.CYPHER) {
      int begin = words.get(form.get().arguments().indexOf(argument)).start();
      return statements.suggest(head.substring(begin), tail, offset + begin);
    }
    return argument(argument, words, last, offset);
  }

  private static int nameEnd(String head) {
    int end = 1;
    while (end < head.length() && !Character.isWhitespace(head.charAt(end))) {
      end++;
    }
    return end;
  }

  /**
   * The one that the last word is for: a file after an option, and else by its position; the last
   * goes on where it may be repeated or is all the rest.
   */
  private static Argument argument(CommandForm form, List<Typed> words) {
    List<Argument> arguments = form.arguments();
    int position = words.size() - 1;
    if (position > 0 && words.get(position - 1).text().startsWith("--")) {
      return Argument.of("FILE", Argument.Kind.FILE);
    }
    if (words.get(position).text().startsWith("-")) {
      return arguments.stream().filter(CommandCompletion::isOption).findFirst().orElse(null);
    }
    if (position < arguments.size()) {
      return arguments.get(position);
    }
    Argument last = arguments.isEmpty() ? null : arguments.get(arguments.size() - 1);
    boolean goesOn = last != null && (last.repeated() || last.kind() == Argument.Kind.CYPHER);
    return goesOn ? last : null;
  }

  private static boolean isOption(Argument argument) {
    return argument.choices().stream().anyMatch(word -> word.startsWith("--"));
  }

  private List<Suggestion> argument(Argument argument, List<Typed> words, Typed last, int offset) {
    int start = offset + last.start();
    return switch (argument.kind()) {
      case MODEL -> ranked(last.text(), lexicon.models(), start);
      case QUERY -> ranked(last.text(), queries(), start);
      case COMMAND -> ranked(last.text(), commands(), start);
      case CHOICE -> ranked(last.text(), choices(argument), start);
      case FILE -> FileNames.suggest(last.text(), lexicon.known().directory(), start);
      case ASSIGNMENT -> assigned.suggest(words, last, start);
      case CYPHER, TEXT -> List.of();
    };
  }

  private static List<Suggestion> ranked(String typed, List<Candidate> candidates, int start) {
    return new Ranking(typed)
        .add(candidates).best().stream()
            .map(
                candidate ->
                    new Suggestion(
                        candidate.word(),
                        start,
                        candidate.word(),
                        candidate.description(),
                        candidate.group()))
            .toList();
  }

  private List<Candidate> commands() {
    return lexicon.known().commands().stream()
        .map(form -> new Candidate(form.name(), form.summary(), Group.COMMAND))
        .toList();
  }

  private List<Candidate> queries() {
    List<Candidate> found = new ArrayList<>();
    for (SavedQuery query : lexicon.known().queries()) {
      found.add(new Candidate(query.name(), query.title(), Group.QUERY));
    }
    return found;
  }

  private static List<Candidate> choices(Argument argument) {
    return argument.choices().stream().map(word -> new Candidate(word, "", Group.VALUE)).toList();
  }
}
