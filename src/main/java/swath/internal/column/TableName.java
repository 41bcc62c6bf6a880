package swath.internal.column;

import swath.view.Origin;

/** Names of tables, which say when their rows are a sandbox's and nobody was billed. */
public final class TableName {
  private TableName() {}

  /** {@code jobs}, or {@code jobs (sandbox)}. */
  public static String of(String name, boolean isSandbox) {
    String tag = Origin.tag(isSandbox);
    return tag.isEmpty() ? name : name + " (" + tag + ")";
  }
}
