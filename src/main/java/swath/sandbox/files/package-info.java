/**
 * The files of a sandbox's storage: pictures, GeoTIFFs and detected objects. A file is made anew
 * whenever it is asked for, and its bytes are the same each time and on every machine.
 *
 * <p>This is no API: it may change in every version. It is public only for its neighbours.
 */
@NullMarked
package swath.sandbox.files;

import org.jspecify.annotations.NullMarked;
