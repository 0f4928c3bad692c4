package dev.silograph.shell;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be used, for people. */
final class IoReason {

  private IoReason() {}

  /** Part of a sentence, with its full stop. */
  static String of(IOException fault) {
    if (fault instanceof NoSuchFileException missing) {
      return "there is no " + missing.getFile() + ".";
    }
    if (fault instanceof AccessDeniedException) {
      return "permission denied.";
    }
    if (fault instanceof FileAlreadyExistsException) {
      return "it is there already.";
    }
    if (fault instanceof CharacterCodingException) {
      return "it is not UTF-8 text.";
    }
    return fault.getMessage() + ".";
  }
}
