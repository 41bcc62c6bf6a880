/**
 * The port to a kernel or a console, and the frames that a running cell shows. Each frame is true
 * even if it is the last one that arrives. May still change.
 */
@NullMarked
package swath.host;

import org.jspecify.annotations.NullMarked;
