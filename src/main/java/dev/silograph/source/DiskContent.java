package dev.silograph.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the disk. */
record DiskContent(Path path) implements Content {

  @Override
  public long size() throws IOException {
    return Files.size(path);
  }

  @Override
  public byte[] read() throws IOException {
    return Files.readAllBytes(path);
  }
}
