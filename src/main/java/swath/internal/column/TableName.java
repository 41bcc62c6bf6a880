package swath.internal.column;

/** Names of tables, which say when their rows are a sandbox's and nobody was billed. */
public final class TableName {
  private TableName() {}

  /** {@code jobs}, or {@code jobs (sandbox)}. */
  public static String of(String name, boolean isSandbox) {
    return isSandbox ? name + " (sandbox)" : name;
  }
}
