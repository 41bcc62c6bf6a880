package swath.internal.code;

import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * The engine of a JShell that only compiles: it loads no class and runs no statement. It has no
 * state, so it is thread-safe.
 */
final class NoExecution implements ExecutionControlProvider, ExecutionControl {
  @Override
  public String name() {
    return "swath-no-execution";
  }

  @Override
  public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
    return this;
  }

  @Override
  public void load(ClassBytecodes[] classes) {
    // compiled, which is all
  }

  @Override
  public void redefine(ClassBytecodes[] classes) {
    // as with load
  }

  @Override
  public String invoke(String className, String methodName) {
    return "";
  }

  @Override
  public String varValue(String className, String variableName) {
    return "";
  }

  @Override
  public void addToClasspath(String path) {
    // only the compiler needs it, and JShell tells it itself
  }

  @Override
  public void stop() {
    // nothing runs
  }

  @Override
  public Object extensionCommand(String command, Object argument) throws NotImplementedException {
    throw new NotImplementedException(command);
  }

  @Override
  public void close() {
    // nothing is held
  }
}
