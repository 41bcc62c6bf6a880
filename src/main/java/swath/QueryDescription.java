package swath;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import swath.internal.listing.CreatedPeriod;
import swath.processing.JobQuery;
import swath.processing.JobSorting;
import swath.view.Words;

/** Describes a query in one phrase, such as {@code running jobs of pansharpening, newest first}. */
final class QueryDescription {
  private QueryDescription() {}

  static String of(JobQuery query, CreatedPeriod period, @Nullable String itemId, long limit) {
    List<String> parts = new ArrayList<>();
    if (limit != Long.MAX_VALUE) {
      parts.add("at most " + Words.number(limit));
    }
    parts.add(
        query.statuses().isEmpty() ? "jobs" : String.join(" or ", query.statuses()) + " jobs");
    if (!query.processIds().isEmpty()) {
      parts.add("of " + String.join(" or ", query.processIds()));
    }
    if (query.workspaceId() != null) {
      parts.add("in workspace " + query.workspaceId());
    }
    Duration min = query.minDuration();
    if (min != null) {
      parts.add("that ran " + Words.duration(min) + " or more");
    }
    Duration max = query.maxDuration();
    if (max != null) {
      parts.add("that ran " + Words.duration(max) + " or less");
    }
    if (!query.ids().isEmpty()) {
      parts.add("among " + query.ids().size() + " ids");
    }
    if (itemId != null) {
      parts.add("using item " + itemId);
    }
    if (period.from() != null) {
      parts.add("created since " + Words.utc(period.from()));
    }
    if (period.to() != null) {
      parts.add(
          (period.from() == null ? "created before " : "and before ") + Words.utc(period.to()));
    }
    return String.join(" ", parts) + ", " + order(query.sorting());
  }

  private static String order(@Nullable JobSorting sorting) {
    if (sorting == null || sorting.equals(JobSorting.CREATED.desc())) {
      return "newest first";
    }
    return "by "
        + sorting
        + (sorting.isMoving()
            ? "; a job that changed while the pages were read may be missing"
            : "");
  }
}
