package swath.sandbox.world;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** UP42's twelve job statuses, and one that UP42 does not have, for {@link JobFate#ODD_STATUS}. */
public enum Status {
  CREATED,
  LICENSED,
  UNLICENSED,
  VALID,
  INVALID,
  ACCEPTED,
  REJECTED,
  RUNNING,
  SUCCESSFUL,
  FAILED,
  CAPTURED,
  RELEASED,
  SUSPENDED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of a documented word. */
  public static Optional<Status> of(String word) {
    return Arrays.stream(values())
        .filter(status -> status != SUSPENDED && status.word().equals(word))
        .findFirst();
  }
}
