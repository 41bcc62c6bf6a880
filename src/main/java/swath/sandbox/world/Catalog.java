package swath.sandbox.world;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What never changes in a sandbox: processes, products, scenes and the first state of EULAs. */
public final class Catalog {
  public static final Map<String, ProcessModel> PROCESSES =
      read("processes.json", new TypeReference<>() {}, ProcessModel::id);

  /** Processes that old jobs ran and that nobody can run any more. */
  public static final Map<String, ProcessModel> REMOVED =
      read("removed-processes.json", new TypeReference<>() {}, ProcessModel::id);

  public static final Map<String, Product> PRODUCTS =
      read("products.json", new TypeReference<>() {}, Product::key);
  public static final Map<String, Scene> SCENES =
      read("scenes.json", new TypeReference<>() {}, Scene::key);
  public static final Map<String, StoredEula> EULAS =
      read("eulas.json", new TypeReference<>() {}, StoredEula::key);

  private Catalog() {}

  public static Scene scene(StoredItem item) {
    return scene(item.scene());
  }

  /**
   * The scene of that key, which may be an {@linkplain Scene#earlier earlier pass} of a known one.
   */
  public static Scene scene(String key) {
    int mark = key.indexOf(Scene.EARLIER);
    return mark < 0
        ? known(SCENES, key)
        : known(SCENES, key.substring(0, mark)).earlier(Integer.parseInt(key.substring(mark + 1)));
  }

  /**
   * So many scenes: the known ones, then earlier passes over the places that have display images.
   */
  static List<Scene> scenes(int count) {
    List<Scene> all = new ArrayList<>(SCENES.values());
    List<Scene> places =
        all.stream().filter(scene -> scene.product().endsWith("-display")).toList();
    for (int i = 0; all.size() < count; i++) {
      all.add(places.get(i % places.size()).earlier(1 + i / places.size()));
    }
    return all.subList(0, count);
  }

  public static Product product(Scene scene) {
    return known(PRODUCTS, scene.product());
  }

  /** The process of a job, which may be a removed one. */
  public static ProcessModel process(String id) {
    ProcessModel removed = REMOVED.get(id);
    return removed == null ? known(PROCESSES, id) : removed;
  }

  /** The value of a key that the sandbox itself has stored. */
  public static <T> T known(Map<String, T> map, String key) {
    T value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("the sandbox has no entry " + key);
    }
    return value;
  }

  private static <T> Map<String, T> read(
      String resource, TypeReference<List<T>> type, Function<T, String> key) {
    try (InputStream in = Catalog.class.getResourceAsStream("/swath/sandbox/" + resource)) {
      Map<String, T> map = new LinkedHashMap<>();
      for (T value : SandboxJson.MAPPER.readValue(in, type)) {
        map.put(key.apply(value), value);
      }
      return map;
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
