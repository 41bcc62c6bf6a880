package swath.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One of UP42's processes, as the sandbox runs it. Ids and inputs are UP42's; prices and run times
 * are a real account's where they are known, else the sandbox's decisions, as accepted products
 * are.
 *
 * @param accepts keys of the {@link Product}s that it takes
 * @param itemInputs the inputs that name items, in the order of the description; {@code items} is a
 *     list of two
 * @param creditsPerSqKm 0 if it is free
 * @param oldInputs further inputs that definitions of old jobs hold; null if there are none
 */
public record ProcessModel(
    String id,
    String title,
    String description,
    String eula,
    BigDecimal creditsPerSqKm,
    List<String> accepts,
    List<String> itemInputs,
    boolean sensitivity,
    boolean greyWeights,
    Result result,
    List<String> classes,
    RunTime run,
    @Nullable JsonNode oldInputs) {

  /** What it leaves in storage. */
  public enum Result {
    /** an image like its input */
    IMAGE,
    /** one band, 0 to 255 for 0 to 100 % */
    PROBABILITY,
    /** points in GeoJSON with class and confidence */
    OBJECTS
  }

  /** The input that holds a list of items. */
  public static final String ITEMS = "items";

  public ProcessModel {
    itemInputs = Objects.requireNonNullElse(itemInputs, List.of("item"));
  }

  /** Whether it compares two images. */
  public boolean compares() {
    return takesList() || itemInputs.size() == 2;
  }

  /** Whether it takes its images as one list. */
  public boolean takesList() {
    return itemInputs.contains(ITEMS);
  }

  public boolean isFree() {
    return creditsPerSqKm.signum() == 0;
  }
}
