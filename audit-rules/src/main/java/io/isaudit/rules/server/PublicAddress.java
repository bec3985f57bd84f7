package io.isaudit.rules.server;

import static io.isaudit.declaration.DeclarationKey.BEHIND_PROXY;
import static io.isaudit.declaration.DeclarationKey.PUBLIC_ORIGIN;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.SettingView;
import io.isaudit.snapshot.settings.Setting;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL under the public name of the server: that of {@code server.hostname}, of the declared
 * public origin or of a parameter. The name itself is judged by server/hostname alone.
 */
final class PublicAddress implements Condition<SettingView> {

  static final Parameter<List<String>> PUBLIC = origin("publicOrigin");
  static final Parameter<List<String>> ADMINISTRATORS = origin("adminOrigin");

  private static final String HOSTNAME = "server.hostname";
  private static final String HTTPS_PORT = "443";

  /** Scheme and, where all of it is written, host. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "([A-Za-z][A-Za-z0-9+.-]*)://(?:(?:\\[[0-9A-Fa-f:.]+]|[^/?#:@\\s{}$]+)(?=[:/]))?");

  private final Optional<Parameter<List<String>>> origins;

  private PublicAddress(Optional<Parameter<List<String>>> origins) {
    this.origins = origins;
  }

  /** The base of all URLs of the server. */
  static PublicAddress ofServer() {
    return new PublicAddress(Optional.empty());
  }

  /** One of these origins too. */
  static PublicAddress among(Parameter<List<String>> origins) {
    return new PublicAddress(Optional.of(origins));
  }

  private static Parameter<List<String>> origin(String name) {
    return new Parameter.Words(name, List.of("https://<" + HOSTNAME + ">"));
  }

  @Override
  public String description() {
    return "be an https address under the public name of the server or be absent";
  }

  @Override
  public Judgement judge(SettingView view, Subject subject) {
    if (view.value().isAbsent()) {
      return Judgement.met();
    }
    Optional<String> text = view.value().asText();
    if (text.isEmpty() || Conditions.isReferenceText(view.value())) {
      return text.flatMap(open -> wrongInAnyCase(open, subject))
          .orElseGet(
              () ->
                  Judgement.unknown(view.key() + " is set outside the file or not kept in clear"));
    }
    Optional<WebAddress> address = WebAddress.of(text.get());
    if (address.isEmpty()) {
      return Judgement.notMet("it is no address of a server");
    }
    if (!address.get().isHttps()) {
      return Judgement.notMet("it is not https");
    }
    return host(address.get(), subject);
  }

  private Judgement host(WebAddress address, Subject subject) {
    Optional<String> hostname = hostname(subject);
    if (address.isOwnHost() || names(hostname, subject).stream().anyMatch(address::isOn)) {
      return port(address, subject).map(Judgement::metWithNote).orElseGet(Judgement::met);
    }
    if (address.isThisMachine()) {
      return Judgement.notMet("its host is the machine of whoever calls it");
    }
    return hostname.isEmpty()
        ? Judgement.unknown("it can't be compared: " + HOSTNAME + " is set outside the file")
        : Judgement.notMet("its host is not the public name of the server");
  }

  /** Of a text with references, what is wrong whatever they stand for. */
  private Optional<Judgement> wrongInAnyCase(String text, Subject subject) {
    Matcher known = KNOWN.matcher(text.strip());
    if (!known.lookingAt()) {
      return Optional.empty();
    }
    if (!known.group(1).equalsIgnoreCase("https")) {
      return Optional.of(Judgement.notMet("it is not https"));
    }
    return WebAddress.of(known.group())
        .filter(WebAddress::isThisMachine)
        .map(address -> host(address, subject));
  }

  /** Empty when the name stands outside the file; an absent name is an empty text. */
  private static Optional<String> hostname(Subject subject) {
    Optional<Setting> name = subject.settings().find(HOSTNAME);
    if (name.filter(Setting::isAbsent).isPresent()) {
      return Optional.of("");
    }
    return name.map(Setting::value)
        .filter(value -> !Conditions.isReferenceText(value))
        .flatMap(value -> value.asText());
  }

  private Set<String> names(Optional<String> hostname, Subject subject) {
    Set<String> names = new HashSet<>();
    hostname.filter(name -> !name.isEmpty()).ifPresent(names::add);
    origins.map(subject::parameter).orElse(List.of()).stream()
        .flatMap(origin -> WebAddress.of(origin).stream())
        .map(WebAddress::host)
        .forEach(names::add);
    subject
        .declarations(PUBLIC_ORIGIN)
        .text(PUBLIC_ORIGIN)
        .flatMap(WebAddress::of)
        .map(WebAddress::host)
        .ifPresent(names::add);
    return names;
  }

  private Optional<String> port(WebAddress address, Subject subject) {
    boolean proxied = subject.declarations(BEHIND_PROXY).flag(BEHIND_PROXY).orElse(false);
    if (!proxied || address.port().isEmpty()) {
      return Optional.empty();
    }
    String port = address.port().get();
    if (port.equals(WebAddress.OWN_PORT)) {
      boolean declared = !subject.settings().stated(ProxyPort.KEY).isAbsent();
      return declared
          ? Optional.empty()
          : Optional.of("behind the proxy it shows the inner port until proxyPort is set");
    }
    String usual =
        origins.isPresent() ? HTTPS_PORT : subject.parameter(ProxyPort.PUBLIC_PORT).toString();
    return port.equals(usual)
        ? Optional.empty()
        : Optional.of("port " + port + " is not the one that clients of the proxy use");
  }
}
