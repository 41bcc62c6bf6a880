package swath.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import swath.error.Up42Exception;
import swath.view.UserPath;

/**
 * The certificates of {@code SSL_CERT_FILE}, else of {@code REQUESTS_CA_BUNDLE} (PEM), which are
 * trusted instead of Java's own, as OpenSSL does it.
 */
record Certificates(SSLContext sockets, X509TrustManager trust) {
  // Python's requests knows the second one only, and its users have set it.
  private static final List<String> VARIABLES = List.of("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE");

  static Optional<Certificates> from(Map<String, String> environment) {
    return VARIABLES.stream()
        .filter(name -> !file(environment, name).isEmpty())
        .findFirst()
        .map(name -> read(name, UserPath.of(file(environment, name))));
  }

  private static String file(Map<String, String> environment, String variable) {
    return environment.getOrDefault(variable, "").strip();
  }

  private static Certificates read(String variable, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (certificates.isEmpty()) {
        throw new Up42Exception(variable + " names " + file + ", which has no certificates (PEM).");
      }
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (Certificate certificate : certificates) {
        store.setCertificateEntry("certificate-" + store.size(), certificate);
      }
      X509TrustManager trust = trust(store);
      SSLContext sockets = SSLContext.getInstance("TLS");
      sockets.init(null, new TrustManager[] {trust}, null);
      return new Certificates(sockets, trust);
    } catch (IOException | GeneralSecurityException e) {
      throw new Up42Exception(
          variable + " names " + file + ", which can't be read as certificates (PEM): " + e, e);
    }
  }

  private static X509TrustManager trust(KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        return x509;
      }
    }
    throw new GeneralSecurityException("no trust manager for X.509");
  }
}
