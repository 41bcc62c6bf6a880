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
 * A process's own rules for inputs that fit its schema. {@code InvalidTitle}, {@code
 * MissingPanchromaticAsset} and {@code GreyWeightBandsNotUnique} are UP42's names and words, the
 * others and all thresholds that UP42 does not document are the sandbox's.
 */
public final class InputCheck {
  private static final int MAX_TITLE = 250;
  private static final double MIN_OVERLAP = 0.20;
  private static final double MAX_CLOUD = 25;
  private static final double MAX_GSD_DIFFERENCE = 0.25;

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
      error("InvalidTitle", "title is too long");
    }
    List<Optional<Scene>> scenes = process.itemInputs().stream().map(this::item).toList();
    if (process.pair() && scenes.stream().allMatch(Optional::isPresent)) {
      compare(scenes.get(0).orElseThrow(), scenes.get(1).orElseThrow());
    }
    if (process.greyWeights()) {
      scenes.get(0).ifPresent(this::weights);
    }
    return new CheckedInputs(List.copyOf(errors), scenes.get(0).map(Scene::key).orElse(null));
  }

  private Optional<Scene> item(String input) {
    String url = inputs.path(input).asText();
    Optional<StoredItem> item = world.itemAt(url);
    if (item.isEmpty()) {
      error("ItemNotFound", "The item " + url + " is not in storage.");
      return Optional.empty();
    }
    if (item.get().jobId() != null) {
      error("UnsupportedCollection", "Results of processing are not accepted as " + input + ".");
      return Optional.empty();
    }
    Scene scene = Catalog.scene(item.get());
    if (!process.accepts().contains(scene.product())) {
      error(
          "UnsupportedCollection",
          "%s is not accepted as %s of %s."
              .formatted(Catalog.product(scene).title(), input, process.id()));
    }
    return Optional.of(scene);
  }

  private void compare(Scene source, Scene reference) {
    if (source.key().equals(reference.key())) {
      error("IdenticalItems", "Source and reference are the same item.");
      return;
    }
    double overlap = SceneFootprint.of(source).overlap(SceneFootprint.of(reference));
    if (overlap < MIN_OVERLAP) {
      error(
          "InsufficientOverlap",
          String.format(
              Locale.ROOT, "The items overlap by %.0f %%, 20 %% are needed.", overlap * 100));
    }
    Product first = Catalog.product(source);
    Product second = Catalog.product(reference);
    if (!first.bands().equals(second.bands())) {
      error("BandsDiffer", "Source and reference have different bands.");
    }
    if (Math.abs(first.gsd() - second.gsd()) > MAX_GSD_DIFFERENCE * first.gsd()) {
      error("ResolutionsDiffer", "The resolutions differ by more than 25 %.");
    }
    if (Math.max(source.cloud(), reference.cloud()) > MAX_CLOUD) {
      error("TooCloudy", "More than 25 % of an item are covered by clouds.");
    }
  }

  private void weights(Scene scene) {
    List<String> bands = Catalog.product(scene).bands();
    if (!bands.contains("pan")) {
      error("MissingPanchromaticAsset", "The panchromatic band is missing.");
    }
    List<String> weighted = new ArrayList<>();
    inputs.path("greyWeights").forEach(weight -> weighted.add(weight.path("band").asText()));
    if (new HashSet<>(weighted).size() < weighted.size()) {
      error("GreyWeightBandsNotUnique", "Applied band grey weights are not unique.");
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
