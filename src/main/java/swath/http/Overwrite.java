package swath.http;

/** Whether a download may replace a file that is there already. */
public enum Overwrite {
  /** The file that is there stays, and the download is refused. */
  NEVER,
  /** The file that is there is replaced, once the new one is complete. */
  REPLACE
}
