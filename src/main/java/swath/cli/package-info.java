/** The command line of {@code java -jar swath.jar}. */
@NullMarked
package swath.cli;

import org.jspecify.annotations.NullMarked;
