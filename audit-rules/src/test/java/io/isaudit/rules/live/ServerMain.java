package io.isaudit.rules.live;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.AccessLogValve;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;

/**
 * A program that behaves like a node of the product on Tomcat 9, well or badly, until nobody holds
 * its standard input any more.
 */
public final class ServerMain {

  static final String READY = "ready";
  static final String CLUSTER = "7000";

  private static final int HTTPS = 9_443;
  private static final int HTTP = 9_763;

  private ServerMain() {}

  public static void main(String[] args) throws Exception {
    boolean good = args[0].equals("good");
    int offset = Integer.parseInt(args[1]);
    Path stores = Path.of(args[2]);
    Path work = Path.of(args[3]);
    Logger.getLogger("org.apache").setLevel(Level.SEVERE);

    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(work.toString());
    connectors(good, offset, stores).forEach(tomcat::setConnector);
    Context context = tomcat.addContext("", work.toString());
    Tomcat.addServlet(context, "all", good ? new GoodPages(HTTPS + offset) : new BadPages())
        .addMapping("/");
    context.getPipeline().addValve(accessLog(work));
    tomcat.start();
    List<AutoCloseable> others = good ? wanted(offset) : unwanted(offset);

    System.out.println(READY);
    while (System.in.read() >= 0) {
      // The parent says nothing; it only lets go.
    }
    for (AutoCloseable other : others) {
      other.close();
    }
    System.exit(0);
  }

  /** The second of the good node is what a proxy publishes of it. */
  private static List<Connector> connectors(boolean good, int offset, Path stores) {
    String modern = "TLSv1.2+TLSv1.3";
    int first = HTTPS + offset;
    if (good) {
      Path store = stores.resolve("good.p12");
      return List.of(secure(first, store, modern), secure(first + 1, store, modern));
    }
    Connector plain = new Connector();
    plain.setPort(HTTP + offset);
    return List.of(
        secure(first, stores.resolve("self-signed.p12"), "TLSv1+TLSv1.1+TLSv1.2"),
        secure(first + 1, stores.resolve("expired.p12"), modern),
        secure(first + 2, stores.resolve("other-host.p12"), modern),
        secure(first + 3, stores.resolve("good.p12"), modern),
        plain);
  }

  private static Connector secure(int port, Path store, String protocols) {
    Connector connector = new Connector();
    connector.setPort(port);
    connector.setSecure(true);
    connector.setScheme("https");
    connector.setProperty("SSLEnabled", "true");
    SSLHostConfig host = new SSLHostConfig();
    SSLHostConfigCertificate key =
        new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.EC);
    key.setCertificateKeystoreFile(store.toString());
    key.setCertificateKeystorePassword(Certificates.PASSWORD);
    key.setCertificateKeyAlias(Certificates.ALIAS);
    host.addCertificate(key);
    host.setProtocols(protocols);
    if (protocols.contains("TLSv1+")) {
      host.setCiphers("ALL");
    }
    connector.addSslHostConfig(host);
    return connector;
  }

  private static AccessLogValve accessLog(Path work) {
    AccessLogValve log = new AccessLogValve();
    log.setDirectory(work.toString());
    log.setPrefix(ServerProcess.ACCESS_LOG);
    log.setSuffix("");
    log.setRotatable(false);
    log.setBuffered(false);
    log.setPattern("%p %m %U %{Authorization}i %{Cookie}i %{Content-Length}i");
    return log;
  }

  private static List<AutoCloseable> wanted(int offset) throws IOException {
    return List.of(new ServerSocket(Integer.parseInt(CLUSTER) + offset));
  }

  /** Directory, Kerberos, both ports of JMX, a debugger, a cluster that nobody asked for. */
  private static List<AutoCloseable> unwanted(int offset) throws IOException {
    List<AutoCloseable> open = new ArrayList<>();
    for (int port : List.of(10_389, 8_000, 9_999, 11_111, 7_777, Integer.parseInt(CLUSTER))) {
      open.add(new ServerSocket(port + offset));
    }
    DatagramSocket multicast = new DatagramSocket(null);
    multicast.setReuseAddress(true);
    multicast.bind(new InetSocketAddress(45_564));
    open.add(multicast);
    return open;
  }
}
