package swath.internal.listing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import swath.processing.JobMetadata;
import swath.view.Lenient;

/**
 * When jobs were created.
 *
 * @param from then or later; null for any time
 * @param to before; null for any time
 */
public record CreatedPeriod(@Nullable Instant from, @Nullable Instant to) {
  /** Any time. */
  public static final CreatedPeriod ALWAYS = new CreatedPeriod(null, null);

  /** From that moment on. */
  public static CreatedPeriod since(Instant from) {
    return new CreatedPeriod(from, null);
  }

  /** The same with another begin. */
  public CreatedPeriod withFrom(Instant begin) {
    return new CreatedPeriod(begin, to);
  }

  /** The same with another end. */
  public CreatedPeriod withTo(Instant end) {
    return new CreatedPeriod(from, end);
  }

  /** Whether it leaves something out. */
  public boolean isBounded() {
    return from != null || to != null;
  }

  // A job without a readable date can't be said to be older or younger.
  boolean hasBegun(JobMetadata job) {
    return from == null || Lenient.or(true, () -> !job.createdAt().isBefore(from));
  }

  boolean hasNotEnded(JobMetadata job) {
    return to == null || Lenient.or(true, () -> job.createdAt().isBefore(to));
  }
}
