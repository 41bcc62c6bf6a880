package swath;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import swath.http.Progress;
import swath.http.Time;

/** Shows in the running cell how far a download is. Used by one thread. */
final class CellProgress implements Progress {
  private final Host host;
  private final Time time;
  private final boolean isSteady;
  private Host.@Nullable Live live;
  private long last = -1;
  private long begin;
  private int files;

  /** Progress; a steady one tells no rates, so that each run shows the same. */
  CellProgress(Host host, Time time, boolean isSteady) {
    this.host = host;
    this.time = time;
    this.isSteady = isSteady;
  }

  @Override
  public void report(long done, long total, String unit) {
    Host.Live area = live;
    if (area == null) {
      area = host.live();
      live = area;
    }
    if (done < last || last < 0) {
      begin = time.nanoTime();
      files++;
    }
    last = done;
    boolean whole = done == total;
    String what = files == 1 ? "Downloading" : "Downloading file " + files;
    Duration taken = isSteady ? null : Duration.ofNanos(time.nanoTime() - begin);
    try {
      area.frame(new ProgressFrame(what, done, total, unit, taken, whole), whole);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the download ends by it
    }
  }
}
