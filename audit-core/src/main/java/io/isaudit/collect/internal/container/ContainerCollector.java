package io.isaudit.collect.internal.container;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.collect.internal.xml.SafeXml;
import io.isaudit.collect.internal.xml.XmlElement;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.facts.ShippedWebapps;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.container.ContainerFiles;
import io.isaudit.snapshot.container.ContainerFiles.ConsoleDescriptor;
import io.isaudit.snapshot.container.ContainerFiles.ContextFile;
import java.util.List;
import java.util.Optional;

/**
 * Reads the configuration files of the web container that the product does not render. Each file
 * stands for itself: what is wrong with one leaves the others as they are.
 */
public final class ContainerCollector {

  static final String CONTEXT = "repository/conf/tomcat/context.xml";
  static final String CONSOLE = "repository/conf/tomcat/carbon/WEB-INF/web.xml";
  static final String EMBEDDED_LDAP = "repository/conf/identity/embedded-ldap.xml";

  private final HomeFolder home;

  private ContainerCollector(HomeFolder home) {
    this.home = home;
  }

  /**
   * What the files say.
   *
   * @param version empty when it is not known; then it is not known either what it ships
   */
  public static Evidence<ContainerFiles> collect(
      HomeFolder home, Optional<ProductVersion> version) {
    ContainerCollector collector = new ContainerCollector(home);
    ContainerFiles files =
        new ContainerFiles(
            collector.read(CONTEXT, ContainerCollector::context),
            collector.read(CONSOLE, ContainerCollector::console),
            collector.read(EMBEDDED_LDAP, ContainerCollector::embeddedLdap),
            collector.shippedWebapps(version));
    return Evidence.collected(files, "files of the web container", home.now());
  }

  private interface Meaning<T> {
    T of(XmlValues values) throws XmlValues.Senseless;
  }

  private <T> Evidence<T> read(String path, Meaning<T> meaning) {
    return SafeXml.read(home, path).flatMap(root -> read(path, root, meaning));
  }

  private <T> Evidence<T> read(String path, XmlElement root, Meaning<T> meaning) {
    try {
      return Evidence.collected(meaning.of(new XmlValues(root)), path, home.now());
    } catch (XmlValues.Senseless e) {
      return e.missing(home, path);
    }
  }

  /** Of several managers, and of several generators in one, the container takes the last. */
  private static ContextFile context(XmlValues file) throws XmlValues.Senseless {
    XmlElement context = file.root("Context");
    Optional<XmlElement> generator =
        XmlValues.last(context.at("Manager"))
            .flatMap(manager -> XmlValues.last(manager.at("SessionIdGenerator")));
    return new ContextFile(
        XmlValues.number(generator, "sessionIdLength"),
        XmlValues.flag(Optional.of(context), "useHttpOnly"));
  }

  private static ConsoleDescriptor console(XmlValues file) throws XmlValues.Senseless {
    XmlElement root = file.root("web-app");
    Optional<XmlElement> session = XmlValues.only(root.at("session-config"));
    Optional<XmlElement> cookie = XmlValues.only(below(session, "cookie-config"));
    return new ConsoleDescriptor(
        XmlValues.number(XmlValues.only(below(session, "session-timeout"))),
        XmlValues.flag(XmlValues.only(below(cookie, "secure"))),
        XmlValues.flag(XmlValues.only(below(cookie, "http-only"))));
  }

  private static Boolean embeddedLdap(XmlValues file) throws XmlValues.Senseless {
    XmlElement root = file.root("EmbeddedLDAPConfig");
    List<XmlElement> enable =
        root.at("EmbeddedLDAP", "Property").stream()
            .filter(property -> property.attribute("name").filter("enable"::equals).isPresent())
            .toList();
    return XmlValues.flag(XmlValues.only(enable))
        .orElseThrow(
            () -> new XmlValues.Senseless("does not say whether the directory is enabled", root));
  }

  private static List<XmlElement> below(Optional<XmlElement> element, String name) {
    return element.map(parent -> parent.children(name)).orElse(List.of());
  }

  private Evidence<List<String>> shippedWebapps(Optional<ProductVersion> version) {
    if (version.isEmpty()) {
      return Evidence.missing(MissingReason.ABSENT, "the product version is not known");
    }
    return ShippedWebapps.of(version.get())
        .map(names -> Evidence.collected(names, "the list of " + version.get(), home.now()))
        .orElseGet(
            () ->
                Evidence.missing(
                    MissingReason.UNSUPPORTED,
                    "which web applications " + version.get().release() + " ships is not known"));
  }
}
