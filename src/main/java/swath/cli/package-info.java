/**
 * The command line of {@code java -jar swath.jar}. A command exits with 0 when it is done, with 1
 * and a sentence on standard error when it failed, and with 2 when it could not be understood.
 */
@NullMarked
package swath.cli;

import org.jspecify.annotations.NullMarked;
