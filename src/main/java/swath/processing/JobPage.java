package swath.processing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of jobs.
 *
 * @param jobs the jobs, in the list's order
 * @param next where the next page is, for {@link ProcessingApi#page(String)}; null on the last one
 */
public record JobPage(List<JobMetadata> jobs, @Nullable String next) {
  /** Takes a copy of the jobs. */
  public JobPage {
    jobs = List.copyOf(jobs);
  }
}
