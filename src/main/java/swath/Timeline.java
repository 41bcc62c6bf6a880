package swath;

import swath.report.TimelineReport;

/**
 * How long jobs waited, ran and were settled. Immutable; asks nothing.
 *
 * <pre>{@code
 * up42.jobs().process("pansharpening").timeline();
 * }</pre>
 */
public final class Timeline {
  private final TimelineReport report;
  private final boolean isSandbox;

  Timeline(TimelineReport report, boolean isSandbox) {
    this.report = report;
    this.isSandbox = isSandbox;
  }

  /** The figures behind it. */
  public TimelineReport report() {
    return report;
  }

  /** Whether it is a sandbox's. */
  public boolean isSandbox() {
    return isSandbox;
  }

  @Override
  public String toString() {
    return "Timeline" + Text.sandbox(isSandbox) + "\n" + Text.wrap(report.text(), TextTable.WIDTH);
  }
}
