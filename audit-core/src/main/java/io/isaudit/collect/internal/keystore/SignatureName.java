package io.isaudit.collect.internal.keystore;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.spec.PSSParameterSpec;

/** Names the algorithm that a certificate is signed with, so that its digest can be judged. */
final class SignatureName {

  private static final String PSS = "RSASSA-PSS";
  private static final String PSS_OID = "1.2.840.113549.1.1.10";

  private SignatureName() {}

  /** RSASSA-PSS without a digest when its parameters, which alone name one, cannot be read. */
  static String of(X509Certificate certificate) {
    if (!certificate.getSigAlgOID().equals(PSS_OID)) {
      return certificate.getSigAlgName();
    }
    byte[] encoded = certificate.getSigAlgParams();
    if (encoded == null) {
      return PSS;
    }
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance(PSS);
      parameters.init(encoded);
      PSSParameterSpec spec = parameters.getParameterSpec(PSSParameterSpec.class);
      return PSS + " with " + spec.getDigestAlgorithm();
    } catch (IOException | GeneralSecurityException e) {
      // Hostile or unusual parameters: the name then says that no digest is known.
      return PSS;
    }
  }
}
