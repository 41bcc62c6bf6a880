package swath.sandbox;

import swath.sandbox.world.JobFate;

/** What can be made to happen to a job; see {@link Faults}. */
public enum JobFault {
  /** The job fails while it runs; its credits are released. */
  FAILS(JobFate.FAILS),
  /** The job runs and never ends. */
  HANGS(JobFate.HANGS),
  /** The job is rejected as if the balance were too low. */
  IS_REJECTED(JobFate.IS_REJECTED),
  /**
   * Instead of {@code running} the job has the status {@code suspended}, a status that UP42 does
   * not have.
   */
  ODD_STATUS(JobFate.ODD_STATUS),
  /** The job is never looked at: it stays {@code created}. */
  STAYS_CREATED(JobFate.STAYS_CREATED),
  /** The job stays {@code valid}; nothing is withheld. */
  STAYS_VALID(JobFate.STAYS_VALID),
  /** The job is never started: it stays {@code accepted}, and its credits stay withheld. */
  STAYS_ACCEPTED(JobFate.STAYS_ACCEPTED),
  /**
   * After its first end the job is {@code accepted} again and runs once more; {@code started} is
   * overwritten. The second run succeeds.
   */
  IS_REQUEUED(JobFate.IS_REQUEUED),
  /** The same, but the second run never ends: {@code finished} stays before {@code started}. */
  HANGS_AGAIN(JobFate.HANGS_AGAIN),
  /** The job succeeds and its credits are deducted, but it rests at {@code successful}. */
  IS_NOT_SETTLED(JobFate.IS_NOT_SETTLED),
  /** The job waits for half an hour or longer, and runs for ten minutes to a day. */
  IS_SLOW(JobFate.IS_SLOW);

  final JobFate fate;

  JobFault(JobFate fate) {
    this.fate = fate;
  }
}
