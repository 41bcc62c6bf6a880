/**
 * No API: anything here may change without notice. Places on the earth as the wire has them:
 * GeoJSON, areas on the ellipsoid, ranges of degrees.
 */
@NullMarked
package swath.internal.geo;

import org.jspecify.annotations.NullMarked;
