package swath.sandbox.world;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    return known(SCENES, item.scene());
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
