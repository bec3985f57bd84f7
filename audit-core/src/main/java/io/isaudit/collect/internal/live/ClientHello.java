package io.isaudit.collect.internal.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The first message of a handshake that offers one version and some cipher suites. The TLS of the
 * Java VM cannot say it: it offers no version that it thinks weak itself, and so a weak server
 * would look strong. The handshake goes no further than the answer to it.
 */
final class ClientHello {

  private static final int HANDSHAKE = 22;
  private static final int CLIENT_HELLO = 1;
  private static final int RENEGOTIATION_SCSV = 0x00FF;

  private static final int SERVER_NAME = 0;
  private static final int SUPPORTED_GROUPS = 10;
  private static final int POINT_FORMATS = 11;
  private static final int SIGNATURE_ALGORITHMS = 13;
  private static final int SUPPORTED_VERSIONS = 43;
  private static final int PSK_MODES = 45;
  private static final int KEY_SHARE = 51;
  private static final int X25519 = 29;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private ClientHello() {}

  static byte[] of(TlsVersion version, List<Integer> suites, Origin origin) {
    ClientHello body = new ClientHello();
    body.two(version.legacyNumber());
    byte[] random = new byte[32];
    // Nothing is encrypted with it.
    Arrays.fill(random, (byte) 0x5A);
    body.raw(random);
    body.one(0);
    body.two(2 * (suites.size() + 1));
    suites.forEach(body::two);
    body.two(RENEGOTIATION_SCSV);
    body.one(1);
    body.one(0);
    if (version != TlsVersion.SSL3) {
      body.block(2, extensions(version, origin));
    }
    ClientHello message = new ClientHello();
    message.one(CLIENT_HELLO);
    message.block(3, body.out.toByteArray());
    ClientHello record = new ClientHello();
    record.one(HANDSHAKE);
    record.two(version == TlsVersion.SSL3 ? version.number() : TlsVersion.TLS10.number());
    record.block(2, message.out.toByteArray());
    return record.out.toByteArray();
  }

  private static byte[] extensions(TlsVersion version, Origin origin) {
    ClientHello all = new ClientHello();
    if (!origin.isAddress()) {
      all.extension(SERVER_NAME, serverName(origin.host()));
    }
    all.extension(SUPPORTED_GROUPS, list(2, X25519, 23, 24, 25, 30, 256, 257));
    all.extension(POINT_FORMATS, new byte[] {1, 0});
    if (version.number() >= TlsVersion.TLS12.number()) {
      all.extension(
          SIGNATURE_ALGORITHMS,
          list(
              2, 0x0403, 0x0503, 0x0603, 0x0807, 0x0804, 0x0805, 0x0806, 0x0809, 0x0401, 0x0501,
              0x0601, 0x0402, 0x0203, 0x0201, 0x0202));
    }
    if (version == TlsVersion.TLS13) {
      all.extension(SUPPORTED_VERSIONS, list(1, version.number()));
      all.extension(PSK_MODES, new byte[] {1, 1});
      all.extension(KEY_SHARE, keyShare());
    }
    return all.out.toByteArray();
  }

  private static byte[] serverName(String host) {
    ClientHello name = new ClientHello();
    name.one(0);
    name.block(2, host.getBytes(StandardCharsets.US_ASCII));
    ClientHello names = new ClientHello();
    names.block(2, name.out.toByteArray());
    return names.out.toByteArray();
  }

  /** Any 32 bytes are a public key of this group. */
  private static byte[] keyShare() {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) 9);
    ClientHello share = new ClientHello();
    share.two(X25519);
    share.block(2, key);
    ClientHello shares = new ClientHello();
    shares.block(2, share.out.toByteArray());
    return shares.out.toByteArray();
  }

  private static byte[] list(int lengthBytes, int... numbers) {
    ClientHello entries = new ClientHello();
    for (int number : numbers) {
      entries.two(number);
    }
    ClientHello whole = new ClientHello();
    whole.block(lengthBytes, entries.out.toByteArray());
    return whole.out.toByteArray();
  }

  private void extension(int type, byte[] content) {
    two(type);
    block(2, content);
  }

  private void block(int lengthBytes, byte[] content) {
    for (int shift = 8 * (lengthBytes - 1); shift >= 0; shift -= 8) {
      out.write(content.length >> shift);
    }
    raw(content);
  }

  private void raw(byte[] bytes) {
    out.write(bytes, 0, bytes.length);
  }

  private void one(int number) {
    out.write(number);
  }

  private void two(int number) {
    out.write(number >> 8);
    out.write(number);
  }
}
