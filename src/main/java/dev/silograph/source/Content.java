package dev.silograph.source;

import java.io.IOException;

/** Where the bytes of a file are; equal where they are in the same place. */
public sealed interface Content permits DiskContent, GitBlob {

  /** How many bytes there are. */
  long size() throws IOException;

  /** All of them. */
  byte[] read() throws IOException;
}
