package dev.silograph.app;

import dev.silograph.query.QueryUsageException;
import dev.silograph.result.DeletionPlan.MigrationFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the migrations of a plan into a directory; all of them, or none. */
public final class WriteMigrations {

  private final Path directory;

  /**
   * @param directory made where it is missing
   */
  public WriteMigrations(Path directory) {
    this.directory = directory;
  }

  /**
   * Writes them, those of each app in a directory of its own where there are several.
   *
   * @return the files, in the order in which they are run
   * @throws QueryUsageException where one of them is there already
   * @throws OutputRefusedException where they cannot be written
   */
  public List<Path> write(List<MigrationFile> migrations) {
    boolean severalApps = migrations.stream().map(MigrationFile::app).distinct().count() > 1;
    Map<Path, String> texts = new LinkedHashMap<>();
    for (MigrationFile migration : migrations) {
      Path folder = severalApps ? directory.resolve(migration.app()) : directory;
      texts.put(folder.resolve(migration.name() + ".py"), migration.text());
    }
    for (Path file : texts.keySet()) {
      if (Files.exists(file)) {
        throw new QueryUsageException(file + " is there already, so nothing is written.");
      }
    }
    List<Path> written = new ArrayList<>();
    try {
      for (Map.Entry<Path, String> file : texts.entrySet()) {
        Files.createDirectories(file.getKey().getParent());
        Files.writeString(file.getKey(), file.getValue(), StandardOpenOption.CREATE_NEW);
        written.add(file.getKey());
      }
    } catch (IOException e) {
      takeBack(written, e);
      throw new OutputRefusedException(
          "The migrations cannot be written to " + directory + ": " + reason(e), e);
    }
    return written;
  }

  private static void takeBack(List<Path> written, IOException cause) {
    for (Path file : written) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
  }

  private static String reason(IOException fault) {
    String path = fault instanceof FileSystemException of ? of.getFile() : null;
    if (fault instanceof AccessDeniedException) {
      return path + " may not be written";
    }
    if (fault instanceof FileAlreadyExistsException) {
      return path + " is no directory";
    }
    if (fault instanceof NoSuchFileException) {
      return path + " cannot be made";
    }
    return fault.getMessage();
  }
}
