package dev.silograph.cache;

/**
 * What a file looked like when it was read. As with git's index, size and time tell most files that
 * have not changed, and the content tells the others.
 *
 * @param size in bytes
 * @param modified nanoseconds since 1970
 * @param checksum of its bytes, or 0 where they could not be read
 */
public record FileStamp(long size, long modified, long checksum) {}
