package swath.internal.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import swath.host.KnownWords;
import swath.internal.words.NearestWord;
import swath.processing.JobMetadata;
import swath.view.Lenient;

/**
 * The ids that a session has come across, so that it can complete and correct what is typed without
 * asking the network. Of each kind it keeps the first 5,000. Thread-safe.
 */
public final class HeardWords implements KnownWords {
  private static final int MOST = 5_000;
  private static final int SHORTEST_BEGINNING = 4;

  /** What a word names. */
  public enum Kind {
    /** A process: {@code detection-trees-spacept}. */
    PROCESS,
    /** A workspace's id. */
    WORKSPACE,
    /** A job's id. */
    JOB,
    /** An item's id. */
    ITEM
  }

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

  /** Nothing heard yet. */
  public HeardWords() {
    for (Kind kind : Kind.values()) {
      words.put(kind, new LinkedHashSet<>());
    }
  }

  /** Notes what a job names. */
  public void saw(JobMetadata job) {
    saw(Kind.PROCESS, Lenient.or("", job::processId));
    saw(Kind.JOB, Lenient.or("", job::jobId));
    saw(Kind.WORKSPACE, Lenient.or("", () -> Objects.requireNonNullElse(job.workspaceId(), "")));
    saw(Kind.ITEM, Lenient.or(List.<String>of(), job::itemIds));
  }

  private Set<String> known(Kind kind) {
    return Objects.requireNonNull(words.get(kind));
  }

  /** Notes words. */
  public void saw(Kind kind, Collection<String> heard) {
    heard.forEach(word -> saw(kind, word));
  }

  /** Notes a word. */
  public synchronized void saw(Kind kind, String word) {
    Set<String> known = known(kind);
    if (!word.isEmpty() && known.size() < MOST) {
      known.add(word);
    }
  }

  /** All words of a kind, in the order in which they were heard. */
  public synchronized List<String> all(Kind kind) {
    return new ArrayList<>(known(kind));
  }

  @Override
  public List<String> words(String method) {
    return switch (method) {
      case "process", "single", "multi", "of", "find", "acceptEula" -> all(Kind.PROCESS);
      case "workspace", "inWorkspace" -> all(Kind.WORKSPACE);
      case "job", "findJob", "ids", "adopt" -> all(Kind.JOB);
      case "item", "using" -> all(Kind.ITEM);
      default -> List.of();
    };
  }

  /** Whether a word was heard. */
  public synchronized boolean knows(Kind kind, String word) {
    return known(kind).contains(word);
  }

  /** The one word that begins so; empty where there is none, or more than one. */
  public Optional<String> beginning(Kind kind, String typed) {
    if (typed.length() < SHORTEST_BEGINNING) {
      return Optional.empty();
    }
    List<String> found = all(kind).stream().filter(word -> word.startsWith(typed)).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The word that is meant by another one. */
  public Optional<String> nearest(Kind kind, String typed) {
    return beginning(kind, typed).or(() -> NearestWord.among(typed, all(kind)));
  }
}
