package swath.sandbox.world;

import java.util.List;

/**
 * The data product that an image was bought as.
 *
 * @param key what processes name when they say which products they accept
 * @param collectionName UP42's name of the collection
 * @param gsd metres
 * @param cnamCompatible whether it can be orthorectified, as {@code NotCnamCompatible} denies
 */
public record Product(
    String key,
    String collectionName,
    String title,
    String producer,
    String constellation,
    String platform,
    double gsd,
    List<String> bands,
    String dataProductId,
    boolean cnamCompatible) {
  private static final String PANCHROMATIC = "pan";

  /** What the product glossary calls it. */
  public String name() {
    return key.equals("sentinel-2") ? "sentinel-2-level-2a" : key;
  }

  /** Whether its panchromatic band lies in a file of its own. */
  public boolean isBundle() {
    return bands.contains(PANCHROMATIC);
  }

  /** The bands of one of its files. */
  public List<String> bands(boolean panchromatic) {
    return bands.stream().filter(band -> band.equals(PANCHROMATIC) == panchromatic).toList();
  }
}
