/** What UP42's processing API says on the wire, as values, and one method an endpoint. */
@NullMarked
package swath.processing;

import org.jspecify.annotations.NullMarked;
