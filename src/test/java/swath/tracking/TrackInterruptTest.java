package swath.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import swath.error.TrackingInterruptedException;
import swath.http.FaultyServer;

/** An interrupt ends a wait within a second, wherever it is. */
@Timeout(30)
class TrackInterruptTest {
  private final CompletableFuture<Throwable> end = new CompletableFuture<>();
  private final CompletableFuture<Boolean> flag = new CompletableFuture<>();
  private TrackerFixture fixture;

  @BeforeEach
  void open() throws IOException {
    fixture = new TrackerFixture();
  }

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  private Thread start(Runnable wait) {
    Thread thread =
        new Thread(
            () -> {
              try {
                wait.run();
                end.complete(new AssertionError("the wait ended by itself"));
              } catch (RuntimeException e) {
                flag.complete(Thread.currentThread().isInterrupted());
                end.complete(e);
              }
            });
    thread.start();
    return thread;
  }

  private void endsWithinASecond(Thread thread) throws Exception {
    long begin = System.nanoTime();
    thread.interrupt();
    Throwable thrown = end.get(20, TimeUnit.SECONDS);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
    assertThat(thrown)
        .isInstanceOf(TrackingInterruptedException.class)
        .hasMessageContaining("it goes on")
        .hasMessageContaining("up42.job(\"j-1\").track()");
    assertThat(flag.get()).isTrue();
    assertThat(fixture.last().ended()).isTrue();
    assertThat(fixture.last().trouble()).contains("stopped");
  }

  @Test
  void whileItSleeps() throws Exception {
    CountDownLatch asleep = new CountDownLatch(1);
    fixture.statuses("j-1", "running");
    Thread thread =
        start(
            () ->
                fixture
                    .trackerInRealTime()
                    .track(
                        TrackerFixture.job("j-1", "created"),
                        null,
                        Polling.documented(),
                        state -> {
                          fixture.states.add(state);
                          asleep.countDown();
                        }));
    asleep.await();
    endsWithinASecond(thread);
  }

  /** The job's questions are never answered; the latch opens when there is one. */
  private CountDownLatch neverAnswers() {
    CountDownLatch asked = new CountDownLatch(1);
    FaultyServer.Act stall = fixture.server().stall();
    fixture.script(
        "j-1",
        (socket, out) -> {
          asked.countDown();
          stall.perform(socket, out);
        });
    return asked;
  }

  @Test
  void whileItWaitsForAnAnswer() throws Exception {
    CountDownLatch asked = neverAnswers();
    Thread thread = start(() -> fixture.track("j-1", Polling.documented()));
    asked.await();
    endsWithinASecond(thread);
  }

  @Test
  void whileItShowsAFrame() throws Exception {
    CountDownLatch showing = new CountDownLatch(1);
    fixture.statuses("j-1", "running");
    Thread thread =
        start(
            () ->
                fixture
                    .tracker()
                    .track(
                        TrackerFixture.job("j-1", "created"),
                        null,
                        Polling.documented(),
                        state -> {
                          fixture.states.add(state);
                          showing.countDown();
                          if (!state.ended()) {
                            new CountDownLatch(1).await();
                          }
                        }));
    showing.await();
    endsWithinASecond(thread);
  }

  @Test
  void beforeItBegins() throws Exception {
    fixture.statuses("j-1", "running");
    CountDownLatch go = new CountDownLatch(1);
    Thread thread =
        start(
            () -> {
              boolean interrupted = false;
              try {
                go.await();
              } catch (InterruptedException e) {
                interrupted = true;
              }
              if (interrupted) {
                Thread.currentThread().interrupt();
              }
              fixture.track("j-1", Polling.documented());
            });
    endsWithinASecond(thread);
  }

  @Test
  void ofAJobThatHadEndedItDoesNotSayThatItGoesOn() throws Exception {
    CountDownLatch asked = neverAnswers();
    Thread thread =
        start(
            () ->
                fixture
                    .tracker()
                    .track(
                        TrackerFixture.job("j-1", "captured"),
                        null,
                        Polling.documented(),
                        fixture.states::add));
    asked.await();
    thread.interrupt();
    assertThat(end.get(20, TimeUnit.SECONDS))
        .isInstanceOf(TrackingInterruptedException.class)
        .hasMessageContaining("captured")
        .hasMessageNotContaining("goes on");
    assertThat(fixture.last().trouble()).isEqualTo("this cell was stopped");
  }
}
