/**
 * Values as JFreeChart charts. A chart is made from values alone, without the network, and is drawn
 * to the same pixels on every machine: its font lies in the jar.
 */
@NullMarked
package swath.chart;

import org.jspecify.annotations.NullMarked;
