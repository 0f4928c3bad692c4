package dev.silograph.python;

import dev.silograph.source.SourceFile;

/** Parses one file at a time; safe to use from several threads. */
public interface PythonParser {

  /**
   * Reads and parses a file. Never throws for what the file holds: a file that is unreadable, not
   * in the encoding it declares, too large, nested too deeply or malformed gives a module that is
   * not {@link ParsedModule#whole() whole}, with the reason.
   */
  ParsedModule parse(SourceFile file);

  /**
   * Parses text that is already at hand, as if the file held it; like {@link #parse(SourceFile)}.
   */
  ParsedModule parse(SourceFile file, String text);

  /** The decoded text of a file; empty where it cannot be read. */
  String read(SourceFile file);
}
