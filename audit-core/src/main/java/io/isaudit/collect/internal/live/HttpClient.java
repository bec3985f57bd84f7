package io.isaudit.collect.internal.live;

import io.isaudit.evidence.MissingReason;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * Sends one request after the other, each on a connection of its own. There is no other method than
 * GET and OPTIONS, and no cookie is ever sent back.
 */
final class HttpClient {

  private final Connections connections;
  private final SSLSocketFactory sockets;
  private final Optional<PeerJudge> judge;
  private final String userAgent;
  private final Deadline deadline;
  private final Duration each;

  /**
   * @param judge who is asked by every connection before a request is written; empty sends requests
   *     to anybody
   */
  HttpClient(
      Connections connections,
      Trust trust,
      Optional<PeerJudge> judge,
      String userAgent,
      Deadline deadline,
      Duration each)
      throws Failure {
    this.judge = judge;
    this.connections = connections;
    this.sockets = sockets(trust);
    this.userAgent = userAgent;
    this.deadline = deadline;
    this.each = each;
  }

  /** The methods that change nothing. */
  enum Method {
    GET,
    OPTIONS
  }

  private static SSLSocketFactory sockets(Trust trust) throws Failure {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {trust}, new SecureRandom());
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new Failure(MissingReason.UNSUPPORTED, "the Java VM has no TLS");
    }
  }

  /** Does nothing but the handshake. */
  void handshake(Origin origin) throws Failure {
    connections.with(origin.port(), deadline.within(each), socket -> secured(socket, origin));
  }

  /** The same on a connection that begins as LDAP in clear. */
  void handshakeAfterStartTls(Origin origin) throws Failure {
    connections.with(
        origin.port(),
        deadline.within(each),
        socket -> {
          StartTls.agree(socket.getInputStream(), socket.getOutputStream());
          return secured(socket, origin);
        });
  }

  RawAnswer ask(Origin origin, Method method, String target, Map<String, String> headers)
      throws Failure {
    byte[] request = request(origin, method, target, headers);
    return connections.with(
        origin.port(),
        deadline.within(each),
        socket -> {
          Socket stream = origin.secure() ? judged(secured(socket, origin), origin) : socket;
          OutputStream out = stream.getOutputStream();
          out.write(request);
          out.flush();
          return AnswerParser.read(stream.getInputStream(), method.name());
        });
  }

  private SSLSocket judged(SSLSocket secured, Origin origin) throws Failure {
    if (judge.isPresent()) {
      judge.get().demandTrusted(secured, origin);
    }
    return secured;
  }

  private SSLSocket secured(Socket socket, Origin origin) throws IOException {
    SSLSocket secured =
        (SSLSocket) sockets.createSocket(socket, origin.host(), origin.port(), true);
    try {
      secured.startHandshake();
      return secured;
    } catch (SSLException | SocketException e) {
      // Before the handshake nothing was asked that the server could have refused.
      throw new Failure(MissingReason.UNREADABLE, "there was no TLS handshake");
    }
  }

  private byte[] request(Origin origin, Method method, String target, Map<String, String> headers) {
    StringBuilder text = new StringBuilder();
    text.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
    line(text, "Host", origin.authority());
    line(text, "User-Agent", userAgent);
    line(text, "Accept", "text/html,application/json;q=0.9,*/*;q=0.8");
    line(text, "Accept-Encoding", "identity");
    new TreeMap<>(headers).forEach((name, value) -> line(text, name, value));
    line(text, "Connection", "close");
    return text.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(value).append("\r\n");
  }
}
