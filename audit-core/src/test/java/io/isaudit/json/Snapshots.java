package io.isaudit.json;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.evidence.ScopeKind;
import io.isaudit.snapshot.AppliedFile;
import io.isaudit.snapshot.FileFact;
import io.isaudit.snapshot.FileFact.FileType;
import io.isaudit.snapshot.FileSecret;
import io.isaudit.snapshot.FolderContent;
import io.isaudit.snapshot.FolderMount;
import io.isaudit.snapshot.HomeFiles;
import io.isaudit.snapshot.Input;
import io.isaudit.snapshot.Input.InputOutcome;
import io.isaudit.snapshot.Input.Problem;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.Product;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.WritableByOthers;
import io.isaudit.snapshot.container.ContainerFiles;
import io.isaudit.snapshot.container.ContainerFiles.ConsoleDescriptor;
import io.isaudit.snapshot.container.ContainerFiles.ContextFile;
import io.isaudit.snapshot.database.Backlog;
import io.isaudit.snapshot.database.Callback;
import io.isaudit.snapshot.database.Checkpoints;
import io.isaudit.snapshot.database.CleanupJob;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Database.DatabaseRole;
import io.isaudit.snapshot.database.Database.DatabaseServer;
import io.isaudit.snapshot.database.Dbms;
import io.isaudit.snapshot.database.Index;
import io.isaudit.snapshot.database.Routine;
import io.isaudit.snapshot.database.Routine.RoutineKind;
import io.isaudit.snapshot.database.RowVersioning;
import io.isaudit.snapshot.database.ShippedIndexes;
import io.isaudit.snapshot.database.ShippedIndexes.MissingIndex;
import io.isaudit.snapshot.database.Storage;
import io.isaudit.snapshot.database.Table;
import io.isaudit.snapshot.host.Listener;
import io.isaudit.snapshot.host.Listener.Transport;
import io.isaudit.snapshot.keystore.CertificateFact;
import io.isaudit.snapshot.keystore.Keystores;
import io.isaudit.snapshot.keystore.StoreContent;
import io.isaudit.snapshot.keystore.StoreContent.StoreEntry;
import io.isaudit.snapshot.keystore.StoreFile;
import io.isaudit.snapshot.keystore.StoreFile.PasswordFit;
import io.isaudit.snapshot.keystore.StoreFile.StoreRole;
import io.isaudit.snapshot.live.CookieFact;
import io.isaudit.snapshot.live.Endpoint;
import io.isaudit.snapshot.live.Endpoint.Vantage;
import io.isaudit.snapshot.live.HttpAnswer;
import io.isaudit.snapshot.live.PlainHttp;
import io.isaudit.snapshot.live.PortScan;
import io.isaudit.snapshot.live.SessionRecording;
import io.isaudit.snapshot.live.SessionRecording.RecordedAnswer;
import io.isaudit.snapshot.live.TlsFacts;
import io.isaudit.snapshot.log.LogConfiguration;
import io.isaudit.snapshot.secret.LengthBucket;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.secret.Redacted.EncodedForm;
import io.isaudit.snapshot.secret.Redacted.KnownList;
import io.isaudit.snapshot.secret.Redacted.Reference;
import io.isaudit.snapshot.secret.Redacted.Relation;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.Defaults;
import io.isaudit.snapshot.settings.IneffectiveKey;
import io.isaudit.snapshot.settings.KeyFindings;
import io.isaudit.snapshot.settings.LooseBoolean;
import io.isaudit.snapshot.settings.OpenReference;
import io.isaudit.snapshot.settings.OpenReference.ReferenceKind;
import io.isaudit.snapshot.settings.Origin;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import io.isaudit.snapshot.settings.UnknownKey;
import io.isaudit.snapshot.startup.Launcher;
import io.isaudit.snapshot.startup.Launcher.LauncherKind;
import io.isaudit.snapshot.startup.StartupOptions;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import io.isaudit.snapshot.startup.StartupOptions.SyntaxError;
import io.isaudit.snapshot.userstore.DirectoryCertificate;
import io.isaudit.snapshot.userstore.UserStoreFile;
import io.isaudit.snapshot.userstore.UserStoreFile.UserStoreProperty;
import io.isaudit.snapshot.userstore.UserStores;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Snapshots for tests. */
public final class Snapshots {

  public static final Instant CLOCK = Instant.parse("2026-01-31T00:00:00Z");

  private static final String TOML = "repository/conf/deployment.toml";

  private Snapshots() {}

  /** A deployment in which every kind of fact is there, and some are missing. */
  public static Snapshot full() {
    return new Snapshot(
        "is-audit 0.1.0",
        EnumSet.allOf(ScopeKind.class),
        Map.of("node1", node("node1"), "node2", Node.unknown("node2", CLOCK)),
        Map.of("identity", database("identity")),
        Map.of("public", endpoint("public")),
        Optional.of("5f1c02ab"),
        Map.of("node1", 1, "node2", 2));
  }

  public static Node node(String id) {
    return new Node(
        id,
        CLOCK,
        seen(
            new Product(
                "WSO2 Identity Server", ProductVersion.of("7.1.0"), seen("23"), seen("full"))),
        seen(settings(), TOML),
        seen(logging(), "log4j2.properties"),
        seen(keystores(), "repository/resources/security"),
        seen(startup(), "bin/wso2server.sh"),
        seen(files(), "the home directory"),
        seen(userStores(), "repository/deployment/server/userstores"),
        seen(container(), "repository/conf/tomcat"),
        seen(Machines.host(), "the operating system"),
        seen(
            List.of(
                new Listener("0.0.0.0", 9443, Transport.TCP, Optional.of("java")),
                new Listener(
                    "127.0.0.1", 11111, Transport.UDP, Optional.empty(), Optional.of(true))),
            "/proc/net"),
        seen(Machines.logs(), "repository/logs"),
        seen(
            Map.of(
                "ldaps://directory.example.org:636",
                seen(new DirectoryCertificate(List.of(certificate()), seen(true), false))),
            "directories"),
        List.of(
            new Input(
                TOML, Optional.of(812L), Optional.of("ab12"), "toml", InputOutcome.READ, List.of()),
            new Input(
                "repository/conf/user-mgt.xml",
                Optional.empty(),
                Optional.empty(),
                "xml",
                InputOutcome.UNPARSABLE,
                List.of(
                    new Problem(
                        "unexpected-end",
                        "the file ends inside an element",
                        new Place("repository/conf/user-mgt.xml", 7, 0))))));
  }

  private static UserStores userStores() {
    UserStoreFile directory =
        new UserStoreFile(
            "org.wso2.carbon.user.core.ldap.ReadOnlyLDAPUserStoreManager",
            Map.of(
                "ConnectionURL",
                new UserStoreProperty(
                    new SettingValue.Text("ldaps://directory.example.org"), false, 4),
                "ConnectionPassword",
                new UserStoreProperty(new SettingValue.Secret(password()), true, 7)));
    String folder = "repository/deployment/server/userstores/";
    return new UserStores(
        Map.of(
            folder + "EMPLOYEES.xml",
            seen(directory, "EMPLOYEES.xml"),
            folder + "GONE.xml",
            Evidence.missing(MissingReason.UNPARSABLE, "is no XML")));
  }

  private static ContainerFiles container() {
    return new ContainerFiles(
        seen(new ContextFile(Optional.of(32), Optional.of(true)), "context.xml"),
        seen(
            new ConsoleDescriptor(Optional.of(15), Optional.of(true), Optional.of(true)),
            "web.xml"),
        seen(false, "embedded-ldap.xml"),
        seen(List.of("console", "oauth2"), "list"));
  }

  private static Settings settings() {
    SettingValue origin = new SettingValue.Text("https://a.example");
    return new Settings(
        Map.of(
            "server.hostname", explicit(new SettingValue.Text("is.example.org"), 2, 12),
            "cors.allow_any_origin", explicit(new SettingValue.Flag(true), 5, 20),
            "oauth.token_validity", explicit(new SettingValue.Whole(3600), 6, 1),
            "load.factor", explicit(new SettingValue.Decimal(1), 7, 1),
            "load.limit", explicit(new SettingValue.Decimal(Double.NaN), 8, 1),
            "session.timeout", explicit(new SettingValue.Span(60, "m", "1h"), 9, 1),
            "cors.allowed_origins",
                explicit(
                    new SettingValue.Many(List.of(origin, new SettingValue.Many(List.of()))), 9, 0),
            "super_admin.password", explicit(new SettingValue.Secret(password()), 10, 12),
            "transport.https.port",
                new Setting(
                    new SettingValue.Whole(9444),
                    new Origin.Inferred("server.offset", new Place(TOML, 3, 10))),
            "gone", Setting.absent()),
        seen(new Defaults("7.1.0", Map.of("a", new SettingValue.Text("b"))), "product facts"),
        seen(
            List.of(new UnknownKey("sever.hostname", new Place(TOML, 1, 1), Optional.of("server"))),
            "product facts"),
        seen(
            new KeyFindings(
                List.of(new IneffectiveKey("cors.max_age", new Place(TOML, 9, 1), "not yet read")),
                List.of(new LooseBoolean("recaptcha.enabled", new Place(TOML, 10, 1))),
                List.of(
                    new OpenReference(
                        "server.base_path",
                        new Place(TOML, 11, 1),
                        ReferenceKind.NO_SUCH_KEY,
                        Optional.of("server.host")))),
            "product facts"));
  }

  private static Redacted password() {
    return new Redacted(
        SecretKind.PLAIN,
        LengthBucket.FROM_1,
        1,
        Optional.of(new EncodedForm(EncodedForm.Encoding.HEX, 2)),
        EnumSet.allOf(KnownList.class),
        Optional.of(1),
        List.of(new Relation(Relation.RelationKind.EQUALS_VALUE_OF, "super_admin.username")),
        List.of(new Reference(SecretKind.ENVIRONMENT, "SUFFIX", true)),
        Optional.of("9f86d081884c7d65"));
  }

  private static Setting explicit(SettingValue value, int line, int column) {
    return new Setting(value, new Origin.Explicit(new Place(TOML, line, column)));
  }

  private static LogConfiguration logging() {
    Setting level = new Setting(new SettingValue.Text("INFO"), new Origin.Default("7.1.0"));
    Place last = new Place("repository/conf/log4j2.properties", 12, 1);
    return new LogConfiguration(
        Map.of("rootLogger.level", level),
        Map.of("loggers", last),
        seen(Map.of("correlation", "INFO"), "table"));
  }

  private static Keystores keystores() {
    return new Keystores(
        Map.of(
            "repository/resources/security/wso2carbon.p12",
            new StoreFile(
                EnumSet.of(StoreRole.PRIMARY, StoreRole.TLS),
                seen(
                    Map.of(
                        StoreRole.PRIMARY, PasswordFit.OPENS,
                        StoreRole.TLS, PasswordFit.DOES_NOT_OPEN),
                    "wso2carbon.p12"),
                seen(
                    new StoreContent(
                        "PKCS12",
                        true,
                        true,
                        List.of(
                            new StoreEntry("aes", false, true, List.of()),
                            new StoreEntry("wso2carbon", true, false, List.of(certificate())))),
                    "wso2carbon.p12")),
            "repository/resources/security/other.jks",
            new StoreFile(
                Set.of(),
                seen(Map.of(), "other.jks"),
                Evidence.missing(MissingReason.LOCKED, "no password is known"))));
  }

  private static CertificateFact certificate() {
    return new CertificateFact(
        "cd34",
        "ef56",
        "CN=localhost",
        "CN=localhost",
        "SHA256withRSA",
        "RSA",
        2048,
        Instant.parse("2024-01-01T00:00:00Z"),
        Instant.parse("2034-01-01T00:00:00.5Z"),
        List.of("localhost", "127.0.0.1"),
        Optional.of(List.of("digitalSignature", "keyEncipherment")),
        Optional.of("shipped with 7.1.0"));
  }

  private static StartupOptions startup() {
    Place place = new Place("x", 9, 0);
    return new StartupOptions(
        "bin/wso2server.sh",
        List.of(heap()),
        List.of(place),
        seen(List.of(new SyntaxError("if without fi", place))),
        seen(List.of(place)),
        seen(
            List.of(
                new Launcher(
                    "bin/is.service", LauncherKind.UNIT, List.of(heap()), List.of(place)))));
  }

  static JvmOption heap() {
    return new JvmOption(
        "-Xmx",
        new SettingValue.Text("1024m"),
        new Place("bin/wso2server.sh", 310, 5),
        Optional.of("JVM_MEM_OPTS"));
  }

  private static HomeFiles files() {
    return new HomeFiles(
        Map.of(
            TOML,
            new FileFact(FileType.FILE, 812, seen(0640), seen("wso2"), Optional.of("ab12")),
            "repository/logs",
            new FileFact(
                FileType.DIRECTORY,
                0,
                Evidence.missing(MissingReason.COPIED, "the home is a copy"),
                Evidence.missing(MissingReason.UNREADABLE, "no owner", Place.of("repository/logs")),
                Optional.empty())),
        true,
        seen(Map.of(TOML, AppliedFile.CHANGED)),
        seen(
            Map.of(
                "repository/conf/user-mgt.xml",
                seen(List.of(new FileSecret("Password", password()))),
                "updates/config.json",
                Evidence.missing(MissingReason.UNPARSABLE, "no JSON"))),
        seen(new WritableByOthers(2, List.of("bin/a.sh", "tmp"), false)),
        seen(
            Map.of(
                "repository/components/lib",
                seen(
                    new FolderContent(
                        Map.of("driver.jar", "ab12"), Map.of("link.jar", MissingReason.OUTSIDE))),
                "repository/tenants",
                Evidence.missing(MissingReason.ABSENT, "no tenants"))),
        seen(
            Map.of(
                "repository/tenants",
                new FolderMount(true, seen(true)),
                "repository/components/lib",
                new FolderMount(false, Evidence.missing(MissingReason.COPIED, "")))));
  }

  public static Database database(String id) {
    return new Database(
        id,
        EnumSet.of(DatabaseRole.IDENTITY, DatabaseRole.SHARED),
        CLOCK,
        seen(new DatabaseServer(Dbms.POSTGRESQL, "16.2")),
        seen(true),
        seen(100),
        seen(Map.of("idn_oauth2_access_token", new Table(Optional.of(7L)))),
        seen(
            Map.of(
                "idn_oauth2_access_token",
                List.of(new Index("idx_at", false, List.of("access_token"))))),
        seen(
            new ShippedIndexes(
                2,
                List.of(
                    new MissingIndex(
                        "idn_oauth2_access_token",
                        new Index("idx_tc", false, List.of("time_created")))))),
        seen(Map.of("max_wal_size", "1024 MB")),
        seen(new Checkpoints(10, 2)),
        seen(List.of(61L)),
        seen(new RowVersioning(true, "ON")),
        seen(Map.of("wso2_token_cleanup_sp", new Routine(RoutineKind.PROCEDURE, true))),
        seen(
            List.of(
                new CleanupJob(
                    "nightly", Set.of("wso2_token_cleanup_sp"), true, Optional.of(CLOCK)))),
        seen(new Backlog(10, false, Map.of("14", 3L))),
        Evidence.missing(MissingReason.REFUSED, "grant SELECT on idn_oauth2_access_token"),
        seen(new Storage(1_000, Optional.of(2_000L))),
        seen(List.of(new Callback("shop", new SettingValue.Text("https://shop.example.org/cb")))));
  }

  public static Endpoint endpoint(String id) {
    CookieFact cookie =
        new CookieFact(
            "commonAuthId",
            Optional.of("example.org"),
            Optional.of("/"),
            true,
            true,
            Optional.of("None"),
            Optional.of(-1L),
            false,
            "/commonauth");
    TlsFacts tls =
        new TlsFacts(
            Map.of("TLSv1.2", seen(true)),
            seen(List.of("TLS_AES_128_GCM_SHA256")),
            seen(List.of(certificate())),
            seen(false),
            seen(true));
    HttpAnswer answer =
        new HttpAnswer(
            302,
            Map.of("server", List.of("WSO2")),
            List.of(cookie),
            Optional.of("/carbon/admin/index.jsp"),
            Set.of("carbon-login"));
    return new Endpoint(
        id,
        "https://is.example.org:9443",
        Vantage.EXTERNAL,
        CLOCK,
        seen(tls),
        seen(Map.of("GET /carbon", seen(answer))),
        seen(new PlainHttp(9763, Map.of("GET /", seen(answer)))),
        seen(new PortScan(List.of(443, 9443), List.of(443))),
        seen(401),
        seen(
            new SessionRecording(
                List.of(cookie), List.of(new RecordedAnswer("GET /", true, answer)))));
  }

  static <T> Evidence<T> seen(T value) {
    return seen(value, "a test");
  }

  static <T> Evidence<T> seen(T value, String source) {
    return Evidence.collected(value, source, CLOCK);
  }
}
