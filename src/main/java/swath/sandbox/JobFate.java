package swath.sandbox;

/** How a job is to go wrong. The names stand in saved worlds. */
enum JobFate {
  FAILS,
  HANGS,
  IS_REJECTED,
  ODD_STATUS
}
