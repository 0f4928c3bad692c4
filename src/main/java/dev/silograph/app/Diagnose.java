package dev.silograph.app;

import dev.silograph.agreement.SentryAccount;
import dev.silograph.agreement.Verdict;
import dev.silograph.result.Cell;
import dev.silograph.result.Report;
import dev.silograph.result.ResultTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Grades an index: what of the tree it could not read, resolve or understand. */
public final class Diagnose {

  private static final String REPOSITORIES =
      "MATCH (r:Repository) RETURN r.name AS repo, r.root AS root ORDER BY repo";
  private static final String EMPTY =
      "MATCH (r:Repository {models: 0}) RETURN r.name AS repo, r.files AS files ORDER BY repo";
  private static final String UNREAD =
      "MATCH (f:SourceFile {parsed: false})"
          + " OPTIONAL MATCH (d:Diagnostic {repo: f.repo, file: f.path})"
          + " RETURN f.repo AS repo, f.path AS file, d.line AS line,"
          + " coalesce(d.message, f.warning) AS message ORDER BY repo, file, line, message";
  private static final String UNRESOLVED =
      "MATCH (m:Model)-[r:REFERENCES|MANY_TO_MANY]->(t:Model {external: true})"
          + " WHERE EXISTS { (t)-[:IN_APP]->(:App)-[:IN_REPOSITORY]->() }"
          + " RETURN m.key AS model, r.field AS field, t.key AS target, r.file AS file,"
          + " r.line AS line ORDER BY model, field, target";
  private static final String NOT_UNDERSTOOD =
      "MATCH (d:Diagnostic) WHERE NOT EXISTS {"
          + " MATCH (f:SourceFile {parsed: false}) WHERE f.repo = d.repo AND f.path = d.file }"
          + " RETURN d.repo AS repo, d.file AS file, d.line AS line, d.message AS message"
          + " ORDER BY repo, file, line, message";
  private static final String OUTSIDE =
      "MATCH (m:Model)-[r:REFERENCES|MANY_TO_MANY]->(t:Model {external: true})"
          + " WHERE NOT EXISTS { (t)-[:IN_APP]->(:App)-[:IN_REPOSITORY]->() }"
          + " RETURN t.key AS model, count(r) AS references ORDER BY model";
  // What Django's own classes bring along is known.
  private static final String OUTSIDE_BASES =
      "MATCH (b:AbstractModel {external: true})<-[:EXTENDS]-(m)"
          + " WHERE NOT b.key STARTS WITH 'django.'"
          + " RETURN b.key AS base, count(m) AS models ORDER BY base";
  private static final String FILES =
      "MATCH (f:SourceFile) RETURN count(CASE WHEN f.parsed THEN 1 END) AS good, count(f) AS all";
  private static final String RESOLVED =
      "MATCH (:Model)-[r:REFERENCES|MANY_TO_MANY]->(t:Model)"
          + " WITH count(CASE WHEN NOT coalesce(t.external, false) OR NOT EXISTS {"
          + " (t)-[:IN_APP]->(:App)-[:IN_REPOSITORY]->() } THEN 1 END) AS good, count(r) AS drawn"
          + " RETURN good, drawn + COUNT { (:Model)-[:HAS_FIELD]->(:Field {unresolved: true}) }"
          + " AS all";

  private final OpenedGraph graph;

  public Diagnose(OpenedGraph graph) {
    this.graph = graph;
  }

  /**
   * What is wrong with the index, as the findings of rules, and its grades. Where the tree has
   * Sentry's account of its models, differing from it is a finding as well.
   */
  public Report run() {
    List<Report.Section> sections = new ArrayList<>();
    sections.add(rule("empty-checkouts", "Checkouts without a model", ask(EMPTY)));
    sections.add(rule("unread-files", "Files that could not be read", ask(UNREAD)));
    sections.add(
        rule("unresolved-references", "References that could not be resolved", ask(UNRESOLVED)));
    sections.add(rule("not-understood", "What was met and not understood", ask(NOT_UNDERSTOOD)));
    sections.add(
        section("outside-models", "Models outside of the tree", "info", false, ask(OUTSIDE)));
    sections.add(
        section(
            "outside-bases",
            "Bases outside of the tree: what models inherit from them is not known",
            "info",
            false,
            ask(OUTSIDE_BASES)));
    sections.add(
        section(
            "missed-apps",
            "Apps named and not indexed: what they reference is not seen; give their checkout with"
                + " another --repo",
            "info",
            false,
            ask(Bases.MISSED)));
    Grades grades = new Grades();
    grades.count("files read", ask(FILES));
    grades.count("references resolved", ask(RESOLVED));
    sections.addAll(compare(grades));
    sections.add(section("grades", "Grades", "info", false, grades.table()));
    return new Report(Report.Parts.SECTIONS, sections);
  }

  /** What there was to compare with, and where it differs. */
  private List<Report.Section> compare(Grades grades) {
    List<List<Cell>> accounts = new ArrayList<>();
    List<List<Cell>> differing = new ArrayList<>();
    boolean told = false;
    for (List<Cell> repository : ask(REPOSITORIES).rows()) {
      String repo = text(repository.get(0));
      Path root = Path.of(text(repository.get(1)));
      boolean has = SentryAccount.isIn(root);
      told |= has;
      String outcome =
          has ? compare(repo, root, grades, differing) : "not there: nothing to compare with";
      accounts.add(
          List.of(new Cell.Text(repo), new Cell.Text(SentryAccount.FILE), new Cell.Text(outcome)));
    }
    List<String> columns = List.of("repo", "account", "outcome");
    List<Report.Section> sections = new ArrayList<>();
    sections.add(
        section(
            "accounts",
            "Sentry's own account of its models",
            "info",
            false,
            new ResultTable(columns, accounts, false)));
    if (told) {
      List<String> facts = List.of("aspect", "model", "subject", "sentry", "graph");
      sections.add(
          rule(
              "disagreements",
              "Where Sentry's own account differs",
              new ResultTable(facts, differing, false)));
    }
    return sections;
  }

  /** Gives how much was compared. Nothing at all is a difference too: it is no agreement. */
  private String compare(String repo, Path root, Grades grades, List<List<Cell>> differing) {
    try {
      List<Verdict> verdicts =
          SentryAccount.of(root)
              .compare(repo, (cypher, values) -> graph.run(cypher, values, Limits.NONE));
      if (verdicts.isEmpty()) {
        Cell none = new Cell.Text("no model");
        differing.add(
            List.of(new Cell.Text("model"), new Cell.Null(), new Cell.Null(), none, none));
      }
      for (Verdict verdict : verdicts) {
        grades.count(verdict);
        if (!verdict.agrees()) {
          differing.add(
              List.of(
                  new Cell.Text(verdict.aspect()),
                  new Cell.Text(verdict.model()),
                  new Cell.Text(verdict.subject()),
                  cell(verdict.sentry()),
                  cell(verdict.graph())));
        }
      }
      return verdicts.isEmpty()
          ? "there was nothing to compare"
          : verdicts.size() == 1 ? "1 fact compared" : verdicts.size() + " facts compared";
    } catch (IOException e) {
      throw new GraphUnavailableException(
          SentryAccount.file(root) + " cannot be read: " + e.getMessage(), e);
    }
  }

  private ResultTable ask(String cypher) {
    return graph.run(cypher, Map.of(), Limits.NONE);
  }

  private static Report.Section rule(String name, String title, ResultTable table) {
    return section(name, title, "error", true, table);
  }

  private static Report.Section section(
      String name, String title, String severity, boolean rule, ResultTable table) {
    return new Report.Section(name, title, "", severity, rule, table);
  }

  private static Cell cell(String text) {
    return text == null ? new Cell.Null() : new Cell.Text(text);
  }

  private static String text(Cell cell) {
    return cell instanceof Cell.Text text ? text.value() : "";
  }
}
