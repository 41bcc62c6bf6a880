/**
 * Asks a service, by reading only, whether it is as {@code src/docs/api.md} says: {@code
 * up42.check()} and {@code java -jar swath.jar check}.
 */
@NullMarked
package swath.contract;

import org.jspecify.annotations.NullMarked;
