package swath.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * UP42's twelve job statuses, and one word that UP42 never says, for {@link JobFate#ODD_STATUS}.
 */
enum Status {
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

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of a documented word. */
  static Optional<Status> of(String word) {
    return Arrays.stream(values())
        .filter(status -> status != SUSPENDED && status.word().equals(word))
        .findFirst();
  }
}
