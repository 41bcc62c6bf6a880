import java.nio.file.Path;
import swath.feature.Features;

/** Reads, tabulates and draws a GeoJSON file three times in one JVM: for features.py. */
public class FeaturesRun {
  public static void main(String[] args) throws Exception {
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      Features features = Features.of(args[0]);
      int rows = features.table().rowCount();
      long read = System.nanoTime();
      features.map().save(Path.of(args[1]));
      long drawn = System.nanoTime();
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      System.out.printf(
          "%d %.3f %.3f %.0f%n",
          rows,
          (read - start) / 1e9,
          (drawn - read) / 1e9,
          (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    }
  }
}
