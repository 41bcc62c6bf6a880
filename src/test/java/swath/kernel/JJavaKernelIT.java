package swath.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** JJava 1.0a8 from PyPI: as this project installs it, and as it comes. */
class JJavaKernelIT extends KernelContract {
  private static final String TABLE = "Table.create(\"t\", StringColumn.create(\"a\", \"b\"))";

  JJavaKernelIT() {
    super(KernelKind.JJAVA, "((org.dflib.jjava.kernel.JavaKernel) kernel()).getJShell()");
  }

  @Override
  KernelClient startStock(Path swath) throws Exception {
    return KernelClient.start(
        Prerequisites.stockKernelspec(), Map.of("JJAVA_CLASSPATH", swath.toString()));
  }

  @Test
  void installsItselfByTheClassPathMagic() throws Exception {
    try (KernelClient stock = KernelClient.start(Prerequisites.stockKernelspec(), Map.of())) {
      stock.execute("%classpath " + Prerequisites.jar());
      assertThat(stock.execute(TABLE).result().orElseThrow().has("text/html")).isTrue();
    }
  }
}
