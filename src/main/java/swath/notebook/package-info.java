/** How each type looks in a notebook cell, and the port to a kernel. */
@NullMarked
package swath.notebook;

import org.jspecify.annotations.NullMarked;
