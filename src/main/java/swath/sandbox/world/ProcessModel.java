package swath.sandbox.world;

import java.util.List;

/**
 * One of UP42's processes, as the sandbox runs it. Ids and inputs are UP42's; prices that UP42 does
 * not document, accepted products and run times are the sandbox's decisions.
 *
 * @param accepts keys of the {@link Product}s that it takes
 * @param pair whether it compares a source with a reference item
 * @param runSeconds median of the run time
 */
public record ProcessModel(
    String id,
    String title,
    String description,
    String eula,
    int creditsPerSqKm,
    List<String> accepts,
    boolean pair,
    boolean sensitivity,
    boolean greyWeights,
    Result result,
    List<String> classes,
    int runSeconds) {

  /** What it leaves in storage. */
  public enum Result {
    /** an image like its input */
    IMAGE,
    /** one band, 0 to 255 for 0 to 100 % */
    PROBABILITY,
    /** points in GeoJSON with class and confidence */
    OBJECTS
  }

  /** The inputs that name items, in the order of the description. */
  public List<String> itemInputs() {
    return pair ? List.of("sourceItem", "referenceItem") : List.of("item");
  }
}
