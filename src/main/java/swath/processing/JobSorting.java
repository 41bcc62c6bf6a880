package swath.processing;

/**
 * How a list of jobs is sorted.
 *
 * <pre>{@code
 * up42.jobs().sortBy(JobSorting.CREDITS);        // dearest first
 * up42.jobs().sortBy(JobSorting.CREATED.asc());  // oldest first
 * }</pre>
 *
 * <p>The fields and their usual directions are those of UP42's Python client. Immutable.
 */
public final class JobSorting {
  /** By process; A to Z by default. */
  public static final JobSorting PROCESS_ID = new JobSorting("processID", true);

  /** By status; Z to A by default. */
  public static final JobSorting STATUS = new JobSorting("status", false);

  /** By creation; newest first by default. */
  public static final JobSorting CREATED = new JobSorting("created", false);

  /** By credits; dearest first by default, and jobs without credits last. */
  public static final JobSorting CREDITS = new JobSorting("creditConsumption.credits", false);

  private final String field;
  private final boolean ascending;

  private JobSorting(String field, boolean ascending) {
    this.field = field;
    this.ascending = ascending;
  }

  /** The same field, smallest first. */
  public JobSorting asc() {
    return new JobSorting(field, true);
  }

  /** The same field, largest first. */
  public JobSorting desc() {
    return new JobSorting(field, false);
  }

  /** Whether the field changes while a job goes on, so that jobs change their places meanwhile. */
  public boolean isMoving() {
    return field.equals(STATUS.field) || field.equals(CREDITS.field);
  }

  /** As it stands in the query: {@code creditConsumption.credits,desc}. */
  public String wire() {
    return field + (ascending ? ",asc" : ",desc");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JobSorting sorting && wire().equals(sorting.wire());
  }

  @Override
  public int hashCode() {
    return wire().hashCode();
  }

  @Override
  public String toString() {
    return wire();
  }
}
