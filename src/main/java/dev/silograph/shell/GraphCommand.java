package dev.silograph.shell;

import dev.silograph.app.DrawGraph;
import dev.silograph.app.SaveText;
import dev.silograph.render.Picture;
import dev.silograph.result.Neighbourhood;
import dev.silograph.result.Neighbourhood.Direction;
import dev.silograph.shell.complete.Argument;
import dev.silograph.shell.complete.Argument.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Draws the models around a model. */
final class GraphCommand implements ShellCommand {

  private static final String USAGE = "As in :graph Monitor 2 in --svg monitor.svg";

  @Override
  public String name() {
    return "graph";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(
        Argument.of("MODEL", Kind.MODEL),
        Argument.of("DEPTH", Kind.TEXT).optional(),
        Argument.choice("in", "out", "both").optional(),
        Argument.choice("--svg", "--dot", "--mermaid").optional(),
        Argument.of("FILE", Kind.FILE).optional());
  }

  @Override
  public String summary() {
    return "draws the models around a model";
  }

  @Override
  public String details() {
    return "DEPTH is how many references away others may be, 1 unless given. in follows the references"
        + " of others to the model, out those of the model. It is drawn as a tree here, or written"
        + " to a file as a picture (SVG), for Graphviz or for Mermaid.";
  }

  @Override
  public void run(Session session, CommandText given) {
    List<String> words = new ArrayList<>(given.words());
    Map<Picture, Path> pictures = pictures(session, words);
    if (words.isEmpty()) {
      throw new CommandFaultException("Which model? " + USAGE);
    }
    int depth = 1;
    Direction direction = Direction.BOTH;
    for (String word : words.subList(1, words.size())) {
      if (word.matches("\\d{1,4}")) {
        depth = Integer.parseInt(word);
      } else {
        direction = direction(word);
      }
    }
    Neighbourhood around = new DrawGraph(session.graph()).run(words.get(0), depth, direction);
    pictures.forEach(
        (picture, file) -> {
          SaveText.to(file, picture.of(around));
          session.note("wrote " + file);
        });
    if (pictures.isEmpty()) {
      session.draw((format, drawing, out) -> format.write(around, drawing, out));
    }
  }

  /** Takes the pictures that are asked for out of the words. */
  private static Map<Picture, Path> pictures(Session session, List<String> words) {
    Map<Picture, Path> pictures = new EnumMap<>(Picture.class);
    for (Picture picture : Picture.values()) {
      int at = words.indexOf("--" + picture);
      if (at >= 0) {
        if (at + 1 == words.size()) {
          throw new CommandFaultException("Which file? " + USAGE);
        }
        pictures.put(picture, session.file(words.get(at + 1)));
        words.subList(at, at + 2).clear();
      }
    }
    return pictures;
  }

  private static Direction direction(String word) {
    for (Direction direction : Direction.values()) {
      if (direction.toString().equals(word)) {
        return direction;
      }
    }
    throw new CommandFaultException("'" + word + "' is none of in, out, both. " + USAGE);
  }
}
