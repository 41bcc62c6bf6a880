package swath.stac;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import swath.error.Up42Exception;

/**
 * Reads GeoJSON (RFC 7946), lines of it, or a sequence (RFC 8142), token by token and counts its
 * features. Other members are skipped; the order of members does not matter.
 */
final class FeatureReader {
  private static final int RECORD_SEPARATOR = 0x1e;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private final JsonParser json;
  private final String file;
  private final long largest;
  private final FeatureTally tally = new FeatureTally();
  private boolean found;

  private FeatureReader(JsonParser json, String file, long largest) {
    this.json = json;
    this.file = file;
    this.largest = largest;
  }

  /**
   * Reads to the end, or until {@code largest} bytes are read; the tally says which.
   *
   * @throws IOException when the stream breaks off
   * @throws Up42Exception when it is no GeoJSON
   */
  static FeatureTally read(InputStream stream, String file, long largest) throws IOException {
    try (JsonParser json = JSON.createParser(new Unseparated(stream))) {
      FeatureReader reader = new FeatureReader(json, file, largest);
      reader.all();
      return reader.tally;
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
    } while (tally.isComplete() && json.nextToken() != null);
  }

  private void top() throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw notFeatures();
    }
    found = false;
    FeatureTally.Feature alone = new FeatureTally.Feature();
    boolean isFeature = false;
    while (tally.isComplete() && json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("features") && value == JsonToken.START_ARRAY) {
        features();
      } else if (name.equals("type") && value == JsonToken.VALUE_STRING) {
        isFeature = json.getText().equals("Feature");
      } else {
        member(name, value, alone);
      }
    }
    if (isFeature && !found) {
      tally.add(alone);
    } else if (!found) {
      throw notFeatures();
    }
  }

  private void features() throws IOException {
    found = true;
    while (json.nextToken() == JsonToken.START_OBJECT) {
      FeatureTally.Feature feature = new FeatureTally.Feature();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        member(json.currentName(), json.nextToken(), feature);
      }
      tally.add(feature);
      if (json.currentLocation().getByteOffset() > largest) {
        tally.stopEarly();
        return;
      }
    }
    if (json.currentToken() != JsonToken.END_ARRAY) {
      throw notFeatures();
    }
  }

  private void member(String name, JsonToken value, FeatureTally.Feature feature)
      throws IOException {
    if (value == JsonToken.START_OBJECT && name.equals("properties")) {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String property = json.currentName();
        if (json.nextToken().isScalarValue() && !json.hasToken(JsonToken.VALUE_NULL)) {
          feature.property(property, json.getText(), json.hasToken(JsonToken.VALUE_STRING));
        }
        json.skipChildren();
      }
    } else if (value == JsonToken.START_OBJECT && name.equals("geometry")) {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean isType = json.currentName().equals("type");
        if (json.nextToken() == JsonToken.VALUE_STRING && isType) {
          feature.shape(json.getText());
        }
        json.skipChildren();
      }
    } else {
      json.skipChildren();
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
