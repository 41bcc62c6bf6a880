package swath.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("locale")
class FileNamesTest {
  private static final HttpUrl URL = HttpUrl.get("https://storage.example/a/b/data.tif?x=1");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "attachment; filename=\"my file\"|my file.tif",
        "attachment; filename=with.tif|with.tif",
        "attachment; filename=with.tiff|with.tiff",
        "attachment; FILENAME=WITH.TIF|WITH.TIF",
        "attachment; filename=v1.2|v1.2.tif",
        "attachment; filename=\"a \\\"b\\\".tif\"|a b.tif",
        "attachment; filename=\"a;b.tif\"; x=y|a;b.tif",
        "attachment; filename=plain.tif; filename*=UTF-8''na%C3%AFve.tif|naïve.tif",
        "attachment; filename*=iso-8859-1'en'%A3%20rates.csv|£ rates.csv",
        "attachment; filename*=UTF-8''%zz.tif; filename=plain.tif|plain.tif",
        "attachment; filename*=no-such-set''x.tif; filename=plain.tif|plain.tif",
        "attachment; filename=\"/etc/passwd\"|passwd.tif",
        "attachment; filename=\"..\\\\..\\\\boot.ini\"|boot.ini",
        "attachment; filename*=UTF-8''..%2F..%2Fx.tif|x.tif",
        "attachment; filename=\".bashrc\"|bashrc.tif",
        "attachment; filename=\"..\"|data.tif",
        "attachment; filename=\"con.tif\"|_con.tif",
        "attachment; filename=\"a<b>:c?.tif\"|abc.tif",
        "attachment; filename=\"end. . \"|end.tif",
        "attachment; filename=\"\"|data.tif",
        "attachment; filename*=UTF-8''evil%E2%80%AEfit.exe|evilfit.exe",
        "inline|data.tif",
      })
  void nameIsSafeAndItsSuffixNotDoubled(String disposition, String name) {
    assertThat(FileNames.of(disposition, URL)).isEqualTo(name);
  }

  @Test
  void nameComesFromThePathWithoutDisposition() {
    assertThat(FileNames.of(null, URL)).isEqualTo("data.tif");
  }

  @Test
  void addressWithoutNameHasAName() {
    assertThat(FileNames.of(null, HttpUrl.get("https://storage.example/"))).isEqualTo("download");
  }

  @Test
  void longNameIsCutBeforeItsSuffix() {
    String name = FileNames.safe("ä".repeat(300) + ".geojson");
    assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(150);
    assertThat(name).startsWith("ää").endsWith("ä.geojson");
  }

  @Test
  void cutNameHasNoHalfACharacter() {
    assertThat(FileNames.safe("🛰".repeat(100) + ".tif")).matches("(🛰)+\\.tif");
  }

  @Test
  void safeNameIsSafeAgain() {
    for (String name : new String[] {"...a", "a/.b", " . ", "\u0000x", "CON", "a\\..", "~"}) {
      String safe = FileNames.safe(name);
      assertThat(FileNames.safe(safe)).isEqualTo(safe);
      assertThat(safe).doesNotContain("/", "\\", "\u0000").doesNotStartWith(".");
    }
  }
}
