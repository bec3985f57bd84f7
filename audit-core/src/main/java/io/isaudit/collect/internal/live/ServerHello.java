package io.isaudit.collect.internal.live;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What a server chose; the same message asks for another key exchange, which is an answer as well.
 *
 * @param version the number of the version on the wire
 */
record ServerHello(int version, int suite) {

  private static final int ALERT = 21;
  private static final int HANDSHAKE = 22;
  private static final int SERVER_HELLO = 2;
  private static final int SUPPORTED_VERSIONS = 43;
  private static final int LONGEST_RECORD = 1 << 14;

  /** Empty when the server refuses: by an alert or by closing the connection. */
  static Optional<ServerHello> read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    try {
      int type = in.readUnsignedByte();
      if (type != ALERT && type != HANDSHAKE) {
        throw Failure.unparsable("the port does not speak TLS");
      }
      in.readUnsignedShort();
      int length = in.readUnsignedShort();
      if (length > LONGEST_RECORD) {
        throw Failure.unparsable("the port does not speak TLS");
      }
      byte[] record = new byte[length];
      in.readFully(record);
      return type == ALERT ? Optional.empty() : Optional.of(parse(ByteBuffer.wrap(record)));
    } catch (EOFException e) {
      return Optional.empty();
    }
  }

  private static ServerHello parse(ByteBuffer message) throws Failure {
    try {
      if (message.get() != SERVER_HELLO) {
        throw Failure.unparsable("the answer to a TLS handshake makes no sense");
      }
      message.position(message.position() + 3);
      int version = message.getShort() & 0xffff;
      message.position(message.position() + 32);
      message.position(message.position() + 1 + (message.get(message.position()) & 0xff));
      int suite = message.getShort() & 0xffff;
      message.get();
      return new ServerHello(realVersion(message, version), suite);
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | java.nio.BufferUnderflowException e) {
      throw Failure.unparsable("the answer to a TLS handshake makes no sense");
    }
  }

  private static int realVersion(ByteBuffer message, int version) {
    if (message.remaining() < 2) {
      return version;
    }
    message.getShort();
    while (message.remaining() >= 4) {
      int type = message.getShort() & 0xffff;
      int length = message.getShort() & 0xffff;
      if (type == SUPPORTED_VERSIONS && length == 2) {
        return message.getShort() & 0xffff;
      }
      message.position(message.position() + length);
    }
    return version;
  }
}
