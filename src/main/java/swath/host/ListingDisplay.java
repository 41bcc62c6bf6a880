package swath.host;

import org.jspecify.annotations.Nullable;
import swath.http.Progress;
import swath.http.TimeSource;

/**
 * Shows in the running cell how far the reading of a long list is. When all was read, nothing of it
 * stays; when it was broken off, its last frame says so. Used by one thread.
 */
public final class ListingDisplay implements Progress {
  private final Host host;
  private final TimeSource time;
  private Host.@Nullable Live live;
  private long done;
  private String unit = "";

  /** A display that opens its place in the cell by the first report. */
  public ListingDisplay(Host host, TimeSource time) {
    this.host = host;
    this.time = time;
  }

  @Override
  public void report(long done, long total, String unit) {
    this.done = done;
    this.unit = unit;
    Host.Live area = live;
    if (area == null) {
      area = host.live();
      live = area;
    }
    show(area, ProgressFrame.moving("Listing " + unit, done, total, unit, null, time.instant()));
  }

  @Override
  public void end(@Nullable RuntimeException failure) {
    Host.Live area = live;
    if (area == null) {
      return;
    }
    boolean interrupted = Thread.interrupted(); // showing must not trip over it
    if (failure == null) {
      area.clear();
    } else {
      show(area, ProgressFrame.counted("Listing " + unit + ", broken off", done, unit));
    }
    area.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void show(Host.Live area, ProgressFrame frame) {
    try {
      area.frame(frame, frame.isLast());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the next request ends by it
    }
  }
}
