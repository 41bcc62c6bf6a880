package swath.view;

/** Whose data something shows: a service's, a sandbox's, or a rehearsal's. Stateless. */
public final class Origin {
  /** The environment's variable that is set in the kernel of a rehearsal. */
  public static final String REHEARSAL = "SWATH_REHEARSAL";

  private static final boolean IS_REHEARSAL =
      !System.getenv().getOrDefault(REHEARSAL, "").isEmpty();

  private Origin() {}

  /** {@code sandbox data}, {@code rehearsal}, both, or an empty text. */
  public static String words(boolean isSandbox) {
    return words(isSandbox, IS_REHEARSAL);
  }

  static String words(boolean isSandbox, boolean isRehearsal) {
    String sandbox = isSandbox ? "sandbox data" : "";
    String rehearsal = isRehearsal ? "rehearsal: nothing is executed or paid" : "";
    return sandbox + (isSandbox && isRehearsal ? " · " : "") + rehearsal;
  }

  /** The same for the name of a table: {@code sandbox}, {@code rehearsal}, both, or empty. */
  public static String tag(boolean isSandbox) {
    String rehearsal = IS_REHEARSAL ? "rehearsal" : "";
    return isSandbox ? "sandbox" + (IS_REHEARSAL ? ", " + rehearsal : "") : rehearsal;
  }
}
