/** Assets in UP42's storage and the STAC items and collections that describe them. */
@NullMarked
package swath.stac;

import org.jspecify.annotations.NullMarked;
