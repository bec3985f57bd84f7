package io.isaudit.collect.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;

/** The server that the product runs on, in this process, with what a test has it answer. */
final class LiveTomcat implements AutoCloseable {

  static final String PASSWORD = "a test only";

  private final Tomcat tomcat = new Tomcat();
  private final Connector plain = new Connector();
  private final Connector secure = new Connector();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final Path certificate;
  private volatile Answers answers = (request, response) -> response.setStatus(404);

  private LiveTomcat(Path certificate) {
    this.certificate = certificate;
  }

  /** What the server does with a request. */
  @FunctionalInterface
  interface Answers {
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
  }

  static LiveTomcat start(Path folder) throws Exception {
    Logger.getLogger("org.apache").setLevel(Level.SEVERE);
    Path store = folder.resolve("server.p12");
    keyPair(store, "CN=localhost", "san=dns:localhost,ip:127.0.0.1");
    LiveTomcat server = new LiveTomcat(store);
    server.run(folder);
    return server;
  }

  /** Makes a store with a key, and gives its certificate. */
  static Certificate keyPair(Path store, String subject, String names) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "server",
            "-keyalg",
            "EC",
            "-dname",
            subject,
            "-ext",
            names,
            "-validity",
            "365",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            PASSWORD);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("keytool failed");
    }
    KeyStore made = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    return made.getCertificate("server");
  }

  private void run(Path folder) throws Exception {
    tomcat.setBaseDir(Files.createDirectories(folder.resolve("tomcat")).toString());
    plain.setPort(0);
    secure.setPort(0);
    secure.setSecure(true);
    secure.setScheme("https");
    secure.setProperty("SSLEnabled", "true");
    SSLHostConfig host = new SSLHostConfig();
    SSLHostConfigCertificate key =
        new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.EC);
    key.setCertificateKeystoreFile(certificate.toString());
    key.setCertificateKeystorePassword(PASSWORD);
    host.addCertificate(key);
    host.setProtocols("TLSv1.2+TLSv1.3");
    secure.addSslHostConfig(host);
    tomcat.setConnector(plain);
    tomcat.getService().addConnector(secure);
    Context context = tomcat.addContext("", folder.toString());
    Tomcat.addServlet(context, "all", new Recorder()).addMapping("/");
    tomcat.start();
  }

  void answers(Answers other) {
    answers = other;
    requests.clear();
  }

  /** Method, path and the headers that could carry a credential, in the order of arrival. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  String url() {
    return "https://localhost:" + secure.getLocalPort();
  }

  int plainPort() {
    return plain.getLocalPort();
  }

  /** Vouches for the certificate of this server. */
  Path trustStore() {
    return certificate;
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }

  private final class Recorder extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      String credential = request.getHeader("Authorization");
      String cookie = request.getHeader("Cookie");
      requests.add(
          request.getMethod()
              + " "
              + request.getRequestURI()
              + (credential == null ? "" : " with a credential")
              + (cookie == null ? "" : " with a cookie")
              + (request.getContentLength() > 0 ? " with a body" : ""));
      answers.answer(request, response);
    }
  }
}
