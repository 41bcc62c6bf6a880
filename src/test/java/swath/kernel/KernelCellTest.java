package swath.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import swath.http.TimeSource;
import swath.notebook.Cell;
import swath.notebook.MimeBundle;

class KernelCellTest {
  private final RecordingWire wire = new RecordingWire();
  private final KernelCell cell =
      new KernelCell(wire, new SpendGuard(TimeSource.system()), CellMemory.empty());

  @AfterEach
  void forgetInterrupt() {
    Thread.interrupted();
  }

  @Test
  void laterBundlesReplaceTheFirst() {
    Cell.Area area = cell.open();
    area.paint(MimeBundle.text("one"));
    area.paint(MimeBundle.text("two"));
    assertThat(wire.sent).containsExactly("display one", "update two");
    assertThat(wire.ids.stream().distinct()).hasSize(1);
  }

  @Test
  void eachAreaHasItsOwnId() {
    cell.open().paint(MimeBundle.text("one"));
    cell.open().paint(MimeBundle.text("two"));
    assertThat(wire.ids.stream().distinct()).hasSize(2);
  }

  @Test
  void consoleGetsEachBundleAsAnOutputOfItsOwn() {
    wire.ofPythonClient = true;
    Cell.Area area = cell.open();
    area.paint(MimeBundle.text("one"));
    area.paint(MimeBundle.text("two"));
    assertThat(wire.sent).containsExactly("display one", "display two");
    assertThat(wire.ids).doesNotHaveDuplicates();
  }

  @Test
  void pythonClientThatCannotBeAskedReplaces() {
    wire.ofPythonClient = true;
    wire.canAsk = false;
    assertThat(cell.replaces()).isTrue();
  }

  @Test
  void interruptWhileSendingIsToldAndTheBundleSentAgain() {
    wire.failures = 1;
    assertThat(cell.open().paint(MimeBundle.text("one"))).isFalse();
    assertThat(wire.sent).containsExactly("display one");
  }

  @Test
  void brokenKernelIsNotAskedForEver() {
    wire.failures = 100;
    assertThat(cell.open().paint(MimeBundle.text("one"))).isFalse();
  }

  @Test
  void paintingBetweenTwoCellsDoesNothing() {
    wire.running = false;
    assertThat(cell.open().paint(MimeBundle.text("one"))).isTrue();
  }

  @Test
  void passwordComesWithoutItsLineEnd() {
    assertThat(cell.password("Password: "))
        .hasValueSatisfying(p -> assertThat(p).containsExactly('s', '3'));
  }

  @Test
  void nobodyIsAskedWhereNobodyAnswers() {
    wire.canAsk = false;
    assertThat(cell.password("Password: ")).isEmpty();
  }

  @Test
  void interruptedQuestionKeepsTheInterrupt() {
    wire.failures = 1;
    assertThat(cell.password("Password: ")).isEmpty();
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  /** A kernel that keeps what it was given. */
  private static final class RecordingWire implements KernelAdapter, KernelAdapter.Request {
    final List<String> sent = new ArrayList<>();
    final List<String> ids = new ArrayList<>();
    int failures;
    boolean running = true;
    boolean canAsk = true;
    boolean ofPythonClient;

    @Override
    public Optional<Request> request() {
      return running ? Optional.of(this) : Optional.empty();
    }

    @Override
    public int cell() {
      return 1;
    }

    @Override
    public int next() {
      return 2;
    }

    @Override
    public boolean canAsk() {
      return canAsk;
    }

    @Override
    public boolean isOfPythonClient() {
      return ofPythonClient;
    }

    @Override
    public Optional<String> sent() {
      return Optional.of("2026-11-24T09:00:00Z");
    }

    @Override
    public void publish(MimeBundle bundle, String displayId, boolean update) {
      failIfInterrupted();
      sent.add((update ? "update " : "display ") + bundle.text());
      ids.add(displayId);
    }

    @Override
    public String ask(String prompt) {
      failIfInterrupted();
      return "s3\n";
    }

    private void failIfInterrupted() {
      if (failures-- > 0) {
        throw new IllegalStateException("Errno 4");
      }
    }
  }
}
