/**
 * Maps: footprints and features over coastlines and borders, with where in the world that is.
 *
 * <pre>{@code
 * up42.images().map();
 * MapView.of("Fields").footprints(List.of(Footprint.of(field, "North field")));
 * }</pre>
 *
 * <p>Coastlines and borders are Natural Earth's, in the public domain, and lie in the jar.
 */
@NullMarked
package swath.map;

import org.jspecify.annotations.NullMarked;
