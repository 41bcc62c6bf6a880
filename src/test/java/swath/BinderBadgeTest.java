package swath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README has Binder's badge once the project has an address, and a command until then. */
class BinderBadgeTest {
  private static final Pattern PROPERTY =
      Pattern.compile("<swath\\.repository(?:/>|>\\s*([^<\\s]*)\\s*</swath\\.repository>)");

  private static String repository() throws IOException {
    Matcher property = PROPERTY.matcher(Files.readString(Path.of("pom.xml")));
    assertThat(property.find()).isTrue();
    return property.group(1) == null ? "" : property.group(1);
  }

  @Test
  void readmeLeadsToBinderOrSaysHowToBuildItsImage() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    if (repository().isEmpty()) {
      assertThat(readme).contains("jupyter-repo2docker .").doesNotContain("mybinder.org/v2");
    } else {
      assertThat(readme)
          .contains(
              "[![Binder](https://mybinder.org/badge_logo.svg)](https://mybinder.org/v2/gh/"
                  + repository()
                  + "/HEAD?urlpath=lab%2Ftree%2Fnotebooks%2F01-quickstart.ipynb)");
    }
  }
}
