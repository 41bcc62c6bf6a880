import java.nio.file.Path;
import java.time.*;
import java.util.stream.*;
import swath.*;
import tech.tablesaw.api.*;
swath.kernel.IJavaExtension.install(getKernelInstance());
