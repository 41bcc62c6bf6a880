package swath.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import swath.PythonEnvironment;

/** repo2docker, which Binder builds with, takes the files under {@code binder/}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BinderIT {
  private String dockerfile = "";

  /** Without an engine: it says what it would build. */
  @BeforeAll
  void plan() {
    Path python = PythonEnvironment.of(Path.of("src/test/python"), "binder").python();
    Prerequisites.Result plan =
        Prerequisites.run(
            List.of(
                python.toString(),
                "-m",
                "repo2docker",
                "--no-build",
                "--user-name=jovyan",
                "--user-id=1000",
                "--Repo2Docker.default_buildpack=None",
                Prerequisites.base().toString()),
            Map.of());
    assertThat(plan.code()).as(plan.output()).isZero();
    dockerfile = plan.output();
  }

  @Test
  void oneJvmWithItsFontLibrariesIsInstalled() {
    assertThat(dockerfile.lines().filter(line -> line.contains("openjdk")))
        .singleElement()
        .asString()
        .contains("openjdk-21-jdk-headless", "maven", "libfreetype6", "libharfbuzz0b");
  }

  @Test
  void kernelIsInstalledIntoTheImagesPython() {
    assertThat(dockerfile).contains("pip install --no-cache-dir -r \"binder/requirements.txt\"");
  }

  @Test
  void pythonIsPinned() {
    assertThat(dockerfile).contains("python=3.12");
  }

  @Test
  void projectIsBuiltAfterItsPythonIsReady() {
    assertThat(dockerfile.indexOf("RUN ./binder/postBuild"))
        .isGreaterThan(dockerfile.indexOf("-r \"binder/requirements.txt\""));
  }

  @Test
  void scriptCanRun() throws Exception {
    Path script = Prerequisites.base().resolve("binder/postBuild");
    assertThat(script).isExecutable();
    assertThat(Files.readString(script)).startsWith("#!/bin/bash\n").doesNotContain("\r");
  }
}
