/**
 * Credits, timelines and the lines of bills as values, computed from jobs without the network,
 * tables or pictures. Unknown credits are counted as unknown, never as 0.
 */
@NullMarked
package swath.report;

import org.jspecify.annotations.NullMarked;
