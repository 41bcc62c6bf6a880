package swath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import swath.error.Up42Exception;
import swath.journal.Submission;
import swath.sandbox.Fault;

/** Two kernels of one user on one journal, who pay from one account. */
class TwoKernelsTest {
  private static final String EXECUTION = "POST /v2/processing/processes/{processId}/execution";

  @TempDir private Path folder;
  private Desk desk;
  private Up42 other;

  @BeforeEach
  void open() {
    desk = new Desk(builder -> builder.jobs(0).data(folder.resolve("world.json")));
    desk.sandbox.topUp(100_000);
    other = desk.session();
  }

  @AfterEach
  void close() {
    other.close();
    desk.close();
  }

  private SingleItemJobTemplate trees(Up42 up42, String title) {
    return up42.templates().detectionTreesSpacept(title, desk.item());
  }

  @Test
  void executingOnceAtTheSameTimeMakesOneJobEach() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 10; round++) {
        String title = "Round " + round;
        List<Callable<Job>> calls = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
          calls.add(trees(desk.up42, title)::executeOnce);
          calls.add(trees(other, title)::executeOnce);
        }
        int told = 0;
        for (Future<Job> call : threads.invokeAll(calls)) {
          told += isTold(call) ? 1 : 0;
        }
        assertThat(told).isPositive();
        assertThat(desk.sandbox.jobs()).as(title).isEqualTo(round + 1);
        desk.sandbox.advance(Duration.ofMinutes(2));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean isTold(Future<Job> call) throws InterruptedException {
    try {
      call.get();
      return true;
    } catch (ExecutionException e) {
      assertThat(e.getCause())
          .isInstanceOf(Up42Exception.class)
          .hasMessageContaining("Nothing was executed")
          .hasMessageContaining("less than a minute ago");
      return false;
    }
  }

  @Test
  void aJobThatAnotherKernelMayBeMakingIsNotTold() {
    JobTemplate template = trees(desk.up42, "T");
    Desk.isBeingSent("the other's", template);
    desk.sandbox.faults().add(Fault.reset().afterHandling().on(EXECUTION));
    assertThatThrownBy(template::execute).isInstanceOf(ExecutionUnknownException.class);
    assertThat(desk.sandbox.jobs()).isEqualTo(1);
  }

  @Test
  void aJobIsToldOnceTheOtherKernelHasItsOwn() {
    JobTemplate template = trees(desk.up42, "T");
    Desk.isBeingSent("the other's", template);
    Job others = trees(other, "T").execute();
    template
        .session()
        .core()
        .journal()
        .settled("the other's", Submission.State.SUBMITTED, others.id());
    desk.sandbox.faults().add(Fault.reset().afterHandling().on(EXECUTION));
    assertThat(template.execute()).isNotEqualTo(others);
    assertThat(desk.sandbox.jobs()).isEqualTo(2);
  }

  @Test
  void whatADeadKernelWasSendingLongAgoIsNoObstacle() {
    JobTemplate template = trees(desk.up42, "T");
    Desk.isBeingSent("the dead one's", template);
    desk.sandbox.advance(Duration.ofMinutes(10));
    desk.sandbox.faults().add(Fault.reset().afterHandling().on(EXECUTION));
    template.execute();
    assertThat(desk.lastReceipt().foundUnanswered()).isTrue();
  }
}
