/** The adapters to JJava and IJava, and the installation of their kernelspecs. */
@NullMarked
package swath.kernel;

import org.jspecify.annotations.NullMarked;
