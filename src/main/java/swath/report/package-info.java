/** Credits and timelines as plain values, without tables and pictures. */
@NullMarked
package swath.report;

import org.jspecify.annotations.NullMarked;
