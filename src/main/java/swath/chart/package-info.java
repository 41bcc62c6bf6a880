/** Values as JFreeChart pictures. */
@NullMarked
package swath.chart;

import org.jspecify.annotations.NullMarked;
