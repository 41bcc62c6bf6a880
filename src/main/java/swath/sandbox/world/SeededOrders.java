package swath.sandbox.world;

import static swath.sandbox.world.Status.ACCEPTED;
import static swath.sandbox.world.Status.CREATED;
import static swath.sandbox.world.Status.FAILED;
import static swath.sandbox.world.Status.LICENSED;
import static swath.sandbox.world.Status.RUNNING;
import static swath.sandbox.world.Status.SUCCESSFUL;
import static swath.sandbox.world.Status.VALID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Half a year of executions: more of cheap processes than of expensive ones, few at weekends. */
final class SeededOrders {
  private static final int DAYS = 182;

  /** One day on which somebody compared too many images. */
  private static final int SPIKE_DAY = 47;

  private static final List<Status> UNDER_WAY =
      List.of(CREATED, LICENSED, VALID, ACCEPTED, RUNNING, RUNNING, SUCCESSFUL, FAILED);

  private static final Map<String, Integer> POPULARITY =
      Map.of(
          "detection-trees-spacept", 7,
          "detection-buildings-spacept", 5,
          "pansharpening", 5,
          "true-color-conversion", 5,
          "detection-ships-airbus", 4,
          "upsampling-ns", 3,
          "detection-shadows-spacept", 2,
          "upsampling-ns-sentinel", 2,
          "detection-cars-oi", 2,
          "detection-aircraft-oi", 2);

  private final WorldOptions options;
  private final Instant start;
  private final WorldState state;
  private final Lifecycle lifecycle;
  private final List<ProcessModel> processes = new ArrayList<>();
  private final List<String> budgets;
  private final Map<String, List<Scene>> scenes = new HashMap<>();

  SeededOrders(WorldOptions options, Instant start, WorldState state, Lifecycle lifecycle) {
    this.options = options;
    this.start = start;
    this.state = state;
    this.lifecycle = lifecycle;
    this.budgets = List.copyOf(state.budgets.keySet());
    for (ProcessModel process : Catalog.PROCESSES.values()) {
      for (int i = 0; i < POPULARITY.getOrDefault(process.id(), 1); i++) {
        processes.add(process);
      }
    }
  }

  /** In the order of their creation. */
  List<JobOrder> all() {
    List<JobOrder> orders = new ArrayList<>();
    int underWay = Math.min(UNDER_WAY.size(), options.jobs() / 10);
    for (int i = 0; i < options.jobs() - underWay; i++) {
      orders.add(past(i));
    }
    for (int i = 0; i < underWay; i++) {
      orders.add(present(i, UNDER_WAY.get(i)));
    }
    orders.sort(Comparator.comparing(JobOrder::created));
    return orders;
  }

  private JobOrder past(int i) {
    SeededRandom random = SeededRandom.of(state.seed, "past" + i);
    boolean spike = i % 41 == 40;
    Instant created = spike ? workingHour(random, SPIKE_DAY) : moment(random);
    List<ProcessModel> all = List.copyOf(Catalog.PROCESSES.values());
    ProcessModel process = i < all.size() ? all.get(i) : random.pick(processes);
    if (spike) {
      process = Catalog.process("detection-change-simularity");
    }
    JobFate fate =
        random.chance(0.06) ? JobFate.FAILS : random.chance(0.03) ? JobFate.IS_REJECTED : null;
    boolean flawed = fate == null && random.chance(0.12);
    return order(random, "past" + i, process, created, fate, flawed, null);
  }

  /** A job that stands in the middle of a slow status when the world begins. */
  private JobOrder present(int i, Status status) {
    SeededRandom random = SeededRandom.of(state.seed, "present" + i);
    ProcessModel process = Catalog.process("detection-trees-spacept");
    JobFate fate = status == FAILED ? JobFate.FAILS : null;
    JobOrder order = order(random, "present" + i, process, start, fate, false, status);
    Duration age = lifecycle.dwell(order, status).dividedBy(2);
    for (Status passed : List.of(CREATED, LICENSED, VALID, ACCEPTED, RUNNING)) {
      if (passed.compareTo(status) < 0) {
        age = age.plus(lifecycle.dwell(order, passed));
      }
    }
    return order(
        random, "present" + i, process, random.trim(start.minus(age)), fate, false, status);
  }

  private JobOrder order(
      SeededRandom random,
      String name,
      ProcessModel process,
      Instant created,
      @Nullable JobFate fate,
      boolean flawed,
      @Nullable Status slow) {
    Scene scene = scene(random, process, created);
    List<InputError> errors = List.of();
    String title = process.title() + ", " + scene.place().replaceFirst(",.*", "");
    ObjectNode inputs = inputs(process, title, scene);
    if (flawed && process.greyWeights()) {
      errors =
          List.of(
              new InputError(
                  "GreyWeightBandsNotUnique", "Applied band grey weights are not unique."));
      inputs.set(
          "greyWeights",
          SandboxJson.array()
              .add(SandboxJson.object().put("band", "red").put("weight", 0.4))
              .add(SandboxJson.object().put("band", "red").put("weight", 0.2)));
    } else if (flawed && process.pair()) {
      errors = List.of(new InputError("IdenticalItems", "Source and reference are the same item."));
      inputs.set("referenceItem", inputs.get("sourceItem"));
    }
    return new JobOrder(
        0,
        SeededRandom.uuid(state.seed, name),
        process.id(),
        random.chance(0.02) ? null : workspace(random),
        random.chance(0.25) ? budgets.get(random.below(2)) : null,
        title,
        inputs.toString(),
        scene.key(),
        JobPrice.of(process, scene, options).credits(),
        errors,
        fate,
        slow,
        created);
  }

  private static ObjectNode inputs(ProcessModel process, String title, Scene scene) {
    ObjectNode inputs = SandboxJson.object().put("title", title);
    for (String input : process.itemInputs()) {
      Scene image =
          input.equals("referenceItem")
              ? Catalog.known(Catalog.SCENES, scene.key() + "-reference")
              : scene;
      inputs.put(
          input,
          JobOrder.BASE
              + "/v2/assets/stac/collections/"
              + image.collectionId()
              + "/items/"
              + image.itemId());
    }
    if (process.sensitivity()) {
      inputs.put("sensitivity", 2);
    }
    return inputs;
  }

  private Scene scene(SeededRandom random, ProcessModel process, Instant created) {
    List<Scene> all = scenes.computeIfAbsent(process.id(), id -> fitting(process));
    List<Scene> bought =
        all.stream()
            .filter(scene -> scene.taken().isBefore(created.minus(Duration.ofDays(4))))
            .toList();
    return random.pick(bought.isEmpty() ? all : bought);
  }

  private static List<Scene> fitting(ProcessModel process) {
    return Catalog.SCENES.values().stream()
        .filter(scene -> process.accepts().contains(scene.product()))
        .filter(scene -> !process.greyWeights() || hasPan(scene))
        .filter(scene -> !process.pair() || Catalog.SCENES.containsKey(scene.key() + "-reference"))
        .toList();
  }

  private static boolean hasPan(Scene scene) {
    return Catalog.product(scene).bands().contains("pan");
  }

  private static String workspace(SeededRandom random) {
    return Account.WORKSPACES.get(random.chance(0.6) ? 0 : random.chance(0.6) ? 1 : 2);
  }

  /** More in recent months; weekends only seldom. */
  private Instant moment(SeededRandom random) {
    Instant moment;
    do {
      moment = workingHour(random, 1 + (int) (DAYS * Math.pow(random.between(0, 1), 1.3)));
    } while (moment.atZone(ZoneOffset.UTC).getDayOfWeek().getValue() > 5 && random.chance(0.85));
    return moment;
  }

  private Instant workingHour(SeededRandom random, int daysAgo) {
    double hours = 7 + 5.5 * (random.between(0, 1) + random.between(0, 1));
    long nanos = (long) (hours * 3_600_000_000_000L);
    return random.trim(
        start.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(daysAgo)).plusNanos(nanos));
  }
}
