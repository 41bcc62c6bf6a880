package swath;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.jfree.chart.JFreeChart;
import swath.chart.ChartImages;
import swath.chart.TimelineChart;
import swath.report.TimelineReport;
import swath.table.TableName;
import swath.table.TimelineTables;
import tech.tablesaw.api.Table;

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

  /** The jobs with their lengths, as a Tablesaw table. */
  public Table table() {
    return TimelineTables.of(report, TableName.of("Timeline", isSandbox));
  }

  /** How long each process ran, as a Tablesaw table. */
  public Table byProcess() {
    return TimelineTables.byProcess(report, TableName.of("Run times by process", isSandbox));
  }

  /** The picture, which one may alter. */
  public JFreeChart chart() {
    return TimelineChart.of(report, isSandbox);
  }

  /** The picture as an image, which every Java kernel shows by itself. */
  public BufferedImage image() {
    return ChartImages.image(chart());
  }

  /** Saves the picture as a PNG file with twice the pixels; an existing file is replaced. */
  public void save(Path file) {
    ChartImages.save(chart(), file);
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
