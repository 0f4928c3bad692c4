package dev.silograph.source;

import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** A file as git has it among its objects; readable until the repository is closed. */
record GitBlob(Repository repository, ObjectId id) implements Content {

  @Override
  public long size() throws IOException {
    return repository.open(id).getSize();
  }

  @Override
  public byte[] read() throws IOException {
    return repository.open(id).getCachedBytes(Integer.MAX_VALUE);
  }
}
