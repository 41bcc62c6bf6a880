/**
 * What jobs found: the features of GeoJSON files, as values, a table, a map and files.
 *
 * <pre>{@code
 * Features found = job.collection().features();
 * found.byClass();
 * }</pre>
 */
@NullMarked
package swath.feature;

import org.jspecify.annotations.NullMarked;
