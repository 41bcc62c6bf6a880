package swath.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ConnectionSearchTest {
  /** What is looked for. */
  private static final class Goal {}

  /** A thread that leads to it as a kernel's does: by a lambda's captured variable. */
  private static final class Loop extends Thread {
    private final Runnable body;

    Loop(Runnable body) {
      this.body = body;
    }

    @Override
    public void run() {
      body.run();
    }
  }

  private record Channel(Goal goal, CountDownLatch end) {
    void read() {
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void findsWhatAThreadLeadsTo() throws Exception {
    Channel channel = new Channel(new Goal(), new CountDownLatch(1));
    Thread loop = new Loop(() -> channel.read());
    loop.start();
    assertThat(ConnectionSearch.find(Goal.class)).containsSame(channel.goal());
    channel.end().countDown();
    loop.join();
  }

  @Test
  void findsNothingWhereNoThreadDoes() {
    assertThat(ConnectionSearch.find(Goal[].class)).isEmpty();
  }
}
