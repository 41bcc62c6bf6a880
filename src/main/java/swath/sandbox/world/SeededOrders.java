package swath.sandbox.world;

import static swath.sandbox.world.Status.ACCEPTED;
import static swath.sandbox.world.Status.CREATED;
import static swath.sandbox.world.Status.LICENSED;
import static swath.sandbox.world.Status.RUNNING;
import static swath.sandbox.world.Status.VALID;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Half a year of executions, as users make them: more of cheap processes than of expensive ones,
 * some two dozen at once, and every third again with the same inputs.
 */
final class SeededOrders {
  /** A job that UP42's pages name; it is a good one. */
  private static final String PAGE_JOB_ID = "d290f1ee-6c54-4b01-90e6-d701748f0851";

  private static final int PAGE_JOB = 1;

  /** One day on which somebody compared too many images. */
  private static final int SPIKE_DAY = 47;

  private static final int SPIKE_EVERY = 31;

  /** Among captured jobs that are no part of a burst, those that repeat an earlier one. */
  private static final double REPEATS = 0.4;

  private static final List<Status> UNDER_WAY =
      List.of(CREATED, LICENSED, VALID, ACCEPTED, RUNNING, RUNNING);

  private static final String FREE_ONCE = "pansharpening";

  private static final Map<String, Integer> POPULARITY =
      Map.ofEntries(
          Map.entry("detection-trees-spacept", 5),
          Map.entry("detection-buildings-spacept", 5),
          Map.entry("pansharpening", 8),
          Map.entry("true-color-conversion", 5),
          Map.entry("detection-ships-airbus", 4),
          Map.entry("upsampling-ns", 3),
          Map.entry("detection-shadows-spacept", 2),
          Map.entry("upsampling-ns-sentinel", 2),
          Map.entry("detection-cars-oi", 2),
          Map.entry("detection-aircraft-oi", 2),
          Map.entry("detection-change-sandbox", 0));

  private final WorldOptions options;
  private final Instant start;
  private final long seed;
  private final StageTimes stages;
  private final SeededTimes times;
  private final SeededInputs inputs;
  private final SeededScenes scenes = new SeededScenes();
  private final List<ProcessModel> all = List.copyOf(Catalog.PROCESSES.values());
  private final List<ProcessModel> removed = List.copyOf(Catalog.REMOVED.values());
  private final List<ProcessModel> processes = new ArrayList<>();
  private final List<String> budgets;
  private final List<JobOrder> captured = new ArrayList<>();
  private @Nullable JobOrder lastOfSpike;

  SeededOrders(WorldOptions options, Instant start, WorldState state) {
    this.options = options;
    this.start = start;
    this.seed = state.seed;
    this.stages = new StageTimes(seed);
    this.times = new SeededTimes(start);
    this.inputs = new SeededInputs(seed, options.kind());
    this.budgets = List.copyOf(state.budgets.keySet());
    for (ProcessModel process : all) {
      for (int i = 0; i < POPULARITY.getOrDefault(process.id(), 1); i++) {
        processes.add(process);
      }
    }
  }

  /** In the order of their creation; no two at the same instant. */
  List<JobOrder> all() {
    List<JobOrder> orders = new ArrayList<>();
    int underWay = Math.min(UNDER_WAY.size(), options.jobs() / 10);
    int past = options.jobs() - underWay;
    SeededBursts bursts = new SeededBursts(seed, options.kind(), past, times);
    for (int i = 0; i < past; i++) {
      orders.add(past(i, bursts));
    }
    for (int i = 0; i < underWay; i++) {
      orders.add(present(i, UNDER_WAY.get(i)));
    }
    orders.sort(Comparator.comparing(JobOrder::created));
    for (int i = 1; i < orders.size(); i++) {
      Instant before = orders.get(i - 1).created();
      if (!orders.get(i).created().isAfter(before)) {
        orders.set(i, orders.get(i).createdAt(before.plusMillis(1)));
      }
    }
    return orders;
  }

  private JobOrder past(int i, SeededBursts bursts) {
    SeededRandom random = SeededRandom.of(seed, "past" + i);
    String id = i == PAGE_JOB ? PAGE_JOB_ID : SeededRandom.uuid(seed, "past" + i);
    SeededBursts.Burst burst = bursts.of(i);
    boolean spike = i % SPIKE_EVERY == SPIKE_EVERY - 1;
    SeededEnding ending = SeededEnding.of(options.kind(), i);
    if (i == PAGE_JOB) {
      ending = SeededEnding.CAPTURED;
    } else if (burst != null || spike || i < all.size()) {
      ending = ending.ofFixed(options.kind());
    }
    if (spike && lastOfSpike != null && i < 2 * SPIKE_EVERY) {
      return lastOfSpike.again(id, times.workingHour(random, SPIKE_DAY));
    }
    if (burst == null && !spike && i >= all.size() && ending == SeededEnding.CAPTURED) {
      if (random.chance(REPEATS) && captured.size() > 1) {
        return repeat(random, id);
      }
    }
    boolean gone = burst == null && !spike && random.chance(options.kind().removed);
    ProcessModel process = process(random, i, ending, gone);
    Instant created = times.any(random);
    if (burst != null) {
      process = burst.process();
      created = burst.moment(i);
    } else if (spike) {
      process = Catalog.process("detection-change-simularity");
      created = times.workingHour(random, SPIKE_DAY);
    } else if (gone || ending.isFree()) {
      created = times.old(random);
    } else if (ending.isStuck()) {
      created = times.longAgo(random);
    }
    JobOrder order = order(random, id, process, created, ending);
    lastOfSpike = spike ? order : lastOfSpike;
    if (ending == SeededEnding.CAPTURED && !order.isFree() && !gone) {
      captured.add(order);
    }
    return order;
  }

  /** First one of each process, then popular ones. */
  private ProcessModel process(SeededRandom random, int i, SeededEnding ending, boolean gone) {
    if (i < all.size()) {
      return all.get(i);
    }
    if (ending.isFree()) {
      return Catalog.process(random.chance(0.8) ? FREE_ONCE : "detection-change-sandbox");
    }
    return random.pick(gone ? removed : processes);
  }

  /** An earlier job, executed again; cheap ones are more often. */
  private JobOrder repeat(SeededRandom random, String id) {
    JobOrder first = random.pick(captured);
    JobOrder other = random.pick(captured);
    if (other.credits() < first.credits() && random.chance(0.6)) {
      first = other;
    }
    return first.again(id, times.after(random, first.created()));
  }

  private JobOrder order(
      SeededRandom random, String id, ProcessModel process, Instant created, SeededEnding ending) {
    Scene scene = scenes.pick(random, process, created);
    boolean flawed = ending == SeededEnding.INVALID;
    SeededInputs.Sent sent =
        flawed
            ? inputs.flawed(
                random, process, scene, captured.isEmpty() ? null : random.pick(captured))
            : inputs.good(
                process, scene, times.isOld(created) && (ending.isFree() || random.chance(0.6)));
    boolean charged = sent.errors().isEmpty() && !ending.isFree();
    return order(random, id, process, sent, charged, ending.fate, null, true, created);
  }

  /** A job that stands in the middle of a slow status when the world begins. */
  private JobOrder present(int i, Status status) {
    SeededRandom random = SeededRandom.of(seed, "present" + i);
    ProcessModel process = Catalog.process("detection-trees-spacept");
    Scene scene = scenes.pick(random, process, start);
    JobOrder order =
        order(
            random,
            SeededRandom.uuid(seed, "present" + i),
            process,
            inputs.good(process, scene, false),
            true,
            null,
            status,
            false,
            start);
    Duration age = stages.of(order, status, 0).dividedBy(2);
    for (Status passed : List.of(CREATED, LICENSED, VALID, ACCEPTED)) {
      if (passed.compareTo(status) < 0) {
        age = age.plus(stages.of(order, passed, 0));
      }
    }
    return order.createdAt(random.trim(start.minus(age)));
  }

  private JobOrder order(
      SeededRandom random,
      String id,
      ProcessModel process,
      SeededInputs.Sent sent,
      boolean charged,
      @Nullable JobFate fate,
      @Nullable Status slow,
      boolean tails,
      Instant created) {
    Scene scene = sent.scene();
    return new JobOrder(
        0,
        id,
        process.id(),
        random.chance(0.02) ? null : workspace(random),
        random.chance(0.25) ? budgets.get(random.below(2)) : null,
        sent.title(),
        sent.json(),
        scene == null ? null : scene.key(),
        charged && scene != null ? JobPrice.of(process, scene, options).credits() : 0,
        sent.errors(),
        fate,
        slow,
        tails,
        created);
  }

  private static String workspace(SeededRandom random) {
    return Account.WORKSPACES.get(random.chance(0.6) ? 0 : random.chance(0.6) ? 1 : 2);
  }
}
