package swath.host;

import org.jspecify.annotations.Nullable;
import swath.http.Progress;
import swath.http.TimeSource;

/**
 * Shows in the running cell how far the reading of a long list is. When all was read, nothing of it
 * stays; when it was broken off, its last frame says so. Used by one thread.
 */
public final class ListingDisplay implements Progress {
  private final ProgressArea area;
  private final TimeSource time;
  private long done;
  private String unit = "";

  /** A display that opens its place in the cell by the first report. */
  public ListingDisplay(Host host, TimeSource time) {
    this.area = new ProgressArea(host);
    this.time = time;
  }

  @Override
  public void report(long done, long total, String unit) {
    this.done = done;
    this.unit = unit;
    area.show(ProgressFrame.moving("Listing " + unit, done, total, unit, null, time.instant()));
  }

  @Override
  public void end(@Nullable RuntimeException failure) {
    area.end(
        failure == null
            ? null
            : ProgressFrame.counted("Listing " + unit + ", broken off", done, unit));
  }
}
