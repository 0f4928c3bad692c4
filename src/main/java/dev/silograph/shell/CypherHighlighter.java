package dev.silograph.shell;

import dev.silograph.shell.cypher.CypherText;
import dev.silograph.shell.cypher.Part;
import dev.silograph.shell.cypher.Role;
import dev.silograph.shell.cypher.Token;
import java.util.Map;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours what is being typed by what it means. */
final class CypherHighlighter implements Highlighter {

  private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
  private static final AttributedStyle WRONG =
      PLAIN.foreground(AttributedStyle.RED).bold().underline();

  private static final Map<Role, AttributedStyle> STYLES =
      Map.of(
          Role.KEYWORD, PLAIN.bold().foreground(AttributedStyle.BLUE),
          Role.FUNCTION, PLAIN.foreground(AttributedStyle.CYAN),
          Role.LABEL, PLAIN.foreground(AttributedStyle.GREEN),
          Role.TYPE, PLAIN.foreground(AttributedStyle.MAGENTA),
          Role.STRING, PLAIN.foreground(AttributedStyle.YELLOW),
          Role.NUMBER, PLAIN.foreground(AttributedStyle.YELLOW),
          Role.PARAMETER, PLAIN.bold().foreground(AttributedStyle.CYAN),
          Role.COMMENT, PLAIN.faint(),
          Role.UNBALANCED, WRONG);

  private final Commands commands;
  private final boolean colour;

  CypherHighlighter(Commands commands, boolean colour) {
    this.commands = commands;
    this.colour = colour;
  }

  @Override
  public AttributedString highlight(LineReader reader, String typed) {
    if (!colour) {
      return new AttributedString(typed);
    }
    return typed.stripLeading().startsWith(":") ? command(typed) : cypher(typed);
  }

  private AttributedString command(String typed) {
    int begin = typed.indexOf(':');
    int end = begin + 1 + CommandText.of(typed).name().length();
    String name = typed.substring(begin + 1, end);
    boolean known = commands.all().stream().anyMatch(command -> command.name().startsWith(name));
    AttributedStringBuilder drawn = new AttributedStringBuilder();
    drawn.append(typed.substring(0, begin));
    drawn.styled(
        known ? PLAIN.bold().foreground(AttributedStyle.MAGENTA) : WRONG,
        typed.substring(begin, end));
    return drawn.append(typed.substring(end)).toAttributedString();
  }

  private static AttributedString cypher(String typed) {
    AttributedStringBuilder drawn = new AttributedStringBuilder();
    for (Part part : CypherText.of(typed).parts()) {
      boolean openString = part.token().kind() == Token.Kind.STRING && !part.token().finished();
      AttributedStyle style =
          openString
              ? PLAIN.foreground(AttributedStyle.RED)
              : STYLES.getOrDefault(part.role(), PLAIN);
      drawn.styled(style, part.token().of(typed));
    }
    return drawn.toAttributedString();
  }
}
