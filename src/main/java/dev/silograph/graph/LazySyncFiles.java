package dev.silograph.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Set;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.fs.StoreFileChannel;

/**
 * The files of a store, which are waited for until they are on the disk only once the graph
 * changes. To open and close a store, Neo4j notes in each index that it is open and closed, and
 * waits for the disk five hundred times, which takes seconds on some machines. Where nothing else
 * has been written, all that a loss of power could take are these notes, of which Neo4j keeps two.
 *
 * <p>Whatever changes the graph is in Neo4j's transaction log first. So from the first write to it
 * on, everything is waited for, what was written before included.
 */
final class LazySyncFiles extends DefaultFileSystemAbstraction {

  /** The name of a transaction log begins so; those of checkpoints do not. */
  private static final String TRANSACTION_LOG = "neostore.transaction.db";

  private volatile boolean syncing;

  /** From now on everything is waited for. */
  void sync() {
    syncing = true;
  }

  /** Whether something has been written that has to reach the disk. */
  boolean syncs() {
    return syncing;
  }

  @Override
  public StoreFileChannel open(Path file, Set<OpenOption> options) throws IOException {
    StoreFileChannel channel = super.open(file, options);
    return file.getFileName().toString().startsWith(TRANSACTION_LOG)
        ? new LogChannel(channel)
        : new Channel(channel);
  }

  private class Channel extends StoreFileChannel {
    Channel(StoreFileChannel channel) {
      super(channel);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      if (syncing) {
        super.force(metaData);
      }
    }
  }

  private final class LogChannel extends Channel {
    LogChannel(StoreFileChannel channel) {
      super(channel);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      sync();
      return super.write(bytes);
    }

    @Override
    public long write(ByteBuffer[] bytes) throws IOException {
      sync();
      return super.write(bytes);
    }

    @Override
    public long write(ByteBuffer[] bytes, int offset, int length) throws IOException {
      sync();
      return super.write(bytes, offset, length);
    }

    @Override
    public void writeAll(ByteBuffer bytes) throws IOException {
      sync();
      super.writeAll(bytes);
    }

    @Override
    public void writeAll(ByteBuffer bytes, long position) throws IOException {
      sync();
      super.writeAll(bytes, position);
    }
  }
}
