package swath.kernel;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jfree.chart.ChartFactory;
import swath.notebook.Displays;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Loads what the first cells need while the user still reads, so that the first table is fast. */
final class Warmup {
  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  private Warmup() {}

  /** Begins on a daemon thread, once. */
  static void begin() {
    if (BEGUN.compareAndSet(false, true)) {
      Thread thread = new Thread(Warmup::run, "swath-warm-up");
      thread.setDaemon(true);
      thread.setPriority(Thread.MIN_PRIORITY);
      thread.start();
    }
  }

  private static void run() {
    quietly(() -> Displays.of(Table.create("", StringColumn.create("", ""))));
    quietly(() -> Displays.of(ChartFactory.createXYLineChart("", "", "", null)));
  }

  private static void quietly(Runnable step) {
    try {
      step.run();
    } catch (Throwable later) {
      // whoever needs it will see it fail
    }
  }
}
