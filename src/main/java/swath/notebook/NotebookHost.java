package swath.notebook;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import swath.host.Host;
import swath.host.KnownWords;
import swath.view.Card;

/**
 * Shows a session's frames and receipts in notebook cells.
 *
 * <p>At most four frames a second of real time are sent, or messages get lost; important ones and
 * the last one always are. Thread-safe.
 *
 * <pre>{@code
 * Host.install(new NotebookHost(cell));
 * }</pre>
 */
public final class NotebookHost implements Host {
  private static final long BETWEEN_FRAMES = Duration.ofMillis(250).toNanos();

  private final Cell cell;
  private final LongSupplier nanos;

  /** A host that paints into {@code cell}. */
  public NotebookHost(Cell cell) {
    this(cell, System::nanoTime);
  }

  NotebookHost(Cell cell, LongSupplier nanos) {
    this.cell = cell;
    this.nanos = nanos;
  }

  @Override
  public Live live() {
    return cell.replaces() ? new Throttled(cell.open(), nanos) : new Lines(cell.open());
  }

  @Override
  public void show(Object value) {
    if (interrupted(cell.open(), value)) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Optional<char[]> password(String prompt) {
    return cell.password(prompt);
  }

  @Override
  public Optional<String> refusal() {
    return cell.refusal();
  }

  @Override
  public void opened(KnownWords session) {
    cell.opened(session);
  }

  @Override
  public Optional<Card> lastError() {
    return cell.lastError();
  }

  private static boolean interrupted(Cell.Area area, Object value) {
    return interrupted(area, Displays.of(value));
  }

  /** Paints; once more if an interrupt fell into it, since the first may not have been sent. */
  private static boolean interrupted(Cell.Area area, MimeBundle bundle) {
    if (area.paint(bundle)) {
      return false;
    }
    area.paint(bundle);
    return true;
  }

  /** For a console: what is news, each below the one before. */
  private record Lines(Cell.Area area) implements Live {
    @Override
    public void frame(Object value, boolean important) throws InterruptedException {
      if (important && interrupted(area, MimeBundle.text(Host.line(value)))) {
        throw new InterruptedException("interrupted while a line was shown");
      }
    }

    @Override
    public void clear() {}

    @Override
    public void close() {}
  }

  private static final class Throttled implements Live {
    private final Cell.Area area;
    private final LongSupplier nanos;
    private long last;
    private boolean painted;
    private @Nullable Object pending;

    Throttled(Cell.Area area, LongSupplier nanos) {
      this.area = area;
      this.nanos = nanos;
    }

    @Override
    public synchronized void frame(Object value, boolean important) throws InterruptedException {
      if (!important && painted && nanos.getAsLong() - last < BETWEEN_FRAMES) {
        pending = value;
        return;
      }
      pending = null;
      painted = true;
      last = nanos.getAsLong();
      if (interrupted(area, value)) {
        throw new InterruptedException("interrupted while a frame was painted");
      }
    }

    // An output can't be taken back alone: clear_output would take the cell's other outputs too. A
    // bundle without any type would be warned of by nbconvert and be called empty by VS Code.
    @Override
    public synchronized void clear() {
      pending = null;
      if (painted && interrupted(area, MimeBundle.text(""))) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public synchronized void close() {
      var value = pending;
      pending = null;
      if (value != null && interrupted(area, value)) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
