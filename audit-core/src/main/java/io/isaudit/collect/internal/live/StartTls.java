package io.isaudit.collect.internal.live;

import io.isaudit.evidence.MissingReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Asks a directory to go over to TLS, by the extended request of RFC 4511, section 4.14. It is the
 * only message of LDAP that this library ever sends.
 */
final class StartTls {

  private static final byte[] OID = "1.3.6.1.4.1.1466.20037".getBytes(StandardCharsets.US_ASCII);
  private static final int MOST_BYTES = 4_096;

  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 0x02;
  private static final int ENUMERATED = 0x0a;
  private static final int EXTENDED_REQUEST = 0x77;
  private static final int EXTENDED_RESPONSE = 0x78;
  private static final int REQUEST_NAME = 0x80;

  private StartTls() {}

  /** Returns once the directory has agreed. */
  static void agree(InputStream in, OutputStream out) throws IOException {
    out.write(request());
    out.flush();
    InputStream message = element(in, SEQUENCE);
    element(message, INTEGER);
    InputStream response = element(message, EXTENDED_RESPONSE);
    if (element(response, ENUMERATED).read() != 0) {
      throw new Failure(MissingReason.REFUSED, "the directory refuses StartTLS");
    }
  }

  private static byte[] request() {
    byte[] head = {
      SEQUENCE,
      (byte) (OID.length + 7),
      INTEGER,
      1,
      1,
      EXTENDED_REQUEST,
      (byte) (OID.length + 2),
      (byte) REQUEST_NAME,
      (byte) OID.length
    };
    byte[] request = new byte[head.length + OID.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(OID, 0, request, head.length, OID.length);
    return request;
  }

  /** The content of the element that comes next, which has to be of this kind. */
  private static InputStream element(InputStream in, int tag) throws IOException {
    if (in.read() != tag) {
      throw notLdap();
    }
    int length = in.read();
    if (length > 0x7f) {
      int bytes = length & 0x7f;
      if (bytes > 4) {
        throw notLdap();
      }
      length = 0;
      for (byte each : exactly(in, bytes)) {
        length = length << 8 | (each & 0xff);
      }
    }
    if (length < 0 || length > MOST_BYTES) {
      throw notLdap();
    }
    return new ByteArrayInputStream(exactly(in, length));
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw notLdap();
    }
    return bytes;
  }

  private static Failure notLdap() {
    return Failure.unparsable("what answers is no directory");
  }
}
