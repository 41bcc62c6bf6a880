package swath.internal.batch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import swath.error.Up42Exception;
import swath.http.TimeSource;
import swath.journal.BatchJournal;
import swath.journal.BatchWriter;
import swath.view.Sanitizer;
import swath.view.Words;

/**
 * Makes this kernel the one that writes a batch, until it is closed. A kernel before it is replaced
 * when its process is gone on this machine, or when it was silent for two minutes.
 */
final class WriterLock implements AutoCloseable {
  private static final Duration SILENCE = Duration.ofMinutes(2);
  private static final int BEAT_SECONDS = 15;

  private final BatchJournal journal;
  private final TimeSource time;
  private final BatchWriter writer;
  private final ScheduledExecutorService heart;

  private WriterLock(BatchJournal journal, TimeSource time, BatchWriter writer) {
    this.journal = journal;
    this.time = time;
    this.writer = writer;
    this.heart =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "swath-batch-writer");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        heart.scheduleAtFixedRate(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * Takes the batch.
   *
   * @throws Up42Exception when another kernel writes it
   */
  static WriterLock take(BatchJournal journal, TimeSource time, String batch) {
    Instant now = time.instant();
    String host = host();
    BatchWriter wanted =
        new BatchWriter(
            batch, UUID.randomUUID().toString(), host, ProcessHandle.current().pid(), now, now);
    BatchWriter holder = journal.take(wanted, before -> isGone(before, host, time));
    if (!holder.id().equals(wanted.id())) {
      throw new Up42Exception(
          "Nothing was executed: the batch "
              + Sanitizer.line(batch, 80)
              + " is run by "
              + holder.name()
              + ", heard of last at "
              + Words.clock(holder.seen())
              + ". Wait until it has ended; if its kernel is gone, run this again: it is taken"
              + " over after two minutes of silence. up42.batch(\""
              + Sanitizer.code(batch)
              + "\") shows how far it is.");
    }
    return new WriterLock(journal, time, wanted);
  }

  /** Names this run. */
  String id() {
    return writer.id();
  }

  private void beat() {
    try {
      boolean unused = journal.renew(writer, time.instant());
    } catch (RuntimeException e) {
      // The next beat may be written; until then others see the last one.
    }
  }

  static boolean isGone(BatchWriter before, String host, TimeSource time) {
    boolean isDead =
        before.host().equals(host)
            && ProcessHandle.of(before.pid()).filter(ProcessHandle::isAlive).isEmpty();
    Duration silent = Duration.between(before.seen(), time.instant()).abs();
    return isDead || silent.compareTo(time.lifetime(SILENCE)) > 0;
  }

  // Containers of one machine have names of their own; a machine that started anew has none of the
  // processes of before.
  /** Names this machine as it runs now: within one name, process ids are of one kind. */
  static String host() {
    String boot = line("/proc/sys/kernel/random/boot_id");
    return hostName() + (boot.isEmpty() ? "" : " (" + boot.split("-", 2)[0] + ")");
  }

  private static String hostName() {
    String name = line("/proc/sys/kernel/hostname");
    for (String variable : new String[] {"HOSTNAME", "COMPUTERNAME"}) {
      name = name.isEmpty() ? System.getenv().getOrDefault(variable, "") : name;
    }
    try {
      return name.isEmpty() ? InetAddress.getLocalHost().getHostName() : name;
    } catch (UnknownHostException e) {
      return "this machine";
    }
  }

  private static String line(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException | SecurityException e) {
      return ""; // another system
    }
  }

  @Override
  public void close() {
    heart.shutdownNow();
    try {
      journal.release(writer);
    } catch (RuntimeException e) {
      // It is taken over once this process is gone, or silent.
    }
  }
}
