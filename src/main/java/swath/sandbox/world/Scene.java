package swath.sandbox.world;

import java.time.Instant;

/**
 * A place on earth that was photographed; {@link SceneFootprint} is its outline.
 *
 * @param key its name in the sandbox
 * @param tilt degrees against north, as satellite scenes have
 * @param product the {@link Product}'s key
 * @param cloud per cent
 */
public record Scene(
    String key,
    String assetId,
    String place,
    double lon,
    double lat,
    double widthKm,
    double heightKm,
    double tilt,
    String product,
    Instant taken,
    double cloud,
    Cover cover) {

  String itemId() {
    return SeededRandom.uuid(0, key + "item");
  }

  /** Two images for a comparison were bought by one order, so they share a collection. */
  String collectionId() {
    return SeededRandom.uuid(0, orderKey() + "collection");
  }

  String orderId() {
    return SeededRandom.uuid(0, orderKey() + "order");
  }

  private String orderKey() {
    return key.replace("-reference", "");
  }
}
