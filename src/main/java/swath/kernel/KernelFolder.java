package swath.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * The folder of one kernelspec: {@code kernel.json}, logos, copies of Swath's and the kernel's jar,
 * a jar that holds only a manifest and starts both, and an archive of their classes. All but the
 * first two bear a hash of what they were made from, so that an installation beside a running
 * kernel takes nothing away from it until {@code kernel.json} is renamed into place.
 */
final class KernelFolder {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> LOGOS =
      List.of("logo-32x32.png", "logo-64x64.png", "logo-svg.svg");

  private final Path folder;
  private final KernelKind kind;
  private final Jdk jdk;

  KernelFolder(Path folder, KernelKind kind, Jdk jdk) {
    this.folder = folder;
    this.kind = kind;
    this.jdk = jdk;
  }

  String install(Path swath, Path kernel) throws IOException {
    String swathHash = hash(Files.readAllBytes(swath));
    String kernelHash = hash(Files.readAllBytes(kernel));
    Path swathCopy = folder.resolve("swath-" + swathHash + ".jar");
    Path kernelCopy = folder.resolve(kind + "-" + kernelHash + ".jar");
    String name =
        "start-" + hash((swathHash + kernelHash + jdk.version() + folder).getBytes(UTF_8));
    Path start = folder.resolve(name + ".jar");
    ClassDataArchive archive = new ClassDataArchive(folder.resolve(name + ".jsa"));
    Launch launch = new Launch(kind, jdk, folder, start);

    if (archive.exists() && isCurrent(launch.with(archive))) {
      return "The kernel \"" + kind.displayName() + "\" is up to date in " + folder + ".";
    }
    Files.createDirectories(folder);
    copy(swath, swathCopy);
    copy(kernel, kernelCopy);
    writeStart(start, kernelCopy, swathCopy);
    boolean archived = archive.create(launch);
    writeSpec(archived ? launch.with(archive) : launch);
    keepOnly(Set.of(swathCopy, kernelCopy, start, archive.file()));
    return "Installed the kernel \""
        + kind.displayName()
        + "\" in "
        + folder
        + (archived ? "." : ", without a class-data archive: it starts more slowly.");
  }

  private boolean isCurrent(Launch launch) throws IOException {
    Path spec = folder.resolve("kernel.json");
    return Files.exists(spec) && Files.readString(spec).equals(text(launch));
  }

  private String text(Launch launch) throws IOException {
    ObjectNode spec = (ObjectNode) JSON.readTree(resource("kernel.json"));
    spec.put("display_name", kind.displayName());
    launch.arguments().forEach(spec.putArray("argv")::add);
    ObjectNode environment = spec.putObject("env");
    launch.environment().forEach(environment::put);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(spec) + "\n";
  }

  private void writeSpec(Launch launch) throws IOException {
    for (String logo : LOGOS) {
      Files.write(folder.resolve(logo), resource(logo));
    }
    Path draft = Files.writeString(folder.resolve("kernel.json.new"), text(launch));
    Files.move(draft, folder.resolve("kernel.json"), StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = KernelFolder.class.getResourceAsStream("kernelspec/" + name)) {
      if (in == null) {
        throw new IOException(name + " is missing in Swath's jar");
      }
      return in.readAllBytes();
    }
  }

  /**
   * A copy is complete or absent; one that exists has the same bytes, since its name is their hash.
   */
  private static void copy(Path from, Path to) throws IOException {
    if (!Files.exists(to)) {
      Path draft = to.resolveSibling(to.getFileName() + ".new");
      Files.copy(from, draft, StandardCopyOption.REPLACE_EXISTING);
      Files.move(draft, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void writeStart(Path start, Path kernel, Path swath) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, KernelMain.class.getName());
    main.put(Attributes.Name.CLASS_PATH, kernel.getFileName() + " " + swath.getFileName());
    main.put(new Attributes.Name("Add-Opens"), "jdk.jshell/jdk.jshell");
    try (OutputStream out = Files.newOutputStream(start);
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      jar.finish();
    }
  }

  private void keepOnly(Set<Path> wanted) throws IOException {
    Set<Path> keep = new HashSet<>(wanted);
    keep.add(folder.resolve("kernel.json"));
    LOGOS.forEach(logo -> keep.add(folder.resolve(logo)));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path stale : files.filter(f -> !keep.contains(f)).toList()) {
        if (Files.isRegularFile(stale)) {
          Files.delete(stale);
        }
      }
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
