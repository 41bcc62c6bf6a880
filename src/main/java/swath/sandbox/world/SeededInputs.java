package swath.sandbox.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of seeded jobs. No two are the same, so that only those jobs repeat others that are
 * made to.
 */
final class SeededInputs {
  private static final String UP42 = "https://api.up42.com";

  /** What was sent, and what UP42 found wrong with it. */
  record Sent(String title, String json, @Nullable Scene scene, List<InputError> errors) {}

  private final long seed;
  private final WorldKind kind;
  private final Set<String> known = new HashSet<>();

  SeededInputs(long seed, WorldKind kind) {
    this.seed = seed;
    this.kind = kind;
  }

  /** Inputs that the process takes; old ones hold what definitions held then. */
  Sent good(ProcessModel process, Scene scene, boolean old) {
    return sent(process, scene, urls(process, scene), List.of(), old);
  }

  /**
   * Inputs that the process does not take.
   *
   * @param result a job whose result may be sent as an input; null if there is none
   */
  Sent flawed(SeededRandom random, ProcessModel process, Scene scene, @Nullable JobOrder result) {
    // Whoever learns by a small account can correct its pansharpening jobs.
    if (process.greyWeights() && (kind == WorldKind.SMALL || random.chance(0.3))) {
      return sent(
          process,
          scene,
          urls(process, scene),
          List.of(InputErrors.GREY_WEIGHT_BANDS_NOT_UNIQUE),
          false);
    }
    if (process.compares() && random.chance(0.8)) {
      Scene other = random.pick(scenes(process, false));
      return sent(
          process,
          scene,
          List.of(url(scene), url(other)),
          List.of(InputErrors.NOT_MATCHING_PRODUCTS),
          false);
    }
    String url = url(random.pick(scenes(process, true)));
    InputError error = InputErrors.INVALID_DATA_PRODUCT;
    if (random.chance(0.28)) {
      // On UP42's own host: who looks at the job meets the same words in each run.
      url =
          itemUrl(UP42, SeededRandom.uuid(seed, url), SeededRandom.uuid(seed, url + known.size()));
      error =
          InputErrors.notFound(
              process.takesList() ? "items.[0]" : process.itemInputs().get(0), url);
    } else if (result != null && random.chance(0.2)) {
      url = itemUrl(ResultItem.collectionId(seed, result.id()), ResultItem.id(seed, result.id()));
    }
    List<String> urls = process.compares() ? List.of(url, url) : List.of(url);
    return sent(process, null, urls, List.of(error), false);
  }

  private Sent sent(
      ProcessModel process,
      @Nullable Scene scene,
      List<String> urls,
      List<InputError> errors,
      boolean old) {
    String title =
        process.title() + (scene == null ? "" : ", " + scene.place().replaceFirst(",.*", ""));
    String unique = title;
    for (int i = 2; !known.add(process.id() + unique); i++) {
      unique = title + " " + i;
    }
    ObjectNode inputs = SandboxJson.object().put("title", unique);
    ItemInputs.write(process, inputs, urls);
    if (process.sensitivity()) {
      inputs.put("sensitivity", 2);
    }
    if (errors.contains(InputErrors.GREY_WEIGHT_BANDS_NOT_UNIQUE)) {
      inputs.set("greyWeights", redTwice());
    }
    if (old && scene != null) {
      addOld(process, scene, inputs);
    }
    return new Sent(unique, inputs.toString(), scene, errors);
  }

  private static ArrayNode redTwice() {
    return SandboxJson.array()
        .add(SandboxJson.object().put("band", "red").put("weight", 0.4))
        .add(SandboxJson.object().put("band", "red").put("weight", 0.2));
  }

  /** The area of interest was the image's outline, at its simplest. */
  private static void addOld(ProcessModel process, Scene scene, ObjectNode inputs) {
    if (process.oldInputs() != null) {
      inputs.setAll((ObjectNode) process.oldInputs());
    }
    if (inputs.has("aoi")) {
      ArrayNode ring = SandboxJson.array();
      SceneFootprint.of(scene).ring().forEach(point -> ring.add(SandboxJson.numbers(point)));
      ObjectNode aoi = SandboxJson.object().put("type", "Polygon");
      aoi.putArray("coordinates").add(ring);
      inputs.set("aoi", aoi);
    }
  }

  private static List<Scene> scenes(ProcessModel process, boolean refused) {
    return Catalog.SCENES.values().stream()
        .filter(scene -> process.accepts().contains(scene.product()) != refused)
        .toList();
  }

  private static List<String> urls(ProcessModel process, Scene scene) {
    return process.compares()
        ? List.of(url(scene), url(Catalog.scene(scene.key() + "-reference")))
        : List.of(url(scene));
  }

  private static String url(Scene scene) {
    return itemUrl(scene.collectionId(), scene.itemId());
  }

  private static String itemUrl(String collection, String item) {
    return itemUrl(JobOrder.BASE, collection, item);
  }

  private static String itemUrl(String host, String collection, String item) {
    return "%s/v2/assets/stac/collections/%s/items/%s".formatted(host, collection, item);
  }
}
