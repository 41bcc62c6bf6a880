package swath.stac;

import com.fasterxml.jackson.databind.JsonNode;
import swath.http.HttpClient;
import swath.http.Progress;
import swath.processing.ProcessingApi;

/**
 * Requests to UP42's storage. It speaks JSON, so that all values of the storage can use it.
 * Thread-safe.
 */
final class StacClient {
  static final String ROOT = "/v2/assets/stac";
  static final String COLLECTIONS = ROOT + "/collections";
  static final String ASSETS = "/v2/assets";

  private final HttpClient http;

  StacClient(HttpClient http) {
    this.http = http;
  }

  HttpClient http() {
    return http;
  }

  /** A new progress, shown where the session shows such things. */
  Progress progress() {
    return http.options().progress().get();
  }

  /** Whether it is a sandbox's: its region is none of UP42's. */
  boolean isSandbox() {
    return http.credentials().region().isLocal();
  }

  /** The metadata of an asset. */
  JsonNode assetMetadata(String assetId) {
    return get(HttpClient.path(ASSETS, assetId, "metadata"));
  }

  /** The job that made something. */
  Provenance provenance(String jobId) {
    return new Provenance(new ProcessingApi(http).job(jobId), isSandbox());
  }

  JsonNode get(String href) {
    return http.get(href).json();
  }
}
