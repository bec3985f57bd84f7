package io.isaudit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

  private static final byte[] PAYLOAD = "hello world".getBytes(StandardCharsets.UTF_8);
  private static final String TYPE = "http://example.com/HelloWorld";

  private static KeyPair keys(String kind, int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
    if (bits > 0) {
      generator.initialize(bits);
    }
    return generator.generateKeyPair();
  }

  @ParameterizedTest
  @CsvSource({"Ed25519, 0", "EC, 256", "EC, 384", "RSA, 2048"})
  void what_was_signed_with_a_key_verifies_with_its_other_half(String kind, int bits)
      throws Exception {
    KeyPair keys = keys(kind, bits);
    Envelope envelope = Envelope.sign(TYPE, PAYLOAD, keys.getPrivate());

    Envelope read = Envelope.read(envelope.write());

    assertThat(read.isSignedBy(keys.getPublic())).isTrue();
    assertThat(read.payload()).isEqualTo(PAYLOAD);
    assertThat(read.isSignedBy(keys(kind, bits).getPublic())).as("another key").isFalse();
  }

  @Test
  void what_is_signed_is_the_pre_authentication_encoding_of_dsse() throws Exception {
    KeyPair keys = keys("Ed25519", 0);
    String json =
        new String(Envelope.sign(TYPE, PAYLOAD, keys.getPrivate()).write(), StandardCharsets.UTF_8);
    String signature = json.replaceAll("(?s).*\"sig\" : \"([^\"]*)\".*", "$1");

    // The example of the DSSE specification, protocol.md.
    Signature independent = Signature.getInstance("Ed25519");
    independent.initVerify(keys.getPublic());
    independent.update(
        "DSSEv1 29 http://example.com/HelloWorld 11 hello world".getBytes(StandardCharsets.UTF_8));

    assertThat(independent.verify(Base64.getDecoder().decode(signature))).isTrue();
  }

  @Test
  void one_changed_bit_anywhere_is_noticed() throws Exception {
    KeyPair keys = keys("Ed25519", 0);
    Envelope envelope = Envelope.sign(TYPE, PAYLOAD, keys.getPrivate());
    byte[] json = envelope.write();
    int accepted = 0;
    for (int i = 0; i < json.length; i++) {
      byte[] changed = json.clone();
      changed[i] ^= 1;
      accepted += verifies(changed, keys) && !says(changed, envelope) ? 1 : 0;
    }

    assertThat(accepted).as("changed envelopes that verify and say something else").isZero();
  }

  private static boolean verifies(byte[] json, KeyPair keys) throws UnusableKey {
    try {
      return Envelope.read(json).isSignedBy(keys.getPublic());
    } catch (MalformedEvidence e) {
      return false;
    }
  }

  /** A changed blank between two fields changes nothing of what is said. */
  private static boolean says(byte[] json, Envelope original) throws MalformedEvidence {
    Envelope read = Envelope.read(json);
    return read.payloadType().equals(original.payloadType())
        && HexFormat.of()
            .formatHex(read.payload())
            .equals(HexFormat.of().formatHex(original.payload()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"payload\": \"aGk=\"}",
        "{\"payload\": 1, \"payloadType\": \"t\", \"signatures\": []}",
        "{\"payload\": \"*\", \"payloadType\": \"t\", \"signatures\": []}",
        "{\"payload\": \"aGk=\", \"payloadType\": \"t\", \"signatures\": [{\"sig\": \"*\"}]}"
      })
  void what_is_no_envelope_is_refused(String text) {
    assertThatThrownBy(() -> Envelope.read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedEvidence.class);
  }

  @Test
  void an_envelope_without_signatures_is_signed_by_nobody() throws Exception {
    Envelope envelope =
        Envelope.read(
            "{\"payload\": \"aGk=\", \"payloadType\": \"t\", \"signatures\": []}"
                .getBytes(StandardCharsets.UTF_8));

    assertThat(envelope.isSignedBy(keys("Ed25519", 0).getPublic())).isFalse();
  }

  @Test
  void a_key_that_is_too_short_does_not_sign() throws Exception {
    KeyPair weak = keys("RSA", 1024);

    assertThatThrownBy(() -> Envelope.sign(TYPE, PAYLOAD, weak.getPrivate()))
        .isInstanceOf(UnusableKey.class)
        .hasMessage("an RSA key has 2048 bits or more");
  }
}
