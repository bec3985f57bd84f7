package io.isaudit.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Reads keys from PEM texts: PKCS#8 private keys, public keys and certificates (RFC 7468). */
public final class PemKeys {

  private static final Pattern BLOCK =
      Pattern.compile(
          "-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\\s]{0,100000})-----END \\1-----");
  private static final List<String> KINDS = List.of("Ed25519", "EC", "RSA");

  private PemKeys() {}

  /**
   * Reads a private key.
   *
   * @param password of an encrypted key; its characters are not kept
   * @throws UnusableKey when there is none, or the password does not open it
   */
  public static PrivateKey privateKey(String pem, char[] password) throws UnusableKey {
    Optional<byte[]> plain = block(pem, "PRIVATE KEY");
    if (plain.isPresent()) {
      PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(plain.get());
      return ofAnyKind(factory -> factory.generatePrivate(encoded));
    }
    Optional<byte[]> encrypted = block(pem, "ENCRYPTED PRIVATE KEY");
    if (encrypted.isPresent()) {
      PKCS8EncodedKeySpec encoded = decrypted(encrypted.get(), password);
      return ofAnyKind(factory -> factory.generatePrivate(encoded));
    }
    if (pem.contains("BEGIN RSA PRIVATE KEY") || pem.contains("BEGIN EC PRIVATE KEY")) {
      throw new UnusableKey("it is no PKCS#8 key: 'openssl pkcs8 -topk8 -in KEY' makes one of it");
    }
    throw new UnusableKey("it holds no private key in PEM form");
  }

  /**
   * Reads a public key, or that of a certificate.
   *
   * @throws UnusableKey when there is none
   */
  public static PublicKey publicKey(String pem) throws UnusableKey {
    Optional<byte[]> key = block(pem, "PUBLIC KEY");
    if (key.isPresent()) {
      X509EncodedKeySpec encoded = new X509EncodedKeySpec(key.get());
      return ofAnyKind(factory -> factory.generatePublic(encoded));
    }
    Optional<byte[]> certificate = block(pem, "CERTIFICATE");
    if (certificate.isEmpty()) {
      throw new UnusableKey("it holds no public key or certificate in PEM form");
    }
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificate(new ByteArrayInputStream(certificate.get()))
          .getPublicKey();
    } catch (GeneralSecurityException e) {
      throw new UnusableKey("its certificate cannot be read", e);
    }
  }

  private static Optional<byte[]> block(String pem, String label) throws UnusableKey {
    Matcher block = BLOCK.matcher(pem);
    while (block.find()) {
      if (label.equals(block.group(1))) {
        try {
          return Optional.of(Base64.getMimeDecoder().decode(block.group(2)));
        } catch (IllegalArgumentException e) {
          throw new UnusableKey("its Base64 is broken", e);
        }
      }
    }
    return Optional.empty();
  }

  private static PKCS8EncodedKeySpec decrypted(byte[] key, char[] password) throws UnusableKey {
    PBEKeySpec secret = new PBEKeySpec(password);
    try {
      EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(key);
      // For PBES2 the parameters name the algorithm, and the object identifier does not.
      String named = String.valueOf(info.getAlgParameters());
      String algorithm = named.startsWith("PBEWith") ? named : info.getAlgName();
      Cipher cipher = Cipher.getInstance(algorithm);
      cipher.init(
          Cipher.DECRYPT_MODE,
          SecretKeyFactory.getInstance(algorithm).generateSecret(secret),
          info.getAlgParameters());
      return info.getKeySpec(cipher);
    } catch (IOException | GeneralSecurityException e) {
      throw new UnusableKey("the password does not open it, or its encryption is not known", e);
    } finally {
      secret.clearPassword();
    }
  }

  /** Tries the kinds one after another: a key says what it is in a way that each kind reads. */
  private static <K> K ofAnyKind(Reading<K> reading) throws UnusableKey {
    UnusableKey refusal = new UnusableKey("keys for signing are Ed25519, EC or RSA keys");
    for (String kind : KINDS) {
      try {
        return reading.by(KeyFactory.getInstance(kind));
      } catch (InvalidKeySpecException e) {
        refusal.addSuppressed(e);
      } catch (GeneralSecurityException e) {
        throw new UnusableKey("this Java has no " + kind + " keys", e);
      }
    }
    throw refusal;
  }

  private interface Reading<K> {

    K by(KeyFactory factory) throws InvalidKeySpecException;
  }
}
