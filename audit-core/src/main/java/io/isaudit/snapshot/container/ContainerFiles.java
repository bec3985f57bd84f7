package io.isaudit.snapshot.container;

import io.isaudit.evidence.Evidence;
import java.util.List;
import java.util.Optional;

/**
 * What the configuration files say that no setting reaches: they are read by the server as they lie
 * in the home. With it what the version brings along to run in the container.
 *
 * @param context of {@code repository/conf/tomcat/context.xml}
 * @param console of {@code repository/conf/tomcat/carbon/WEB-INF/web.xml}
 * @param embeddedLdap whether {@code repository/conf/identity/embedded-ldap.xml} starts the
 *     embedded directory; only versions up to 5.11 have that file
 * @param shippedWebapps names of the web applications that the version ships, without {@code .war};
 *     missing when its list is not known
 */
public record ContainerFiles(
    Evidence<ContextFile> context,
    Evidence<ConsoleDescriptor> console,
    Evidence<Boolean> embeddedLdap,
    Evidence<List<String>> shippedWebapps) {

  public ContainerFiles {
    shippedWebapps = shippedWebapps.map(List::copyOf);
  }

  /**
   * Defaults for all web applications.
   *
   * @param sessionIdLength in bytes of randomness; empty when the file leaves it to Tomcat
   * @param useHttpOnly empty when the file leaves it to Tomcat
   */
  public record ContextFile(Optional<Integer> sessionIdLength, Optional<Boolean> useHttpOnly) {}

  /**
   * The deployment descriptor of the management console.
   *
   * @param sessionTimeout in minutes; zero or less means that a session never ends
   */
  public record ConsoleDescriptor(
      Optional<Integer> sessionTimeout,
      Optional<Boolean> cookieSecure,
      Optional<Boolean> cookieHttpOnly) {}
}
