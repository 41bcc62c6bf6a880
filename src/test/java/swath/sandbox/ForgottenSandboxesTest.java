package swath.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import swath.Up42;

/** A cell that is run again and again makes a sandbox each time, and nobody closes them. */
@Tag("slow")
class ForgottenSandboxesTest {
  private static final int MADE = 500;

  @Test
  void threadsAndFilesStayBounded() {
    use();
    int threads = threads();
    long files = files();
    int mostThreads = 0;
    long mostFiles = 0;
    for (int i = 0; i < MADE; i++) {
      use();
      mostThreads = Math.max(mostThreads, threads() - threads);
      mostFiles = Math.max(mostFiles, files() - files);
    }
    System.out.printf(
        "  %s sandboxes that nobody closed: at most %s threads and %s files more%n",
        MADE, mostThreads, mostFiles);
    assertThat(mostThreads).isLessThan(200);
    assertThat(mostFiles).isLessThan(800);
  }

  /** As a cell does whose variable is declared anew: what it held is unreachable afterwards. */
  @SuppressWarnings("MustBeClosedChecker")
  private static void use() {
    Up42 up42 = Up42.sandbox();
    assertThat(up42.jobs().limit(1).list()).hasSize(1);
  }

  private static int threads() {
    return ManagementFactory.getThreadMXBean().getThreadCount();
  }

  private static long files() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getOpenFileDescriptorCount()
        : 0;
  }
}
