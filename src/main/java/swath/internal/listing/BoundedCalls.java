package swath.internal.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import swath.error.CallInterruptedException;
import swath.error.Up42Exception;
import swath.host.ListingDisplay;
import swath.http.HttpClient;
import swath.internal.session.SharedSession;

/**
 * Asks many questions, a few at a time, and shows in the cell how far it is. A steady session asks
 * one after the other. Stateless.
 */
public final class BoundedCalls {
  private static final int AT_ONCE = 4;

  private BoundedCalls() {}

  /**
   * The answers, in the order of the questions.
   *
   * @param noun what is asked for, in the plural
   * @throws CallInterruptedException when the thread was interrupted; questions that were answered
   *     stay so, if they remember it
   */
  public static <T> List<T> all(SharedSession shared, List<Callable<T>> questions, String noun) {
    ExecutorService pool =
        Executors.newFixedThreadPool(shared.isSteady() ? 1 : AT_ONCE, BoundedCalls::daemon);
    ListingDisplay display = new ListingDisplay(shared.host(), shared.time());
    try {
      List<Future<T>> asked = new ArrayList<>();
      questions.forEach(question -> asked.add(pool.submit(HttpClient.quiet(question))));
      List<T> answers = new ArrayList<>();
      for (Future<T> one : asked) {
        answers.add(one.get());
        display.report(answers.size(), questions.size(), noun);
      }
      display.end(null);
      return answers;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ended(
          display,
          new CallInterruptedException(
              "Interrupted while "
                  + noun
                  + " were asked for. Those that came are kept: the same line goes on from there.",
              e));
    } catch (ExecutionException e) {
      throw ended(
          display,
          e.getCause() instanceof RuntimeException cause
              ? cause
              : new Up42Exception("The " + noun + " can't be asked for: " + e.getCause(), e));
    } finally {
      pool.shutdownNow();
    }
  }

  private static RuntimeException ended(ListingDisplay display, RuntimeException failure) {
    display.end(failure);
    return failure;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "swath-questions");
    thread.setDaemon(true);
    return thread;
  }
}
