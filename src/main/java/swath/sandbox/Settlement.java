package swath.sandbox;

/** Where a successful job rests: UP42's documentation and its own client disagree. */
public enum Settlement {
  /** {@code successful} goes on to {@code captured}, as documented. */
  CAPTURED,
  /** {@code successful} is the end, as UP42's own client takes it since 3.6.0. */
  NONE
}
