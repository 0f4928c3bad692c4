package dev.silograph.shell.complete;

/**
 * Something that may be meant.
 *
 * @param text what to put in the place of what was typed from {@code start} to the cursor
 * @param start offset in the text that was asked about
 * @param shown what to show in a list
 * @param description what tells it from others, such as a model's silo and app; may be empty
 */
public record Suggestion(String text, int start, String shown, String description, Group group) {

  /** What a suggestion is; a list may be divided by it. */
  public enum Group {
    VARIABLE("variables"),
    PROPERTY("properties"),
    LABEL("labels"),
    TYPE("relationship types"),
    VALUE("values"),
    MODEL("models"),
    KEYWORD("keywords"),
    FUNCTION("functions"),
    PARAMETER("parameters"),
    QUERY("saved queries"),
    COMMAND("commands"),
    FILE("files");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    /** In the plural, as a heading. */
    public String title() {
      return title;
    }
  }
}
