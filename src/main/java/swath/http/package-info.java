/**
 * How requests reach UP42: credentials, tokens, retries, error bodies, downloads. No other package
 * uses OkHttp. A token goes to the session's own hosts only, and nothing outside {@link
 * swath.http.TimeSource} reads a clock or sleeps.
 */
@NullMarked
package swath.http;

import org.jspecify.annotations.NullMarked;
