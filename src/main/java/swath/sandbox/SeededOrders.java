package swath.sandbox;

import static swath.sandbox.Status.ACCEPTED;
import static swath.sandbox.Status.CREATED;
import static swath.sandbox.Status.FAILED;
import static swath.sandbox.Status.LICENSED;
import static swath.sandbox.Status.RUNNING;
import static swath.sandbox.Status.SUCCESSFUL;
import static swath.sandbox.Status.VALID;

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

/** Half a year of executions: more of cheap processes than of dear ones, few at weekends. */
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

  private final Options options;
  private final Instant start;
  private final WorldState state;
  private final Lifecycle lifecycle;
  private final List<ProcessModel> processes = new ArrayList<>();
  private final List<String> budgets;
  private final Map<String, List<Scene>> scenes = new HashMap<>();

  SeededOrders(Options options, Instant start, WorldState state, Lifecycle lifecycle) {
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
    Dice dice = Dice.of(state.seed, "past" + i);
    boolean spike = i % 41 == 40;
    Instant created = spike ? workingHour(dice, SPIKE_DAY) : moment(dice);
    List<ProcessModel> all = List.copyOf(Catalog.PROCESSES.values());
    ProcessModel process = i < all.size() ? all.get(i) : dice.pick(processes);
    if (spike) {
      process = Catalog.process("detection-change-simularity");
    }
    JobFault fault =
        dice.chance(0.06) ? JobFault.FAILS : dice.chance(0.03) ? JobFault.IS_REJECTED : null;
    boolean flawed = fault == null && dice.chance(0.12);
    return order(dice, "past" + i, process, created, fault, flawed, null);
  }

  /** A job that stands in the middle of a slow status when the world begins. */
  private JobOrder present(int i, Status status) {
    Dice dice = Dice.of(state.seed, "present" + i);
    ProcessModel process = Catalog.process("detection-trees-spacept");
    JobFault fault = status == FAILED ? JobFault.FAILS : null;
    JobOrder order = order(dice, "present" + i, process, start, fault, false, status);
    Duration age = lifecycle.stay(order, status).dividedBy(2);
    for (Status passed : List.of(CREATED, LICENSED, VALID, ACCEPTED, RUNNING)) {
      if (passed.compareTo(status) < 0) {
        age = age.plus(lifecycle.stay(order, passed));
      }
    }
    return order(dice, "present" + i, process, trim(dice, start.minus(age)), fault, false, status);
  }

  private JobOrder order(
      Dice dice,
      String name,
      ProcessModel process,
      Instant created,
      @Nullable JobFault fault,
      boolean flawed,
      @Nullable Status slow) {
    Scene scene = scene(dice, process, created);
    List<Flaw> flaws = List.of();
    String title = process.title() + ", " + scene.place().replaceFirst(",.*", "");
    ObjectNode inputs = inputs(process, title, scene);
    if (flawed && process.greyWeights()) {
      flaws =
          List.of(
              new Flaw("GreyWeightBandsNotUnique", "Applied band grey weights are not unique."));
      inputs.set(
          "greyWeights",
          Json.array()
              .add(Json.object().put("band", "red").put("weight", 0.4))
              .add(Json.object().put("band", "red").put("weight", 0.2)));
    } else if (flawed && process.pair()) {
      flaws = List.of(new Flaw("IdenticalItems", "Source and reference are the same item."));
      inputs.set("referenceItem", inputs.get("sourceItem"));
    }
    return new JobOrder(
        0,
        Dice.uuid(state.seed, name),
        process.id(),
        dice.chance(0.02) ? null : workspace(dice),
        dice.chance(0.25) ? budgets.get(dice.below(2)) : null,
        title,
        inputs.toString(),
        scene.key(),
        Price.of(process, scene, options).credits(),
        flaws,
        fault,
        slow,
        created);
  }

  private static ObjectNode inputs(ProcessModel process, String title, Scene scene) {
    ObjectNode inputs = Json.object().put("title", title);
    for (String input : process.itemInputs()) {
      Scene image =
          input.equals("referenceItem")
              ? Catalog.known(Catalog.SCENES, scene.key() + "-reference")
              : scene;
      inputs.put(
          input,
          World.BASE
              + "/v2/assets/stac/collections/"
              + WorldSeed.collectionId(image)
              + "/items/"
              + WorldSeed.itemId(image));
    }
    if (process.sensitivity()) {
      inputs.put("sensitivity", 2);
    }
    return inputs;
  }

  private Scene scene(Dice dice, ProcessModel process, Instant created) {
    List<Scene> all = scenes.computeIfAbsent(process.id(), id -> fitting(process));
    List<Scene> bought =
        all.stream()
            .filter(scene -> scene.taken().isBefore(created.minus(Duration.ofDays(4))))
            .toList();
    return dice.pick(bought.isEmpty() ? all : bought);
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

  private static String workspace(Dice dice) {
    return World.WORKSPACES.get(dice.chance(0.6) ? 0 : dice.chance(0.6) ? 1 : 2);
  }

  /** More in recent months; weekends only seldom. */
  private Instant moment(Dice dice) {
    Instant moment;
    do {
      moment = workingHour(dice, 1 + (int) (DAYS * Math.pow(dice.between(0, 1), 1.3)));
    } while (moment.atZone(ZoneOffset.UTC).getDayOfWeek().getValue() > 5 && dice.chance(0.85));
    return moment;
  }

  private Instant workingHour(Dice dice, int daysAgo) {
    double hours = 7 + 5.5 * (dice.between(0, 1) + dice.between(0, 1));
    long nanos = (long) (hours * 3_600_000_000_000L);
    return trim(
        dice, start.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(daysAgo)).plusNanos(nanos));
  }

  /** Seconds, milliseconds, microseconds or nanoseconds, as UP42's instants have. */
  private static Instant trim(Dice dice, Instant instant) {
    int unit = dice.pick(List.of(1_000_000_000, 1_000_000, 1_000, 1_000, 1));
    return instant.minusNanos(instant.getNano() % unit);
  }
}
