package swath.sandbox.world;

/** How a job is to go wrong. The names stand in saved worlds. */
public enum JobFate {
  FAILS,
  HANGS,
  IS_REJECTED,
  ODD_STATUS
}
