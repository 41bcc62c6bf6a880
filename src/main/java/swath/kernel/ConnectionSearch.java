package swath.kernel;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import swath.http.TimeSource;

/**
 * Finds a kernel's connection to its front ends. Both kernels keep it to themselves, but the
 * threads that read its sockets lead to it: the search goes through the fields of classes that lie
 * in the connection's own package. Thread-safe.
 */
final class ConnectionSearch {
  private static final Duration PAUSE = Duration.ofMillis(2);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int LIMIT = 1_000;

  private ConnectionSearch() {}

  /**
   * Hands over the connection: now, if the kernel listens already, else on a daemon thread as soon
   * as it does. A kernel that is built otherwise is left alone.
   */
  static <T> void begin(Class<T> type, Consumer<T> found) {
    Optional<T> connection = find(type);
    if (connection.isPresent()) {
      found.accept(connection.get());
      return;
    }
    Thread thread = new Thread(() -> waitFor(type, found), "swath-connection");
    thread.setDaemon(true);
    thread.start();
  }

  private static <T> void waitFor(Class<T> type, Consumer<T> found) {
    try {
      TimeSource time = TimeSource.system();
      long began = time.nanoTime();
      Optional<T> connection = Optional.empty();
      while (connection.isEmpty() && time.nanoTime() - began < PATIENCE.toNanos()) {
        time.sleep(PAUSE);
        connection = find(type);
      }
      connection.ifPresent(found);
    } catch (Throwable without) {
      // the kernel runs as its makers built it
    }
  }

  static <T> Optional<T> find(Class<T> type) {
    return threads()
        .filter(thread -> isNear(thread, type))
        .flatMap(thread -> reachable(thread, type).stream())
        .findFirst();
  }

  private static Stream<Thread> threads() {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    Thread[] threads = new Thread[root.activeCount() * 2 + 10];
    return Stream.of(threads).limit(root.enumerate(threads));
  }

  private static <T> Optional<T> reachable(Object start, Class<T> type) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>(Set.of(start));
    while (!open.isEmpty() && seen.size() < LIMIT) {
      Object object = open.remove();
      if (type.isInstance(object)) {
        return Optional.of(type.cast(object));
      }
      if (seen.add(object)) {
        for (Class<?> c = object.getClass(); isNear(c, type); c = c.getSuperclass()) {
          Stream.of(c.getDeclaredFields())
              .filter(field -> !Modifier.isStatic(field.getModifiers()))
              .flatMap(field -> value(field, object).stream())
              .filter(value -> isNear(value, type))
              .forEach(open::add);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Object> value(Field field, Object object) {
    return field.getType().isPrimitive()
        ? Optional.empty()
        : Reflection.get(Reflection.accessible(field), object, Object.class);
  }

  private static boolean isNear(Object value, Class<?> type) {
    return isNear(value.getClass(), type);
  }

  private static boolean isNear(Class<?> c, Class<?> type) {
    return c.getPackageName().equals(type.getPackageName());
  }
}
