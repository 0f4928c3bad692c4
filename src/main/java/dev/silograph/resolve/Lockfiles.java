package dev.silograph.resolve;

import dev.silograph.resolve.django.DjangoProject;
import dev.silograph.schema.App;
import dev.silograph.schema.LockfileEntry;
import dev.silograph.source.Checkout;
import dev.silograph.source.Diagnostic;
import dev.silograph.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lockfiles of migrations ({@code migrations_lockfile.txt}), which Sentry's {@code
 * makemigrations} writes so that two branches with a migration of one app conflict: a row {@code
 * app: name} for the last migration of each app that the setting {@code
 * MIGRATIONS_LOCKFILE_APP_WHITELIST} lists, or of every app where there is none.
 */
final class Lockfiles {

  private static final String LISTED_APPS = "MIGRATIONS_LOCKFILE_APP_WHITELIST";
  private static final Pattern ROW = Pattern.compile("\\s*(\\w+): +(\\w+)\\s*");

  private final Optional<List<String>> listed;
  private final Set<String> repositories = new TreeSet<>();
  private final List<LockfileEntry> entries = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  Lockfiles(DjangoProject project, List<Checkout> checkouts) {
    this.listed = project.textsOfSetting(LISTED_APPS);
    for (Checkout checkout : checkouts) {
      if (checkout.lockfile() != null) {
        read(checkout.lockfile());
      }
    }
  }

  private void read(SourceFile file) {
    repositories.add(file.repo());
    try {
      // Decoded here, since Files.readAllLines refuses a file that is no valid text.
      String text = new String(file.content().read(), StandardCharsets.UTF_8);
      List<String> lines = text.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        Matcher row = ROW.matcher(lines.get(i));
        if (row.matches()) {
          entries.add(new LockfileEntry(row.group(1), row.group(2), file.at(i + 1)));
        }
      }
    } catch (IOException e) {
      diagnostics.add(new Diagnostic(file.at(0), "cannot be read: " + e.getMessage()));
    }
  }

  /** Every row, by place. */
  List<LockfileEntry> entries() {
    return entries;
  }

  /** Whether a lockfile has to have a row for an app with migrations; null where there is none. */
  Boolean locks(App app) {
    return app.repo() == null || !repositories.contains(app.repo())
        ? null
        : Boolean.valueOf(listed.isEmpty() || listed.get().contains(app.label()));
  }

  /** What could not be read. */
  List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
