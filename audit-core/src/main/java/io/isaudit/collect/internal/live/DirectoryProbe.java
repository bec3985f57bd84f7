package io.isaudit.collect.internal.live;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/**
 * Looks at the certificate of a directory. Nothing that it presents is trusted, and nothing is sent
 * to it but a handshake, behind a StartTLS where that is asked for.
 */
public final class DirectoryProbe {

  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_CERTIFICATES = 10;
  private static final Integer DNS_NAME = 2;

  /** The name by which the JDK asks for a key that may sign and encipher. */
  private static final String ANY_KEY_EXCHANGE = "UNKNOWN";

  private final Instant now;
  private final Duration timeout;

  public DirectoryProbe(Instant now, Duration timeout) {
    this.now = now;
    this.timeout = timeout;
  }

  /** What a directory presents, its own certificate first. */
  public Evidence<List<X509Certificate>> ask(String host, int port, boolean startTls) {
    Deadline deadline = Deadline.in(timeout);
    Origin origin = origin(host, port);
    try (Connections connections = Connections.to(origin.host(), deadline)) {
      Trust trust = Trust.by(Optional.empty(), Optional.empty());
      HttpClient client =
          new HttpClient(connections, trust, Optional.empty(), "", deadline, timeout);
      List<X509Certificate> chain = handshake(client, trust, origin, startTls);
      return Evidence.collected(chain, "TLS handshake", now);
    } catch (Failure e) {
      return e.evidence();
    }
  }

  private static List<X509Certificate> handshake(
      HttpClient client, Trust trust, Origin origin, boolean startTls) throws Failure {
    try {
      if (startTls) {
        client.handshakeAfterStartTls(origin);
      } else {
        client.handshake(origin);
      }
    } catch (Failure e) {
      // A directory may want a certificate of its client; it has shown its own by then.
      if (trust.chain().isEmpty()) {
        throw e;
      }
    }
    return trust.chain();
  }

  /** The certificates of a file, in the order of the file. */
  public Evidence<List<X509Certificate>> fromFile(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        return Evidence.missing(
            MissingReason.TOO_LARGE, "the file of its certificate is too large");
      }
      List<X509Certificate> chain =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(bytes))
              .stream()
              .map(X509Certificate.class::cast)
              .limit(MOST_CERTIFICATES)
              .toList();
      return chain.isEmpty() ? noCertificate() : Evidence.collected(chain, "a given file", now);
    } catch (IOException e) {
      return Evidence.missing(
          MissingReason.UNREADABLE, "the file of its certificate cannot be read");
    } catch (CertificateException | RuntimeException e) {
      return noCertificate();
    }
  }

  private static Evidence<List<X509Certificate>> noCertificate() {
    return Evidence.missing(MissingReason.UNPARSABLE, "the file given for it holds no certificate");
  }

  /** Whether a truststore leads to this chain. */
  public static boolean vouches(KeyStore store, List<X509Certificate> chain) {
    try {
      Trust trust = Trust.by(store);
      trust.checkServerTrusted(chain.toArray(X509Certificate[]::new), ANY_KEY_EXCHANGE);
      return trust.isTrusted();
    } catch (Failure e) {
      return false;
    }
  }

  /**
   * Whether a certificate is for a host, as clients of Java see it: they take the common name where
   * there is no alternative name.
   */
  public static boolean isFor(X509Certificate certificate, String host, int port) {
    Origin origin = origin(host, port);
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      List<String> all =
          names == null
              ? List.of()
              : names.stream()
                  .map(name -> name.get(1))
                  .filter(String.class::isInstance)
                  .map(String.class::cast)
                  .toList();
      boolean named =
          names != null && names.stream().anyMatch(name -> DNS_NAME.equals(name.get(0)));
      return CertifiedHost.isIn(all, origin)
          || (!named && !origin.isAddress() && CertifiedHost.isIn(commonName(certificate), origin));
    } catch (CertificateException | RuntimeException e) {
      // What cannot be read is nobody's.
      return false;
    }
  }

  private static List<String> commonName(X509Certificate certificate) {
    try {
      return new LdapName(certificate.getSubjectX500Principal().getName())
          .getRdns().stream()
              .filter(part -> part.getType().equalsIgnoreCase("cn"))
              .map(part -> String.valueOf(part.getValue()).toLowerCase(Locale.ROOT))
              .toList();
    } catch (InvalidNameException e) {
      return List.of();
    }
  }

  private static Origin origin(String host, int port) {
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    return new Origin(true, bare, port);
  }
}
