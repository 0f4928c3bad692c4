import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Transaction;

/**
 * Asks a graph one question as Neo4j's manual shows it: boots the database, runs, prints, shuts
 * down. What Silograph's start is compared with.
 */
final class PlainProgram {

  private static final Pattern PARAMETER = Pattern.compile("(?m)^// param: (\\w+)");

  private PlainProgram() {}

  /** Takes the database's home directory and a file of Cypher, whose parameters are all null. */
  public static void main(String[] arguments) throws Exception {
    String cypher = Files.readString(Path.of(arguments[1]));
    Map<String, Object> parameters = new HashMap<>();
    for (Matcher found = PARAMETER.matcher(cypher); found.find(); ) {
      parameters.put(found.group(1), null);
    }
    DatabaseManagementService service =
        new DatabaseManagementServiceBuilder(Path.of(arguments[0])).build();
    try (Transaction transaction = service.database("neo4j").beginTx()) {
      System.out.println(transaction.execute(cypher, parameters).resultAsString());
    }
    service.shutdown();
  }
}
