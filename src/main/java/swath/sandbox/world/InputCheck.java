package swath.sandbox.world;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A process's own rules for inputs that fit its schema. {@link InputErrors} has UP42's names and
 * words; the names here and all thresholds that UP42 does not document are the sandbox's.
 */
public final class InputCheck {
  private static final int MAX_TITLE = 250;
  private static final double MIN_OVERLAP = 0.20;
  private static final double MAX_CLOUD = 25;

  /** Its images must come from a collection that UP42 calls CNAM-compatible. */
  private static final String ORTHORECTIFICATION = "orthorectification-intermap";

  private final World world;
  private final ProcessModel process;
  private final JsonNode inputs;
  private final List<InputError> errors = new ArrayList<>();

  private InputCheck(World world, ProcessModel process, JsonNode inputs) {
    this.world = world;
    this.process = process;
    this.inputs = inputs;
  }

  public static CheckedInputs of(World world, ProcessModel process, JsonNode inputs) {
    return new InputCheck(world, process, inputs).run();
  }

  private CheckedInputs run() {
    String title = inputs.path("title").asText();
    if (title.codePointCount(0, title.length()) > MAX_TITLE) {
      errors.add(InputErrors.INVALID_TITLE);
    }
    List<Optional<Scene>> scenes =
        ItemInputs.read(process, inputs).stream().map(this::scene).toList();
    if (scenes.size() == 2 && scenes.stream().allMatch(Optional::isPresent)) {
      compare(scenes.get(0).orElseThrow(), scenes.get(1).orElseThrow());
    }
    if (process.greyWeights()) {
      scenes.get(0).ifPresent(this::weights);
    }
    return new CheckedInputs(List.copyOf(errors), scenes.get(0).map(Scene::key).orElse(null));
  }

  private Optional<Scene> scene(ItemInputs.Named named) {
    Optional<StoredItem> item = world.itemAt(named.url());
    if (item.isEmpty()) {
      errors.add(InputErrors.notFound(named.input(), named.url()));
      return Optional.empty();
    }
    if (item.get().jobId() != null) {
      unsupported(InputErrors.INVALID_DATA_PRODUCT);
      return Optional.empty();
    }
    Scene scene = Catalog.scene(item.get());
    if (!process.accepts().contains(scene.product())) {
      boolean noCnam =
          process.id().equals(ORTHORECTIFICATION) && !Catalog.product(scene).cnamCompatible();
      unsupported(noCnam ? InputErrors.NOT_CNAM_COMPATIBLE : InputErrors.INVALID_DATA_PRODUCT);
    }
    return Optional.of(scene);
  }

  /** Says it once, even if both images of a comparison are of the wrong kind. */
  private void unsupported(InputError error) {
    if (!errors.contains(error)) {
      errors.add(error);
    }
  }

  private void compare(Scene source, Scene reference) {
    if (source.key().equals(reference.key())) {
      error("IdenticalItems", "Source and reference are the same item.");
      return;
    }
    if (!source.product().equals(reference.product())) {
      errors.add(InputErrors.NOT_MATCHING_PRODUCTS);
    }
    double overlap = SceneFootprint.of(source).overlap(SceneFootprint.of(reference));
    if (overlap < MIN_OVERLAP) {
      error(
          "InsufficientOverlap",
          String.format(
              Locale.ROOT, "The items overlap by %.0f %%, 20 %% are needed.", overlap * 100));
    }
    if (Math.max(source.cloud(), reference.cloud()) > MAX_CLOUD) {
      error("TooCloudy", "More than 25 % of an item are covered by clouds.");
    }
  }

  private void weights(Scene scene) {
    List<String> bands = Catalog.product(scene).bands();
    if (!bands.contains("pan")) {
      errors.add(InputErrors.MISSING_PANCHROMATIC_ASSET);
    }
    List<String> weighted = new ArrayList<>();
    inputs.path("greyWeights").forEach(weight -> weighted.add(weight.path("band").asText()));
    if (new HashSet<>(weighted).size() < weighted.size()) {
      errors.add(InputErrors.GREY_WEIGHT_BANDS_NOT_UNIQUE);
    }
    Set<String> unknown =
        weighted.stream()
            .filter(band -> band.equals("pan") || !bands.contains(band))
            .collect(toSet());
    if (!unknown.isEmpty()) {
      error(
          "UnknownGreyWeightBand",
          "The item has no multispectral band " + unknown.iterator().next() + ".");
    }
  }

  private void error(String name, String message) {
    errors.add(new InputError(name, message));
  }
}
