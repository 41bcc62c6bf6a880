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
  ODD_STATUS(JobFate.ODD_STATUS);

  final JobFate fate;

  JobFault(JobFate fate) {
    this.fate = fate;
  }
}
