/**
 * No API: anything here may change without notice.
 * Reads lists page by page and hands over what came before a page failed.
 */
@NullMarked
package swath.internal.listing;

import org.jspecify.annotations.NullMarked;
