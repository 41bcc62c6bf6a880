/**
 * Turns a value's card into what a notebook cell shows. A display asks no network and never throws.
 * May still change.
 */
@NullMarked
package swath.notebook;

import org.jspecify.annotations.NullMarked;
