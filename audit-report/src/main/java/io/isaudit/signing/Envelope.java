package io.isaudit.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A payload with signatures over it, in the form of DSSE 1.0: what is signed is the type together
 * with the bytes, so that neither can be exchanged. Trust the payload only after {@link
 * #isSignedBy}.
 */
public final class Envelope {

  /** The payload type of in-toto Statements. */
  public static final String IN_TOTO = "application/vnd.in-toto+json";

  private static final int MOST_SIGNATURES = 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String payloadType;
  private final byte[] payload;
  private final List<byte[]> signatures;

  private Envelope(String payloadType, byte[] payload, List<byte[]> signatures) {
    this.payloadType = payloadType;
    this.payload = payload.clone();
    this.signatures = List.copyOf(signatures);
  }

  /** The media type of the payload, for example {@link #IN_TOTO}. */
  public String payloadType() {
    return payloadType;
  }

  public byte[] payload() {
    return payload.clone();
  }

  /**
   * Signs a payload.
   *
   * @throws UnusableKey when the key is of a kind that is not known here
   */
  public static Envelope sign(String payloadType, byte[] payload, PrivateKey key)
      throws UnusableKey {
    try {
      Signature engine = Scheme.of(key).engine();
      engine.initSign(key);
      engine.update(signed(payloadType, payload));
      return new Envelope(payloadType, payload, List.of(engine.sign()));
    } catch (GeneralSecurityException e) {
      throw new UnusableKey("the key does not sign", e);
    }
  }

  /**
   * Whether one of the signatures is by the owner of this key.
   *
   * @throws UnusableKey when the key is of a kind that is not known here
   */
  public boolean isSignedBy(PublicKey key) throws UnusableKey {
    for (byte[] signature : signatures) {
      if (verifies(Scheme.of(key), key, signature)) {
        return true;
      }
    }
    return false;
  }

  private boolean verifies(Scheme scheme, PublicKey key, byte[] signature) throws UnusableKey {
    Signature engine;
    try {
      engine = scheme.engine();
      engine.initVerify(key);
      engine.update(signed(payloadType, payload));
    } catch (GeneralSecurityException e) {
      throw new UnusableKey("the key does not verify", e);
    }
    try {
      return engine.verify(signature);
    } catch (GeneralSecurityException e) {
      // Bytes that are no signature of this kind of key are none of this key.
      return false;
    }
  }

  /** The pre-authentication encoding of DSSE. */
  private static byte[] signed(String type, byte[] payload) {
    byte[] typeBytes = type.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length + 100);
    out.writeBytes(("DSSEv1 " + typeBytes.length + " ").getBytes(StandardCharsets.UTF_8));
    out.writeBytes(typeBytes);
    out.writeBytes((" " + payload.length + " ").getBytes(StandardCharsets.UTF_8));
    out.writeBytes(payload);
    return out.toByteArray();
  }

  /** The envelope as JSON. */
  public byte[] write() {
    ObjectNode root = JSON.createObjectNode();
    root.put("payload", Base64.getEncoder().encodeToString(payload));
    root.put("payloadType", payloadType);
    var all = root.putArray("signatures");
    for (byte[] signature : signatures) {
      all.addObject().put("sig", Base64.getEncoder().encodeToString(signature));
    }
    try {
      return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts is always written", e);
    }
  }

  /**
   * Reads an envelope.
   *
   * @throws MalformedEvidence when it is none
   */
  public static Envelope read(byte[] json) throws MalformedEvidence {
    try {
      JsonNode root = JSON.readTree(json);
      byte[] payload = Base64.getDecoder().decode(text(root, "payload"));
      List<byte[]> signatures = new ArrayList<>();
      for (JsonNode signature : root.path("signatures")) {
        if (signatures.size() == MOST_SIGNATURES) {
          throw new MalformedEvidence("it has more than " + MOST_SIGNATURES + " signatures");
        }
        signatures.add(Base64.getDecoder().decode(text(signature, "sig")));
      }
      return new Envelope(text(root, "payloadType"), payload, signatures);
    } catch (IOException | IllegalArgumentException e) {
      throw new MalformedEvidence("it is no DSSE envelope", e);
    }
  }

  private static String text(JsonNode node, String field) throws MalformedEvidence {
    JsonNode value = node.path(field);
    if (!value.isTextual()) {
      throw new MalformedEvidence("it is no DSSE envelope: " + field + " is missing");
    }
    return value.textValue();
  }
}
