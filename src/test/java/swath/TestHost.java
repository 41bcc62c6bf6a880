package swath;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import swath.host.Host;

/** A host that keeps what is shown. */
public final class TestHost implements Host {
  public final List<Object> shown = new CopyOnWriteArrayList<>();
  public final List<Object> frames = new CopyOnWriteArrayList<>();
  public final AtomicInteger closed = new AtomicInteger();
  public final AtomicInteger cleared = new AtomicInteger();
  public final List<Boolean> importance = new CopyOnWriteArrayList<>();
  volatile Optional<String> refusal = Optional.empty();
  volatile Optional<String> password = Optional.empty();
  volatile List<Object> shownBeforeAsking = List.of();
  private volatile Consumer<Object> watcher = value -> {};

  /** Sees each frame after it was painted. */
  void onFrame(Consumer<Object> next) {
    watcher = next;
  }

  @Override
  public Live live() {
    return new Live() {
      @Override
      public void frame(Object value, boolean important) {
        frames.add(value);
        importance.add(important);
        watcher.accept(value);
      }

      @Override
      public void clear() {
        cleared.incrementAndGet();
      }

      @Override
      public void close() {
        closed.incrementAndGet();
      }
    };
  }

  @Override
  public void show(Object value) {
    shown.add(value);
  }

  @Override
  public Optional<char[]> password(String prompt) {
    shownBeforeAsking = List.copyOf(shown);
    return password.map(String::toCharArray);
  }

  @Override
  public Optional<String> refusal() {
    return refusal;
  }

  public <T> List<T> shown(Class<T> type) {
    return shown.stream().filter(type::isInstance).map(type::cast).toList();
  }

  public <T> List<T> frames(Class<T> type) {
    return frames.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
