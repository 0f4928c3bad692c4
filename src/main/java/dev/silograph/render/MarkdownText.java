package dev.silograph.render;

/** Text inside Markdown. */
final class MarkdownText {

  private MarkdownText() {}

  /** As text, whatever it holds: names such as {@code __all__} would be read as emphasis. */
  static String escaped(String text) {
    String marks =
        text.replaceAll("([\\\\`*|<>\\[\\]~]|(?<!\\w)_|_(?!\\w)|(?<=_)_|_(?=_))", "\\\\$1");
    return DisplayText.visible(marks.replaceAll("\\r?\\n", "<br>"));
  }
}
