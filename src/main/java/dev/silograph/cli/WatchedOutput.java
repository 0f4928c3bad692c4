package dev.silograph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Remembers that the output failed, and from then on drops what is written: print writers keep such
 * a failure to themselves.
 */
final class WatchedOutput extends OutputStream {

  private final OutputStream out;
  private IOException failure;

  WatchedOutput(OutputStream out) {
    this.out = out;
  }

  /** The first failure, or null. */
  IOException failure() {
    return failure;
  }

  /** Whether the reader has gone, as {@code head} does when it has seen enough. */
  boolean isReaderGone() {
    String message = failure == null ? null : failure.getMessage();
    return message != null && message.toLowerCase(Locale.ROOT).contains("pipe");
  }

  @Override
  public void write(int oneByte) {
    write(new byte[] {(byte) oneByte}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    attempt(() -> out.write(bytes, offset, length));
  }

  @Override
  public void flush() {
    attempt(out::flush);
  }

  private void attempt(Step step) {
    if (failure != null) {
      return;
    }
    try {
      step.run();
    } catch (IOException e) {
      failure = e;
    }
  }

  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }
}
