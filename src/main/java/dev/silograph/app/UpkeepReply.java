package dev.silograph.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * What became of an {@link UpkeepRequest}.
 *
 * @param fault why it failed, as a sentence; else empty
 * @param compared how many files were compared; 0 where that was not asked for
 * @param took how long that took
 * @param summary of the index; null where none was due
 */
record UpkeepReply(
    Outcome outcome, String fault, int compared, Duration took, IndexSummary summary) {

  enum Outcome {
    /** The graph is up to date. */
    DONE,
    /** Whoever holds the store cannot do it as whoever asks would. */
    DECLINED,
    FAILED
  }

  static UpkeepReply declined() {
    return new UpkeepReply(Outcome.DECLINED, "", 0, Duration.ZERO, null);
  }

  static UpkeepReply failed(String sentence) {
    return new UpkeepReply(Outcome.FAILED, sentence, 0, Duration.ZERO, null);
  }

  /** Tells a listener what it would have been told where it was done. */
  void replay(IndexListener listener) {
    if (compared > 0) {
      listener.compared(compared, took);
    }
    if (summary != null) {
      listener.finished(summary);
    }
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(outcome.ordinal());
      out.writeUTF(fault);
      out.writeInt(compared);
      out.writeLong(took.toNanos());
      out.writeBoolean(summary != null);
      if (summary != null) {
        SummaryBytes.write(summary, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static UpkeepReply of(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new UpkeepReply(
          Outcome.values()[in.readInt()],
          in.readUTF(),
          in.readInt(),
          Duration.ofNanos(in.readLong()),
          in.readBoolean() ? SummaryBytes.read(in) : null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Listens where it is done. */
  static final class Recorder implements IndexListener {

    private int compared;
    private Duration took = Duration.ZERO;
    private IndexSummary summary;

    @Override
    public void progress(Phase phase, int done, int total) {
      // Whoever asks waits for the reply.
    }

    @Override
    public void compared(int files, Duration time) {
      compared = files;
      took = time;
    }

    @Override
    public void finished(IndexSummary found) {
      summary = found;
    }

    UpkeepReply reply() {
      return new UpkeepReply(Outcome.DONE, "", compared, took, summary);
    }
  }
}
