/**
 * No API: anything here may change without notice. Reads lists of jobs page by page.
 */
@NullMarked
package swath.internal.listing;

import org.jspecify.annotations.NullMarked;
