package swath.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place on earth that was photographed; {@link SceneFootprint} is its outline.
 *
 * @param key its name in the sandbox
 * @param tilt degrees against north, as satellite scenes have
 * @param product the {@link Product}'s key
 * @param cloud per cent
 * @param pageItemId the id of its item that UP42's own notebooks ask for, if they do; in the same
 *     way its collection's and its order's
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
    Cover cover,
    @Nullable String pageItemId,
    @Nullable String pageCollectionId,
    @Nullable String pageOrderId) {

  /** Stands before the number of an earlier pass in a scene's key. */
  static final char EARLIER = '~';

  private static final Duration BETWEEN_PASSES = Duration.ofDays(37);

  /** The same place on an earlier pass, with other clouds; the first pass before is number 1. */
  Scene earlier(int pass) {
    String name = key + EARLIER + pass;
    SeededRandom random = SeededRandom.of(0, name);
    return new Scene(
        name,
        SeededRandom.uuid(0, name + "asset"),
        place,
        lon,
        lat,
        widthKm,
        heightKm,
        tilt,
        product,
        taken.minus(BETWEEN_PASSES.multipliedBy(pass)).minusSeconds(random.below(86_400)),
        random.below(350) / 10.0,
        cover,
        null,
        null,
        null);
  }

  /** The key of the place, whichever pass it is. */
  public String placeKey() {
    String first = key.indexOf(EARLIER) < 0 ? key : key.substring(0, key.indexOf(EARLIER));
    return first.replace("-reference", "");
  }

  String itemId() {
    return pageItemId != null ? pageItemId : SeededRandom.uuid(0, key + "item");
  }

  /** Two images for a comparison were bought by one order, so they share a collection. */
  String collectionId() {
    return pageCollectionId != null
        ? pageCollectionId
        : SeededRandom.uuid(0, orderKey() + "collection");
  }

  String orderId() {
    return pageOrderId != null ? pageOrderId : SeededRandom.uuid(0, orderKey() + "order");
  }

  private String orderKey() {
    return key.replace("-reference", "");
  }
}
