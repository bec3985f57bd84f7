package io.isaudit.collect.internal.keystore;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.facts.ShippedCertificates;
import io.isaudit.snapshot.keystore.CertificateFact;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateReaderTest {

  /** Its parameters are empty, which stands for SHA-1. */
  private static final String PSS_SHA1 =
      """
      -----BEGIN CERTIFICATE-----
      MIICDjCCAXegAwIBAgIUT1YJtPvZAvaTK/fyGPlWWmwr5BcwDQYJKoZIhvcNAQEK
      MAAwGTEXMBUGA1UEAwwOaXMuZXhhbXBsZS5jb20wHhcNMjYxMTI2MTIyNDMxWhcN
      NDYwMTI1MTIyNDMxWjAZMRcwFQYDVQQDDA5pcy5leGFtcGxlLmNvbTCBnzANBgkq
      hkiG9w0BAQEFAAOBjQAwgYkCgYEAv+uTjUiy1bLRmd3CjXxca9OJELmRrhbN8CRO
      0VrMzZTGjnlA/FJkqUykpdGkHNMY0JItadIC6mhe/VjMvk6ERy7YjkQ9Pc96vvxx
      /lLV+V3Zs8QBzT+JGYhcaufN8QAxyDzmogsX3AuayNpt1/wYNrhLL9m6ClN7bx+k
      O8U5musCAwEAAaNTMFEwHQYDVR0OBBYEFHvyBj9STveqXAhr0iIROZQD5AbUMB8G
      A1UdIwQYMBaAFHvyBj9STveqXAhr0iIROZQD5AbUMA8GA1UdEwEB/wQFMAMBAf8w
      DQYJKoZIhvcNAQEKMAADgYEAig5sHiC1D2D/2OSSYOQkzMba1zgy0YUMxplCT/5F
      PT2rCGPAHAtJTdHo1Za5yiBvRvbOga0fKEGPJ0uqkxSkhmbYUpl7ee9MG/B6nNtE
      NEDBktkOlQR6KVuRHstXyd1TIrqXXHAXWOmN3Cy2BORgNgwzB7rEWHC5TT5K/Dqv
      URk=
      -----END CERTIFICATE-----
      """;

  private static final String PSS_SHA256 =
      """
      -----BEGIN CERTIFICATE-----
      MIICbDCCAaagAwIBAgIUFn33x/ZkDA+NqsbPMsLnlbX7i7cwPAYJKoZIhvcNAQEK
      MC+gDzANBglghkgBZQMEAgEFAKEcMBoGCSqGSIb3DQEBCDANBglghkgBZQMEAgEF
      ADAZMRcwFQYDVQQDDA5pcy5leGFtcGxlLmNvbTAeFw0yNjExMjYxMjI0MzFaFw00
      NjAxMjUxMjI0MzFaMBkxFzAVBgNVBAMMDmlzLmV4YW1wbGUuY29tMIGfMA0GCSqG
      SIb3DQEBAQUAA4GNADCBiQKBgQDxrp9WopUVrIApOV6/wPGPP7MLoH++FNh30tq5
      E/jzPp6iDCjvrclHhgbrjGhdRhqlzobvpVHYdDqHemPELzttz+bgDGIX1lRoJOLi
      1QYF3Etic6jfW6/EN34BwaP/TrVPs6vr8/Bs/cgax3qqwSP/DF/n4SSJ7Jo/Bf/o
      d/uMWwIDAQABo1MwUTAdBgNVHQ4EFgQUzNwt08NYsm8FFIYd4DeNznXozIEwHwYD
      VR0jBBgwFoAUzNwt08NYsm8FFIYd4DeNznXozIEwDwYDVR0TAQH/BAUwAwEB/zA8
      BgkqhkiG9w0BAQowL6APMA0GCWCGSAFlAwQCAQUAoRwwGgYJKoZIhvcNAQEIMA0G
      CWCGSAFlAwQCAQUAA4GBAKoDNTm5iPKOw9bqspSJVkTiPTxlaM8VoVPvEHs/RN2u
      4kd5hcLOeNJdJS70vuglaqFjykjfvTCeDU2wbN/tYAzUXfTdiYKSZAKYCAjSdu/4
      8T5ToZaCK86U14etN5zhk0dLKOY8ZrQiktta2kulDb0AS2PAhMv+Wjvv+CCkvaTf
      -----END CERTIFICATE-----
      """;

  @Test
  void a_signature_of_rsassa_pss_is_named_with_its_digest() throws Exception {
    assertThat(signatureAlgorithm(PSS_SHA1)).isEqualTo("RSASSA-PSS with SHA-1");
    assertThat(signatureAlgorithm(PSS_SHA256)).isEqualTo("RSASSA-PSS with SHA-256");
  }

  private static String signatureAlgorithm(String pem) throws CertificateException {
    byte[] bytes = pem.getBytes(StandardCharsets.US_ASCII);
    List<CertificateFact> facts =
        new CertificateReader(ShippedCertificates.bundled())
            .read(
                List.of(
                    CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(bytes))));
    return facts.get(0).signatureAlgorithm();
  }
}
