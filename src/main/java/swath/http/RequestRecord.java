package swath.http;

/**
 * One request that was sent, without its query, body and headers.
 *
 * <pre>{@code
 * http.requests().forEach(System.out::println); // GET /v2/processing/jobs 200 in 34 ms
 * }</pre>
 *
 * @param method the HTTP method
 * @param path the path; for another host its name only, since such URLs are signed
 * @param status the HTTP status, or 0 when no answer came
 * @param millis real milliseconds until the answer was complete, or until it failed
 */
public record RequestRecord(String method, String path, int status, long millis) {
  @Override
  public String toString() {
    return method
        + " "
        + path
        + " "
        + (status == 0 ? "no answer" : status)
        + " in "
        + millis
        + " ms";
  }
}
