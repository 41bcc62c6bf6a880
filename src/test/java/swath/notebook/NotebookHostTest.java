package swath.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotebookHostTest {
  private final List<List<String>> areas = new ArrayList<>();
  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
  private int interruptedPaints;
  private boolean replaces = true;

  private final Cell cell =
      new Cell() {
        @Override
        public Area open() {
          var painted = new ArrayList<String>();
          areas.add(painted);
          return bundle -> {
            painted.add(bundle.text());
            return interruptedPaints-- <= 0;
          };
        }

        @Override
        public boolean replaces() {
          return replaces;
        }

        @Override
        public Optional<char[]> password(String prompt) {
          return Optional.of(prompt.toCharArray());
        }

        @Override
        public Optional<String> refusal() {
          return Optional.of("cell 7 failed before this one; run this cell again");
        }
      };

  private final NotebookHost host = new NotebookHost(cell, clock::get);

  @AfterEach
  void clearInterrupt() {
    var ignored = Thread.interrupted();
  }

  @Test
  void paintsFourFramesASecondAtMost() throws InterruptedException {
    try (var live = host.live()) {
      for (int ms = 0; ms < 1000; ms += 10) {
        live.frame(ms, false);
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(10));
      }
      assertThat(areas).containsExactly(List.of("0", "250", "500", "750"));
    }
  }

  @Test
  void importantFrameIsNeverLeftOut() throws InterruptedException {
    try (var live = host.live()) {
      live.frame("running", true);
      live.frame("successful", true);
      live.frame("captured", true);
    }
    assertThat(areas).containsExactly(List.of("running", "successful", "captured"));
  }

  @Test
  void lastFrameIsPaintedWhenTheAreaEnds() throws InterruptedException {
    try (var live = host.live()) {
      live.frame("first", false);
      live.frame("second", false);
      live.frame("third", false);
    }
    assertThat(areas).containsExactly(List.of("first", "third"));
  }

  @Test
  void clearedAreaShowsNothing() throws InterruptedException {
    try (var live = host.live()) {
      live.frame("first", false);
      live.frame("second", false);
      live.clear();
    }
    assertThat(areas).containsExactly(List.of("first", ""));
  }

  @Test
  void areaThatShowedNothingNeedsNoClearing() {
    try (var live = host.live()) {
      live.clear();
    }
    assertThat(areas).containsExactly(List.of());
  }

  @Test
  void interruptWhileClearingIsKeptForTheCaller() throws InterruptedException {
    var live = host.live();
    live.frame("frame", true);
    interruptedPaints = 1;
    live.clear();

    assertThat(areas).containsExactly(List.of("frame", "", ""));
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  @Test
  void clearingAddsNothingToAConsole() throws InterruptedException {
    replaces = false;
    try (var live = host.live()) {
      live.frame("running", true);
      live.clear();
    }
    assertThat(areas).containsExactly(List.of("running"));
  }

  @Test
  void consoleIsToldWhatIsNews() throws InterruptedException {
    replaces = false;
    try (var live = host.live()) {
      live.frame("running", true);
      live.frame("still running", false);
      live.frame("captured", true);
    }
    assertThat(areas).containsExactly(List.of("running", "captured"));
  }

  @Test
  void consoleIsToldAStageInALine() throws InterruptedException {
    replaces = false;
    try (var live = host.live()) {
      live.frame(Objects.requireNonNull(Gallery.values().get("g-frame-0")), true);
    }
    assertThat(areas.get(0).get(0)).contains("  created  job ").doesNotContain("\n");
  }

  @Test
  void interruptedFrameIsPaintedAgainAndThrown() {
    interruptedPaints = 1;
    var live = host.live();

    assertThatThrownBy(() -> live.frame("frame", true)).isInstanceOf(InterruptedException.class);
    assertThat(areas).containsExactly(List.of("frame", "frame"));
  }

  @Test
  void interruptWhileShowingIsKeptForTheCaller() {
    interruptedPaints = 1;
    host.show("receipt");

    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThat(areas).containsExactly(List.of("receipt", "receipt"));
  }

  @Test
  void eachReceiptHasItsOwnArea() {
    host.show("one");
    host.show("two");

    assertThat(areas).containsExactly(List.of("one"), List.of("two"));
  }

  @Test
  void passwordAndRefusalComeFromTheCell() {
    assertThat(host.password("Password: ")).contains("Password: ".toCharArray());
    assertThat(host.refusal()).hasValueSatisfying(why -> assertThat(why).contains("cell 7"));
  }
}
