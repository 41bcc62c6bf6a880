/**
 * How requests reach UP42: credentials, tokens, retries, error bodies, downloads. No other package
 * uses OkHttp. A token goes to the session's own hosts only, and nothing outside {@link
 * swath.http.TimeSource} sleeps or reads a clock, but for how long a request really took and a wait
 * really lasts.
 */
@NullMarked
package swath.http;

import org.jspecify.annotations.NullMarked;
