package dev.silograph.shell;

import dev.silograph.query.SavedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has happened in a session: what was asked last, and how it all went. */
final class Standing {

  /** So many rows of a result can be opened by their number. */
  private static final int PLACES = 10_000;

  private Question last;
  private Question answered;
  private final List<RowPlace> places = new ArrayList<>();
  private int failures;
  private boolean findings;
  private boolean over;

  /**
   * What was asked.
   *
   * @param query the saved query that it was, if any
   * @param given values for that query's parameters, as they were typed
   */
  record Question(String cypher, Optional<SavedQuery> query, Map<String, String> given) {
    Question {
      given = Map.copyOf(given);
    }
  }

  void ran(Question question) {
    last = question;
  }

  /** What was asked last has an answer, which takes the place of the former. */
  void answered() {
    answered = last;
    places.clear();
  }

  /** A row of the last answer says where it stands; null where it does not. */
  void add(RowPlace place) {
    if (places.size() < PLACES) {
      places.add(place);
    }
  }

  /** Where the rows of the last answer stand, in order; null for one that does not say. */
  List<RowPlace> places() {
    return places;
  }

  /**
   * What was asked last.
   *
   * @throws CommandFaultException where nothing has been asked yet
   */
  Question last() {
    return last(last, "Nothing has been asked yet.");
  }

  /**
   * What was asked last of what had an answer.
   *
   * @throws CommandFaultException where nothing had one yet
   */
  Question lastAnswered() {
    return last(answered, "Nothing has been answered yet.");
  }

  private static Question last(Question question, String otherwise) {
    if (question == null) {
      throw new CommandFaultException(otherwise);
    }
    return question;
  }

  void failed() {
    failures++;
  }

  void found() {
    findings = true;
  }

  void quit() {
    over = true;
  }

  boolean isOver() {
    return over;
  }

  /** How much of what was typed has failed so far. */
  int failures() {
    return failures;
  }

  /** Whether something failed, or a rule had findings. */
  boolean isClean() {
    return failures == 0 && !findings;
  }
}
