/**
 * UP42's processing API: values with the wire's names, and one method an endpoint. Accessors read
 * the JSON when they are called, so that a missing or malformed field breaks that accessor only.
 */
@NullMarked
package swath.processing;

import org.jspecify.annotations.NullMarked;
