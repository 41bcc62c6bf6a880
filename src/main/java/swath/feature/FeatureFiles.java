package swath.feature;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import swath.error.Up42Exception;
import swath.http.Json;
import swath.internal.geo.GeoJson;

/** Writes features as GeoJSON or CSV. Stateless. */
final class FeatureFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FeatureFiles() {}

  static Path save(Features features, Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean isCsv = name.endsWith(".csv");
    if (!isCsv && !name.endsWith(".geojson") && !name.endsWith(".json")) {
      throw new Up42Exception(
          "Features are written as .geojson, .json or .csv; \"" + name + "\" ends otherwise.");
    }
    features.readAll(); // before a file is begun
    Path parent = file.toAbsolutePath().getParent();
    try {
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Path begun = Files.createTempFile(parent, "features", ".part");
      try {
        try (OutputStream out = Files.newOutputStream(begun)) {
          if (isCsv) {
            features.table().write().csv(out);
          } else {
            geoJson(features, out);
          }
        }
        Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(begun);
      }
      return file;
    } catch (IOException e) {
      throw new Up42Exception("The features can't be written to " + file + ": " + e, e);
    }
  }

  private static void geoJson(Features features, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeArrayFieldStart("features");
      for (Feature feature : features) {
        json.writeRaw('\n');
        json.writeObject(json(feature));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  /** As in its file, with job and item, which two files of the same name may differ in. */
  private static ObjectNode json(Feature feature) {
    ObjectNode json = Json.object().put("type", "Feature");
    feature.id().ifPresent(id -> json.put("id", id));
    Geometry geometry = feature.geometry();
    json.set("geometry", geometry.isEmpty() ? Json.object().nullNode() : GeoJson.json(geometry));
    ObjectNode properties = feature.properties().deepCopy();
    feature.jobId().filter(id -> !properties.has("job")).ifPresent(id -> properties.put("job", id));
    feature
        .itemId()
        .filter(id -> !properties.has("item"))
        .ifPresent(id -> properties.put("item", id));
    json.set("properties", properties);
    return json;
  }
}
