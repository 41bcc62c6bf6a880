package swath.feature;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import swath.error.Up42Exception;
import swath.http.Json;
import swath.view.Sanitizer;

/**
 * Reads GeoJSON (RFC 7946), lines of it, or a sequence (RFC 8142), one feature after the other.
 * Other members are skipped; the order of members does not matter.
 */
final class FeatureReader {
  private static final int RECORD_SEPARATOR = 0x1e;
  private static final int LONGEST_NAME = 60;

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
              .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
              .build());

  private final JsonParser json;
  private final String file;
  private final long largest;
  private final Consumer<JsonNode> sink;
  private boolean complete = true;
  private boolean found;

  private FeatureReader(JsonParser json, String file, long largest, Consumer<JsonNode> sink) {
    this.json = json;
    this.file = file;
    this.largest = largest;
    this.sink = sink;
  }

  /**
   * Reads to the end, or until {@code largest} bytes are read.
   *
   * @param sink is given each feature
   * @return whether it came to the end
   * @throws IOException when the stream breaks off
   * @throws Up42Exception when it is no GeoJSON in degrees
   */
  static boolean read(InputStream stream, String file, long largest, Consumer<JsonNode> sink)
      throws IOException {
    try (JsonParser json = JSON.createParser(new Unseparated(stream))) {
      FeatureReader reader = new FeatureReader(json, file, largest, sink);
      reader.all();
      return reader.complete;
    } catch (JsonProcessingException e) {
      // Jackson's message quotes what is in the file.
      throw new Up42Exception(
          "The file "
              + file
              + " is no GeoJSON: it is malformed in line "
              + e.getLocation().getLineNr()
              + ".");
    } catch (CharConversionException e) {
      throw new Up42Exception("The file " + file + " is no GeoJSON: it is no text in UTF-8.");
    }
  }

  /** One text, or several: lines of JSON, or a sequence (RFC 8142). */
  private void all() throws IOException {
    if (json.nextToken() == null) {
      throw notFeatures();
    }
    do {
      top();
    } while (complete && json.nextToken() != null);
  }

  private void top() throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw notFeatures();
    }
    found = false;
    ObjectNode alone = Json.object();
    while (complete && json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("features") && value == JsonToken.START_ARRAY) {
        features();
      } else if (name.equals("crs")) {
        system(json.readValueAsTree());
      } else if (name.equals("type")
          || name.equals("id")
          || value == JsonToken.START_OBJECT
              && (name.equals("properties") || name.equals("geometry"))) {
        alone.set(name, json.readValueAsTree());
      } else {
        json.skipChildren();
      }
    }
    if (!found && alone.path("type").asText().equals("Feature")) {
      sink.accept(alone);
    } else if (!found) {
      throw notFeatures();
    }
  }

  private void features() throws IOException {
    found = true;
    while (json.nextToken() == JsonToken.START_OBJECT) {
      sink.accept(json.readValueAsTree());
      if (json.currentLocation().getByteOffset() > largest) {
        complete = false;
        return;
      }
    }
    if (json.currentToken() != JsonToken.END_ARRAY) {
      throw notFeatures();
    }
  }

  /** Files from before RFC 7946 may name another reference system than degrees of WGS 84. */
  private void system(JsonNode crs) {
    String name = crs.path("properties").path("name").asText("");
    if (!name.isEmpty() && !name.matches("(?i).*(CRS:?84|EPSG:{1,2}(4326|4979|4258)).*")) {
      throw new Up42Exception(
          "The file %s has its coordinates in %s; only degrees of WGS 84 are read. To convert it: ogr2ogr -t_srs EPSG:4326 degrees.geojson %1$s"
              .formatted(file, Sanitizer.line(name, LONGEST_NAME)));
    }
  }

  /** Takes the record separators of a sequence for the blanks that JSON permits. */
  private static final class Unseparated extends FilterInputStream {
    Unseparated(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      return read == RECORD_SEPARATOR ? ' ' : read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int count = super.read(bytes, from, length);
      for (int i = from; i < from + count; i++) {
        if (bytes[i] == RECORD_SEPARATOR) {
          bytes[i] = ' ';
        }
      }
      return count;
    }
  }

  private Up42Exception notFeatures() {
    return new Up42Exception("The file " + file + " is no GeoJSON with features.");
  }
}
