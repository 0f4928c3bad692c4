package dev.silograph.app;

import dev.silograph.source.Diagnostic;
import dev.silograph.source.Location;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Hands the summary of an index from one process to another of the same build. */
final class SummaryBytes {

  private SummaryBytes() {}

  static void write(IndexSummary summary, DataOutputStream out) throws IOException {
    out.writeInt(summary.roots().size());
    for (Map.Entry<String, Path> root : summary.roots().entrySet()) {
      out.writeUTF(root.getKey());
      out.writeUTF(root.getValue().toString());
    }
    out.writeInt(summary.files());
    out.writeInt(summary.read());
    out.writeInt(summary.models());
    out.writeInt(summary.migrations());
    out.writeInt(summary.references().size());
    for (Map.Entry<String, Integer> kind : summary.references().entrySet()) {
      out.writeUTF(kind.getKey());
      out.writeInt(kind.getValue());
    }
    out.writeInt(summary.warnings().size());
    for (Diagnostic warning : summary.warnings()) {
      out.writeUTF(warning.location().repo());
      out.writeUTF(warning.location().file());
      out.writeInt(warning.location().line());
      out.writeInt(warning.column());
      out.writeUTF(warning.message());
    }
    out.writeLong(summary.duration().toNanos());
  }

  static IndexSummary read(DataInputStream in) throws IOException {
    Map<String, Path> roots = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      roots.put(in.readUTF(), Path.of(in.readUTF()));
    }
    int files = in.readInt();
    int read = in.readInt();
    int models = in.readInt();
    int migrations = in.readInt();
    SortedMap<String, Integer> references = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      references.put(in.readUTF(), in.readInt());
    }
    List<Diagnostic> warnings = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      Location place = new Location(in.readUTF(), in.readUTF(), in.readInt());
      warnings.add(new Diagnostic(place, in.readInt(), in.readUTF()));
    }
    Duration duration = Duration.ofNanos(in.readLong());
    return new IndexSummary(roots, files, read, models, migrations, references, warnings, duration);
  }
}
