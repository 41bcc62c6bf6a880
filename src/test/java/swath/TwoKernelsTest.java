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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import swath.error.ExecutionUnknownException;
import swath.sandbox.Fault;

/** Two kernels of one user on one journal, who pay from one account. */
class TwoKernelsTest {
  private static final String EXECUTION = "POST /v2/processing/processes/{processId}/execution";

  @TempDir private Path folder;

  @RegisterExtension
  final SandboxFixture fixture =
      SandboxFixture.empty().with(builder -> builder.data(folder.resolve("world.json")));

  private Up42 other;

  @BeforeEach
  void open() {
    other = fixture.session();
  }

  @Test
  void executingOnceAtTheSameTimeMakesOneJobEach() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 10; round++) {
        String title = "Round " + round;
        List<Callable<Job>> calls = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
          calls.add(SandboxFixture.trees(fixture.up42(), title)::executeOnce);
          calls.add(SandboxFixture.trees(other, title)::executeOnce);
        }
        int returned = 0;
        for (Future<Job> call : threads.invokeAll(calls)) {
          returned += returns(call) ? 1 : 0;
        }
        assertThat(returned).isPositive();
        assertThat(fixture.sandbox().jobs()).as(title).isEqualTo(round + 1);
        fixture.sandbox().advance(Duration.ofMinutes(2));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean returns(Future<Job> call) throws InterruptedException {
    try {
      call.get();
      return true;
    } catch (ExecutionException e) {
      assertThat(e.getCause())
          .isInstanceOf(ExecutionUnknownException.class)
          .hasMessageContaining("Nothing was executed: the same was sent at");
      return false;
    }
  }

  @Test
  void aLostJobIsFoundBesideTheOneThatTheOtherKernelHas() {
    Job others = SandboxFixture.trees(other, "T").execute();
    JobTemplate template = SandboxFixture.trees(fixture.up42(), "T");
    fixture.sandbox().faults().add(Fault.reset().afterHandling().on(EXECUTION));
    assertThat(template.execute()).isNotEqualTo(others);
    assertThat(fixture.sandbox().jobs()).isEqualTo(2);
  }

  @Test
  void whatADeadKernelWasSendingBlocksForAWhile() {
    JobTemplate template = SandboxFixture.trees(fixture.up42(), "T");
    SandboxFixture.isBeingSent("the dead one's", template);
    fixture.sandbox().advance(Duration.ofMinutes(10));
    assertThatThrownBy(template::execute).isInstanceOf(ExecutionUnknownException.class);
    fixture.sandbox().advance(Duration.ofMinutes(8));
    fixture.sandbox().faults().add(Fault.reset().afterHandling().on(EXECUTION));
    template.execute();
    assertThat(fixture.lastReceipt().recovered()).isTrue();
  }
}
