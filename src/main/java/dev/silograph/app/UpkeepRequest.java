package dev.silograph.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the process that holds a store to bring its graph up to date.
 *
 * @param build of the Silograph that asks: another one might read the files otherwise
 * @param roots of the checkouts, in order
 */
record UpkeepRequest(String build, List<Path> roots, Wish wish) {

  UpkeepRequest {
    roots = List.copyOf(roots);
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(build);
      out.writeInt(roots.size());
      for (Path root : roots) {
        out.writeUTF(root.toString());
      }
      out.writeBoolean(wish.always());
      out.writeUTF(String.valueOf(wish.includeTests()));
      out.writeBoolean(wish.everyFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Reads one of the same build; of another, whatever differs, the build is read right. */
  static UpkeepRequest of(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String build = in.readUTF();
      if (!build.equals(ToolVersion.build())) {
        return new UpkeepRequest(build, List.of(), Wish.CURRENT);
      }
      int count = in.readInt();
      List<Path> roots = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        roots.add(Path.of(in.readUTF()));
      }
      boolean always = in.readBoolean();
      String tests = in.readUTF();
      Boolean includeTests = tests.equals("null") ? null : Boolean.valueOf(tests);
      return new UpkeepRequest(build, roots, new Wish(always, includeTests, in.readBoolean()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
