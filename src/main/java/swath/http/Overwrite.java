package swath.http;

/** What a download does with a file that is there already. */
public enum Overwrite {
  /** The file that is there stays, and the download is refused. */
  NEVER,
  /** The file that is there is replaced, once the new one is complete. */
  REPLACE,
  /**
   * A file that is there whole stays and is not fetched again: by its checksum where one is told,
   * else by its size. The beginning of the file is replaced by the whole; another file of that name
   * stays, and the new one gets its item's id.
   */
  KEEP
}
