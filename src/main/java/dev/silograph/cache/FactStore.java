package dev.silograph.cache;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import dev.silograph.resolve.FileFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Keeps what was found in each file, in one file of the graph's directory. */
public final class FactStore {

  private static final String FILE = "facts";

  private FactStore() {}

  /**
   * What was kept, by the files' keys; empty where there is nothing, or another build kept it.
   *
   * @param store the graph's directory
   * @param build of Silograph
   */
  public static Map<String, FileFacts> read(Path store, String build) {
    Path file = store.resolve(FILE);
    if (!Files.exists(file)) {
      return Map.of();
    }
    Kryo kryo = RecordTypes.serializer(FileFacts.class);
    try (Input in = new Input(Files.readAllBytes(file))) {
      if (!build.equals(in.readString())) {
        return Map.of();
      }
      int count = in.readInt();
      Map<String, FileFacts> facts = new HashMap<>(count * 2);
      for (int i = 0; i < count; i++) {
        facts.put(in.readString(), kryo.readObject(in, FileFacts.class));
      }
      return facts;
    } catch (IOException | RuntimeException damaged) {
      return Map.of();
    }
  }

  /**
   * Keeps facts in place of those that are there, in one step.
   *
   * @throws IOException where they cannot be written; what was there stays
   */
  public static void write(Path store, String build, Map<String, FileFacts> facts)
      throws IOException {
    Path unfinished = store.resolve(FILE + ".new");
    Kryo kryo = RecordTypes.serializer(FileFacts.class);
    try (Output out = new Output(Files.newOutputStream(unfinished), 1 << 16)) {
      out.writeString(build);
      out.writeInt(facts.size());
      for (Map.Entry<String, FileFacts> each : new TreeMap<>(facts).entrySet()) {
        out.writeString(each.getKey());
        kryo.writeObject(out, each.getValue());
      }
    } catch (KryoException e) {
      throw new IOException(e);
    }
    Files.move(unfinished, store.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }
}
