package dev.silograph.query;

import dev.silograph.query.SavedQuery.Expect;
import dev.silograph.query.SavedQuery.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the header of a query file: the {@code //} lines before the query.
 *
 * <p>A line {@code // key: value} has at most one space before its key. A {@code description} or
 * {@code param} goes on in the lines below it, up to the next key; a line that starts with a word
 * and a colon has to be indented further to go on.
 */
final class HeaderParser {

  private static final List<String> KEYS =
      List.of("name", "title", "description", "param", "severity", "expect", "report");

  private static final Pattern ENTRY = Pattern.compile("// ?([A-Za-z][\\w-]*)\\s*:\\s*(.*?)\\s*");
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern PARAMETER =
      Pattern.compile("(\\w+)\\s*\\(\\s*([^,)]*?)\\s*(?:,\\s*([^)]*?)\\s*)?\\)\\s*(?::\\s*(.*))?");

  /** {@code $name}, or something in which a {@code $} means nothing. */
  private static final Pattern USE =
      Pattern.compile(
          "//[^\\n]*|/\\*.*?\\*/|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'"
              + "|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|`[^`]*`|\\$(\\w+)",
          Pattern.DOTALL);

  private final String path;
  private final String text;
  private final List<QueryFault> faults;
  private final Map<String, Entry> single = new LinkedHashMap<>();
  private final List<Entry> parameters = new ArrayList<>();

  private HeaderParser(String path, String text, List<QueryFault> faults) {
    this.path = path;
    this.text = text;
    this.faults = faults;
  }

  /** The query, or empty after adding at least one fault. */
  static Optional<SavedQuery> parse(String path, String text, List<QueryFault> faults) {
    List<QueryFault> own = new ArrayList<>();
    SavedQuery query = new HeaderParser(path, text, own).parse();
    faults.addAll(own);
    return own.isEmpty() ? Optional.of(query) : Optional.empty();
  }

  private SavedQuery parse() {
    readEntries();
    String name = required("name");
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      fault(single.get("name"), "A name is lower-case words joined by '-', not '" + name + "'.");
    }
    List<QueryParameter> declared = parameters.stream().map(this::parameter).toList();
    requireDeclared(declared);
    return new SavedQuery(
        name,
        required("title"),
        single.containsKey("description") ? single.get("description").value() : "",
        declared,
        choice("severity", Severity.INFO, Severity.values()),
        choice("expect", Expect.ROWS, Expect.values()),
        inReport(declared),
        text,
        path,
        false);
  }

  private void readEntries() {
    Entry open = null;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.startsWith("//")) {
        if (line.isBlank()) {
          continue;
        }
        break;
      }
      Matcher matcher = ENTRY.matcher(line);
      if (matcher.matches()) {
        open = add(new Entry(matcher.group(1), matcher.group(2), number, matcher.start(1) + 1));
      } else if (open != null) {
        open.goOn(line.substring(2).strip());
      }
    }
  }

  private Entry add(Entry entry) {
    if (!KEYS.contains(entry.key)) {
      fault(
          entry,
          "Unknown key '"
              + entry.key
              + "': a header has "
              + String.join(", ", KEYS)
              + "."
              + NearMiss.question(NearMiss.of(entry.key, KEYS)));
    } else if (entry.key.equals("param")) {
      parameters.add(entry);
    } else if (single.putIfAbsent(entry.key, entry) != null) {
      fault(entry, "'" + entry.key + "' is given twice.");
    }
    return entry;
  }

  private String required(String key) {
    String value = single.containsKey(key) ? single.get(key).value() : "";
    if (value.isEmpty()) {
      faults.add(new QueryFault(path, 1, 1, "The header has no '// " + key + ": TEXT'."));
    }
    return value;
  }

  private QueryParameter parameter(Entry entry) {
    Matcher matcher = PARAMETER.matcher(entry.value());
    if (!matcher.matches()) {
      fault(
          entry, "A parameter is declared as '// param: app (string, optional): what it is for'.");
      return new QueryParameter("", ParameterType.STRING, false, "");
    }
    String presence = matcher.group(3) == null ? "required" : matcher.group(3);
    if (!presence.equals("required") && !presence.equals("optional")) {
      fault(entry, "A parameter is 'required' or 'optional', not '" + presence + "'.");
    }
    return new QueryParameter(
        matcher.group(1),
        value(entry, matcher.group(2), ParameterType.STRING, ParameterType.values()),
        presence.equals("required"),
        matcher.group(4) == null ? "" : matcher.group(4));
  }

  private void requireDeclared(List<QueryParameter> declared) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < declared.size(); i++) {
      if (names.contains(declared.get(i).name())) {
        fault(parameters.get(i), "Parameter '" + declared.get(i).name() + "' is declared twice.");
      }
      names.add(declared.get(i).name());
    }
    Matcher use = USE.matcher(text);
    while (use.find()) {
      if (use.group(1) != null && !names.contains(use.group(1))) {
        int line = (int) text.substring(0, use.start()).chars().filter(c -> c == '\n').count() + 1;
        int column = use.start() - text.lastIndexOf('\n', use.start());
        faults.add(
            new QueryFault(path, line, column, "$" + use.group(1) + " is no declared parameter."));
        names.add(use.group(1));
      }
    }
  }

  private Map<String, String> inReport(List<QueryParameter> declared) {
    Entry entry = single.get("report");
    if (entry == null) {
      return Map.of();
    }
    List<String> names = declared.stream().map(QueryParameter::name).toList();
    try {
      Map<String, String> given = Assignments.split(List.of(entry.value().split("\\s+")));
      for (String name : given.keySet()) {
        if (!names.contains(name)) {
          fault(
              entry,
              "'"
                  + name
                  + "' is no declared parameter."
                  + NearMiss.question(NearMiss.of(name, names)));
        }
      }
      return given;
    } catch (QueryUsageException e) {
      fault(entry, e.getMessage());
      return Map.of();
    }
  }

  private <T extends Enum<T>> T choice(String key, T unlessGiven, T[] legal) {
    Entry entry = single.get(key);
    return entry == null ? unlessGiven : value(entry, entry.value(), unlessGiven, legal);
  }

  private <T extends Enum<T>> T value(Entry entry, String written, T otherwise, T[] legal) {
    for (T value : legal) {
      if (value.toString().equals(written)) {
        return value;
      }
    }
    List<String> spelled = Arrays.stream(legal).map(Object::toString).toList();
    fault(
        entry,
        "'"
            + written
            + "' is none of "
            + String.join(", ", spelled)
            + "."
            + NearMiss.question(NearMiss.of(written.toLowerCase(Locale.ROOT), spelled)));
    return otherwise;
  }

  private void fault(Entry entry, String message) {
    faults.add(new QueryFault(path, entry.line, entry.column, message));
  }

  /** One key of the header with its value, which may go on over several lines. */
  private static final class Entry {
    private final String key;
    private final int line;
    private final int column;
    private final StringBuilder value;

    Entry(String key, String value, int line, int column) {
      this.key = key;
      this.value = new StringBuilder(value);
      this.line = line;
      this.column = column;
    }

    void goOn(String more) {
      if (!more.isEmpty()) {
        value.append(value.isEmpty() ? "" : " ").append(more);
      }
    }

    String value() {
      return value.toString();
    }
  }
}
