package io.isaudit.signing;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/** How a kind of key signs; the key decides, the envelope has no say in it. */
enum Scheme {
  ED25519("Ed25519"),
  ECDSA_SHA256("SHA256withECDSA"),
  RSA_PSS_SHA256("RSASSA-PSS");

  private static final int LEAST_RSA_BITS = 2048;
  private static final int LEAST_EC_BITS = 256;
  private static final PSSParameterSpec PSS =
      new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

  private final String algorithm;

  Scheme(String algorithm) {
    this.algorithm = algorithm;
  }

  /**
   * The scheme of a key.
   *
   * @throws UnusableKey when no scheme here takes it, or when it is too short
   */
  static Scheme of(Key key) throws UnusableKey {
    if (key instanceof RSAKey rsa) {
      require(rsa.getModulus().bitLength() >= LEAST_RSA_BITS, "an RSA key has 2048 bits or more");
      return RSA_PSS_SHA256;
    }
    if (key instanceof ECKey ec) {
      int bits = ec.getParams().getOrder().bitLength();
      require(bits >= LEAST_EC_BITS, "an EC key has 256 bits or more");
      return ECDSA_SHA256;
    }
    if (key.getAlgorithm().equals("EdDSA") || key.getAlgorithm().equals("Ed25519")) {
      return ED25519;
    }
    throw new UnusableKey("keys for signing are Ed25519, EC or RSA keys");
  }

  private static void require(boolean met, String demand) throws UnusableKey {
    if (!met) {
      throw new UnusableKey(demand);
    }
  }

  Signature engine() throws GeneralSecurityException {
    Signature signature = Signature.getInstance(algorithm);
    if (this == RSA_PSS_SHA256) {
      signature.setParameter(PSS);
    }
    return signature;
  }
}
