/**
 * How requests reach UP42: OkHttp, credentials, tokens, retries, problem bodies, and the seams to
 * time and progress.
 */
@NullMarked
package swath.http;

import org.jspecify.annotations.NullMarked;
