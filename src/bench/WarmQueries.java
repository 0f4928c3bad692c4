import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

/** Times saved queries on a graph that is served, after each has been asked often enough. */
final class WarmQueries {

  private static final Pattern REQUIRED = Pattern.compile("(?m)^// param: (\\w+) \\(\\w+, required");
  private static final Pattern OPTIONAL = Pattern.compile("(?m)^// param: (\\w+) \\(\\w+, optional");
  private static final int WARMING = 20;
  private static final int TIMED = 11;

  private WarmQueries() {}

  /**
   * Takes an address, the file of its password, the models that required parameters name ({@code
   * to} and all others), and files of saved queries; prints milliseconds and name of each.
   */
  public static void main(String[] arguments) throws Exception {
    String password = Files.readString(Path.of(arguments[1])).strip();
    try (Driver driver =
            GraphDatabase.driver(arguments[0], AuthTokens.basic("neo4j", password));
        Session session = driver.session()) {
      for (String file : Arrays.copyOfRange(arguments, 4, arguments.length)) {
        String cypher = Files.readString(Path.of(file));
        Map<String, Object> parameters = parameters(cypher, arguments[2], arguments[3]);
        double[] times = new double[TIMED];
        for (int round = -WARMING; round < TIMED; round++) {
          long begin = System.nanoTime();
          session.executeRead(transaction -> transaction.run(cypher, parameters).list());
          if (round >= 0) {
            times[round] = (System.nanoTime() - begin) / 1e6;
          }
        }
        Arrays.sort(times);
        String name = Path.of(file).getFileName().toString().replace(".cypher", "");
        System.out.printf("%.2f %s%n", times[TIMED / 2], name);
      }
    }
  }

  private static Map<String, Object> parameters(String cypher, String to, String others) {
    Map<String, Object> parameters = new HashMap<>();
    for (Matcher found = OPTIONAL.matcher(cypher); found.find(); ) {
      parameters.put(found.group(1), null);
    }
    for (Matcher found = REQUIRED.matcher(cypher); found.find(); ) {
      parameters.put(found.group(1), found.group(1).equals("to") ? to : others);
    }
    return parameters;
  }
}
