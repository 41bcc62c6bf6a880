package swath.host;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import swath.error.CallInterruptedException;
import swath.error.DownloadException;
import swath.http.Progress;
import swath.http.TimeSource;
import swath.view.Sanitizer;
import swath.view.Words;

/**
 * Shows in the running cell how far a download is, and at its end what came of it. Used by one
 * thread.
 */
public final class DownloadDisplay implements Progress {
  private static final int NAMES = 6;
  private static final int NAME_WIDTH = 60;

  private final ProgressArea area;
  private final TimeSource time;
  private final boolean isSteady;
  private final List<String> whole = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private int kept;
  private int parts;
  private long wholeBytes;
  private long start = -1;
  private @Nullable String name;
  private long begin;
  private long done;
  private long total = -1;

  /** Progress; a steady one shows no rates, so that each run shows the same. */
  public DownloadDisplay(Host host, TimeSource time, boolean isSteady) {
    this.area = new ProgressArea(host);
    this.time = time;
    this.isSteady = isSteady;
  }

  @Override
  public void expect(int parts) {
    this.parts = parts;
  }

  @Override
  public void begin(String name) {
    this.name = name;
    begin = time.nanoTime();
    start = start < 0 ? begin : start;
    done = 0;
    total = -1;
  }

  @Override
  public void report(long done, long total, String unit) {
    this.done = done;
    this.total = total;
    area.show(
        ProgressFrame.moving(
            "Downloading " + which(), done, total, unit, since(begin), time.instant()));
  }

  @Override
  public void whole(String name) {
    whole.add(name);
    wholeBytes += done;
    this.name = null;
  }

  @Override
  public void kept(String name) {
    kept++;
    this.name = null;
    done = 0;
    start = start < 0 ? time.nanoTime() : start;
    area.show(
        ProgressFrame.moving("Looking what is there", kept, -1, "files", null, time.instant()));
  }

  /** Kept for the last frame: what comes after would replace it. */
  @Override
  public void note(String sentence) {
    notes.add(Sanitizer.line(sentence));
    start = start < 0 ? time.nanoTime() : start;
    area.show(ProgressFrame.told("Downloading", notes.get(notes.size() - 1), time.instant()));
  }

  @Override
  public void end(@Nullable RuntimeException failure) {
    String kept = (whole.isEmpty() ? "" : came()) + remarks();
    // Where nothing came, nothing was shown, and the exception says it all.
    if (failure == null) {
      area.end(ProgressFrame.ended("Downloaded", wholeBytes, wholeBytes, kept));
    } else if (failure instanceof DownloadException part && !isStopped(part)) {
      String missing = " Missing: " + Sanitizer.line(String.join(" ", part.failures()));
      area.end(ProgressFrame.ended("Downloaded in part", wholeBytes, wholeBytes, kept + missing));
    } else {
      area.end(ProgressFrame.ended("Download broken off", done, total, broke(failure) + kept));
    }
  }

  private @Nullable Duration since(long begin) {
    return isSteady ? null : Duration.ofNanos(time.nanoTime() - begin);
  }

  private static boolean isStopped(RuntimeException failure) {
    return failure instanceof CallInterruptedException
        || failure instanceof DownloadException part && part.wasInterrupted();
  }

  private String which() {
    String file = name == null ? "" : Sanitizer.line(name, NAME_WIDTH);
    return parts > 1
        ? "file " + Math.min(parts, whole.size() + 1) + " of " + parts + ", " + file
        : file;
  }

  private String remarks() {
    return notes.isEmpty() ? "" : " " + String.join(" ", notes);
  }

  private String came() {
    Duration taken = since(start);
    int more = whole.size() - NAMES;
    return Words.count(whole.size(), "file")
        + ", "
        + Words.bytes(wholeBytes)
        + (taken == null ? "" : " in " + Words.duration(taken))
        + (kept > 0 ? ", " + kept + " of them there before" : "")
        + ": "
        + whole.stream().limit(NAMES).map(n -> Sanitizer.line(n, NAME_WIDTH)).collect(joining(", "))
        + (more > 0 ? " and " + more + " more." : ".");
  }

  private String broke(RuntimeException failure) {
    String when = isStopped(failure) ? "when this cell was stopped" : "when it failed";
    String kept = whole.isEmpty() ? "" : " Complete: ";
    return name == null
        ? "It ended between two files " + when + "." + kept
        : Words.bytes(done)
            + (total < 0 ? "" : " of " + Words.bytes(total))
            + " of "
            + which()
            + " had come "
            + when
            + "; nothing of it was kept."
            + kept;
  }
}
