package swath.report;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;
import swath.processing.JobMetadata;

/** Reads members of jobs so that a missing or odd one breaks itself only. */
final class Readable {
  private Readable() {}

  static <T> T or(JobMetadata job, Function<JobMetadata, T> member, T otherwise) {
    try {
      return member.apply(job);
    } catch (Up42Exception e) {
      return otherwise;
    }
  }

  static <T> @Nullable T orNull(JobMetadata job, Function<JobMetadata, @Nullable T> member) {
    try {
      return member.apply(job);
    } catch (Up42Exception e) {
      return null;
    }
  }
}
