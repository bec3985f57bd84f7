package io.isaudit.collect.internal.live;

import io.isaudit.evidence.MissingReason;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Takes every certificate, so that a bad one can be looked at, and says whether the trust store
 * vouches for it. Whoever sends anything by such a connection asks first.
 */
final class Trust extends X509ExtendedTrustManager {

  private static final int LONGEST_CHAIN = 10;

  private final X509TrustManager judge;
  private List<X509Certificate> chain = List.of();
  private boolean trusted;
  private final Set<Certificate> vouched = new HashSet<>();

  private Trust(X509TrustManager judge) {
    this.judge = judge;
  }

  /**
   * By a trust store, or by the roots of the Java VM.
   *
   * @param password of the store; without one, a store that hides its certificates is locked
   */
  static Trust by(Optional<Path> store, Optional<char[]> password) throws Failure {
    if (store.isEmpty()) {
      return with(null);
    }
    Trust trust = with(open(store.get(), password));
    // An empty store would look like a server that nobody vouches for.
    if (trust.judge.getAcceptedIssuers().length == 0) {
      throw password.isEmpty()
          ? new Failure(
              MissingReason.LOCKED,
              "the trust store shows no certificate without its password: --trust-store-password")
          : Failure.unparsable("the trust store holds no certificate that it marks as trusted");
    }
    return trust;
  }

  /** By a trust store that is open. */
  static Trust by(KeyStore store) throws Failure {
    return with(store);
  }

  private static Trust with(@Nullable KeyStore store) throws Failure {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509TrustManager x509) {
          return new Trust(x509);
        }
      }
      throw Failure.unparsable("the Java VM has no trust manager");
    } catch (GeneralSecurityException e) {
      throw Failure.unparsable("the trust store cannot be used");
    }
  }

  private static KeyStore open(Path file, Optional<char[]> password) throws Failure {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(in, password.orElse(null));
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw Failure.unparsable(
          "the trust store cannot be opened: it is neither PKCS12 nor JKS, or its password is"
              + " another one");
    }
  }

  /** What the last handshake presented. */
  List<X509Certificate> chain() {
    return chain;
  }

  boolean isTrusted() {
    return trusted;
  }

  /**
   * Whether a handshake so far has brought this certificate with a chain that is trusted; a session
   * that is resumed brings none.
   */
  boolean hasVouchedFor(Certificate certificate) {
    return vouched.contains(certificate);
  }

  private void look(X509Certificate[] presented, String kind) {
    chain = Arrays.stream(presented).limit(LONGEST_CHAIN).toList();
    try {
      judge.checkServerTrusted(presented, kind);
      trusted = true;
      vouched.add(presented[0]);
    } catch (CertificateException | RuntimeException e) {
      // A hostile chain may fail in any way; none of them is trust.
      trusted = false;
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] presented, String kind) {
    look(presented, kind);
  }

  @Override
  public void checkServerTrusted(
      X509Certificate[] presented, String kind, @Nullable Socket socket) {
    look(presented, kind);
  }

  @Override
  public void checkServerTrusted(
      X509Certificate[] presented, String kind, @Nullable SSLEngine engine) {
    look(presented, kind);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] presented, String kind)
      throws CertificateException {
    throw new CertificateException("no client is looked at");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] presented, String kind, @Nullable Socket socket)
      throws CertificateException {
    throw new CertificateException("no client is looked at");
  }

  @Override
  public void checkClientTrusted(
      X509Certificate[] presented, String kind, @Nullable SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("no client is looked at");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
