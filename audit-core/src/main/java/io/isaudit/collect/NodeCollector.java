package io.isaudit.collect;

import io.isaudit.collect.internal.container.ContainerCollector;
import io.isaudit.collect.internal.files.FileSecrets;
import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.collect.internal.keystore.KeystoreCollector;
import io.isaudit.collect.internal.keystore.StoreCache;
import io.isaudit.collect.internal.logging.LoggingCollector;
import io.isaudit.collect.internal.product.ProductCollector;
import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.collect.internal.settings.Overlay;
import io.isaudit.collect.internal.settings.SettingsCollector;
import io.isaudit.collect.internal.settings.SettingsCollector.CollectedSettings;
import io.isaudit.collect.internal.settings.TablesCache;
import io.isaudit.collect.internal.startup.StartupCollector;
import io.isaudit.collect.internal.userstore.UserStoreCollector;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.facts.KnownSecrets;
import io.isaudit.progress.NodePart;
import io.isaudit.progress.Watch;
import io.isaudit.snapshot.HomeFiles;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.Product;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.container.ContainerFiles;
import io.isaudit.snapshot.keystore.Keystores;
import io.isaudit.snapshot.log.LogConfiguration;
import io.isaudit.snapshot.startup.StartupOptions;
import io.isaudit.snapshot.userstore.DirectoryCertificate;
import io.isaudit.snapshot.userstore.UserStores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Collects the nodes of one deployment. Nodes that one collector collects have comparable secrets;
 * the secrets themselves are forgotten with it. Reads only, and only inside the homes unless it is
 * asked for more.
 */
public final class NodeCollector {

  private static final String NAME = "WSO2 Identity Server";
  private static final String AVOID_UPDATE = "-DavoidConfigUpdate";

  private final Instant now;
  private final CollectOptions options;
  private final Watch watch;
  private final KnownSecrets knownSecrets;
  private final Redactor redactor;
  private final Surroundings surroundings;
  private final Directories directories;
  private final StoreCache stores;
  private final TablesCache tables;

  /**
   * @param now the time that all evidence is said to be collected at
   */
  public NodeCollector(Instant now, CollectOptions options) {
    this(now, options, new CollectionMemory(options), Watch.nobody());
  }

  /**
   * @param now the time that all evidence is said to be collected at
   * @param memory of collections of other deployments with these options
   */
  public NodeCollector(Instant now, CollectOptions options, CollectionMemory memory) {
    this(now, options, memory, Watch.nobody());
  }

  /**
   * @param now the time that all evidence is said to be collected at
   * @param watch who hears of it and who may stop it
   */
  public NodeCollector(Instant now, CollectOptions options, Watch watch) {
    this(now, options, new CollectionMemory(options), watch);
  }

  private NodeCollector(Instant now, CollectOptions options, CollectionMemory memory, Watch watch) {
    this.stores = memory.storesFor(options);
    this.tables = memory.tables();
    this.now = now;
    this.options = options;
    this.watch = watch;
    this.knownSecrets = memory.knownSecrets();
    this.redactor = memory.newRedactor(options);
    this.directories = new Directories(options, knownSecrets, now);
    this.surroundings = new Surroundings(options, redactor, now, Path.of("/"), watch);
  }

  /**
   * Collects a node from its home directory. What can't be read in it is missing in the node.
   *
   * @param id name of the node in snapshot and reports
   * @throws NotAHomeException when the folder is no home of a server
   */
  public Node fromHome(String id, Path folder) throws NotAHomeException {
    Optional<String> problem = HomeFolder.problemWith(folder);
    if (problem.isPresent()) {
      throw new NotAHomeException(problem.get());
    }
    try {
      return fromHome(id, HomeFolder.open(folder, now));
    } catch (IOException e) {
      throw new NotAHomeException("cannot be read");
    }
  }

  private Node fromHome(String id, HomeFolder home) {
    watch.goOn();
    try (BegunFiles files = BegunFiles.in(home, options.copied())) {
      watch.collecting(id, NodePart.PRODUCT);
      Evidence<Product> product = Guarded.evidence(() -> ProductCollector.collect(home));
      Optional<ProductVersion> version = product.found().map(Product::version);
      watch.collecting(id, NodePart.SETTINGS);
      CollectedSettings settings = settings(home, version, Overlay.none());
      watch.collecting(id, NodePart.KEYSTORES);
      Evidence<Keystores> keystores =
          Guarded.evidence(
              () ->
                  KeystoreCollector.collect(
                      home,
                      StoreUses.of(settings.settings(), settings.secrets(), redactor),
                      options.shippedCertificates(),
                      knownSecrets,
                      stores));
      watch.collecting(id, NodePart.FILES);
      Evidence<HomeFiles> found =
          Guarded.evidence(
              () -> files.finish().map(listed -> listed.with(FileSecrets.collect(home, redactor))));
      watch.collecting(id, NodePart.USER_STORES);
      Evidence<UserStores> userStores =
          Guarded.evidence(() -> UserStoreCollector.collect(home, redactor));
      watch.collecting(id, NodePart.CONTAINER);
      Evidence<ContainerFiles> container =
          Guarded.evidence(() -> ContainerCollector.collect(home, version));
      Node node = node(id, home, product, settings, keystores, found, userStores, container);
      return surroundings.of(node, home, directories(id, home, settings));
    }
  }

  /** Collects what the texts of a node say; everything else of it is missing. */
  public Node fromTexts(String id, NodeTexts texts) {
    HomeFolder home = HomeFolder.inMemory(files(texts), now);
    Evidence<Product> product =
        texts
            .version()
            .map(this::product)
            .orElseGet(
                () -> Evidence.missing(MissingReason.ABSENT, "the product version is not given"));
    CollectedSettings settings =
        settings(home, texts.version(), Overlay.of(texts.overlays(), texts.without()));
    return surroundings.of(
        node(id, home, product, settings, noHome(), noHome(), noHome(), noHome()),
        home,
        directories(id, home, settings));
  }

  private CollectedSettings settings(
      HomeFolder home, Optional<ProductVersion> version, Overlay overlay) {
    return Guarded.part(
        () -> SettingsCollector.collect(home, version, overlay, tables, redactor),
        CollectedSettings::missing);
  }

  private Evidence<Map<String, Evidence<DirectoryCertificate>>> directories(
      String id, HomeFolder home, CollectedSettings settings) {
    if (options.directories().isEmpty()) {
      return Evidence.notAsked();
    }
    watch.collecting(id, NodePart.DIRECTORIES);
    return Guarded.evidence(
        () ->
            directories.seenBy(
                home, StoreUses.of(settings.settings(), settings.secrets(), redactor)));
  }

  private Evidence<Product> product(ProductVersion version) {
    return Evidence.collected(new Product(NAME, version, noHome(), noHome()), "given", now);
  }

  private static <T> Evidence<T> noHome() {
    return Evidence.missing(MissingReason.ABSENT, "no home directory is given");
  }

  private Node node(
      String id,
      HomeFolder home,
      Evidence<Product> product,
      CollectedSettings settings,
      Evidence<Keystores> keystores,
      Evidence<HomeFiles> files,
      Evidence<UserStores> userStores,
      Evidence<ContainerFiles> container) {
    watch.collecting(id, NodePart.STARTUP);
    Evidence<StartupOptions> startup =
        Guarded.evidence(() -> StartupCollector.collect(home, redactor));
    watch.collecting(id, NodePart.LOGGING);
    Evidence<LogConfiguration> logging =
        Guarded.evidence(
            () -> LoggingCollector.collect(home, product.found().map(Product::version), redactor));
    NamesOfFiles names = new NamesOfFiles(redactor);
    return new Node(
        id,
        now,
        product,
        appliesAt(startup) ? settings.settings() : ignored(),
        logging,
        keystores,
        startup,
        files.map(names::shown),
        userStores.map(names::shown),
        container,
        Evidence.notAsked(),
        Evidence.notAsked(),
        Evidence.notAsked(),
        Evidence.notAsked(),
        names.shown(home.inputs()));
  }

  /** Whether a server that is started like this reads deployment.toml at all. */
  private static boolean appliesAt(Evidence<StartupOptions> startup) {
    return startup
        .found()
        .flatMap(options -> options.effective(AVOID_UPDATE))
        .filter(option -> option.value().is("true"))
        .isEmpty();
  }

  private static <T> Evidence<T> ignored() {
    String why = "the server is started with " + AVOID_UPDATE + "=true and ignores deployment.toml";
    return Evidence.missing(MissingReason.UNSUPPORTED, why);
  }

  private static Map<String, byte[]> files(NodeTexts texts) {
    Map<String, byte[]> files = new HashMap<>();
    texts.deploymentToml().ifPresent(text -> files.put(SettingsCollector.FILE, utf8(text)));
    texts.log4j2().ifPresent(text -> files.put(LoggingCollector.FILE, utf8(text)));
    texts.startScript().ifPresent(text -> files.put(StartupCollector.SHELL_SCRIPT, utf8(text)));
    return files;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
