package io.isaudit.rules.userstores;

import static io.isaudit.declaration.DeclarationKey.DIRECTORY_TREE;
import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.CONTAINER;
import static io.isaudit.evidence.EvidenceKind.DIRECTORIES;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.evidence.EvidenceKind.STARTUP;
import static io.isaudit.evidence.EvidenceKind.USER_STORES;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the chapter "userstores". */
public final class UserStoreRules implements RuleBook {

  private static final String CHOOSING = "Choosing the Userstore";
  private static final String LDAP = "LDAP based userstore";
  private static final String STORE = "Userstore";
  private static final String SECURITY = "Security";

  public static final Rule ANONYMOUS_BIND =
      rule("userstores/anonymous-bind", MEDIUM)
          .needs(SETTINGS)
          .uses(USER_STORES)
          .each(Stores.directories(DirectoryAccess.ANONYMOUS))
          .should(DirectoryAccess.bindByName());

  public static final Rule BIND_ACCOUNT =
      rule("userstores/bind-account", HIGH)
          .guide(SECURITY)
          .needs(SETTINGS)
          .uses(USER_STORES)
          .parameters(BindAccount.PRIVILEGED)
          .each(Stores.outerDirectories(BindAccount.NAME))
          .should(BindAccount.bindWithAnOrdinaryAccount());

  public static final Rule BIND_PASSWORD =
      rule("userstores/bind-password", HIGH)
          .guide(LDAP)
          .needs(SETTINGS)
          .uses(USER_STORES)
          .each(Stores.outerDirectories(BindAccount.PASSWORD))
          .should(BindAccount.haveAPasswordOfItsOwn());

  public static final Rule CACHE_KEY_CASE =
      rule("userstores/cache-key-case", LOW)
          .guide(STORE)
          .needs(SETTINGS)
          .each(Stores.primaryDatabase(UsernameCase.CACHE_KEYS))
          .should(UsernameCase.cacheAsItCompares());

  public static final Rule CASE_INSENSITIVE_USERNAMES =
      rule("userstores/case-insensitive-usernames", MEDIUM)
          .guide(STORE)
          .needs(SETTINGS)
          .each(Stores.primaryDatabase(UsernameCase.IGNORING))
          .should(UsernameCase.leaveCaseToTheDatabase());

  public static final Rule CERTIFICATE_VALIDATION =
      rule("userstores/certificate-validation", HIGH)
          .guide(LDAP)
          .needs(SETTINGS)
          .uses(USER_STORES)
          .each(Stores.directoriesOverTls(DirectoryTls.VALIDATION))
          .should(DirectoryTls.validateCertificates());

  public static final Rule DECLARED_TYPE =
      rule("userstores/declared-type", HIGH)
          .needs(SETTINGS)
          .checkedBy(
              "the type or the class of the primary user store is written", new DeclaredType());

  public static final Rule DIRECTORY_CERTIFICATE =
      rule("userstores/directory-certificate", HIGH)
          .guide(LDAP)
          .needs(SETTINGS, DIRECTORIES)
          .uses(USER_STORES)
          .each(Stores.directoriesOverTls(UserStore.URL))
          .should(TrustedDirectory.presentTrustedCertificates());

  public static final Rule DN_PATTERNS =
      rule("userstores/dn-patterns", LOW)
          .guide(LDAP)
          .needs(SETTINGS)
          .uses(USER_STORES)
          .declarations(DIRECTORY_TREE)
          .each(Stores.directories(DirectoryAccess.USER_PATTERN))
          .should(DirectoryAccess.nameEntriesByPattern());

  public static final Rule EMBEDDED_LDAP_DISABLED =
      rule("userstores/embedded-ldap-disabled", HIGH)
          .before("6.0")
          .guide(CHOOSING)
          .needs(SETTINGS)
          .uses(USER_STORES, CONTAINER)
          .parameters(EmbeddedLdap.PORT)
          .checkedBy(
              "the embedded LDAP is started only where it is used", new EmbeddedLdapDisabled());

  public static final Rule EMBEDDED_LDAP_IN_USE =
      rule("userstores/embedded-ldap-in-use", CRITICAL)
          .in(PRODUCTION)
          .guide(CHOOSING)
          .needs(SETTINGS)
          .uses(USER_STORES)
          .parameters(EmbeddedLdap.PORT)
          .checkedBy("no user store lies in the embedded LDAP", new EmbeddedLdapInUse());

  public static final Rule LDAP_POOL_TUNING =
      rule("userstores/ldap-pool-tuning", LOW)
          .guide(LDAP)
          .needs(SETTINGS, STARTUP)
          .uses(USER_STORES)
          .checkedBy("the pool of LDAP connections has a size and a timeout", PoolOption.limits());

  public static final Rule LDAP_POOLING =
      rule("userstores/ldap-pooling", MEDIUM)
          .guide(LDAP)
          .needs(SETTINGS)
          .uses(USER_STORES)
          .each(Stores.directories(DirectoryAccess.POOLING))
          .should(DirectoryAccess.poolConnections());

  public static final Rule LDAPS_POOL_PROTOCOL =
      rule("userstores/ldaps-pool-protocol", MEDIUM)
          .guide("Pooling LDAPS connections")
          .needs(SETTINGS, STARTUP)
          .uses(USER_STORES)
          .checkedBy("the pool of LDAP connections holds those by ldaps", PoolOption.protocols());

  public static final Rule LIST_LIMITS =
      rule("userstores/list-limits", LOW)
          .guide(LDAP)
          .needs(SETTINGS)
          .uses(USER_STORES)
          .parameters(StoreLimits.MOST)
          .each(Stores.all(StoreLimits::decidingLength))
          .should(StoreLimits.boundLists());

  public static final Rule PASSWORD_HASH =
      rule("userstores/password-hash", HIGH)
          .needs(SETTINGS)
          .uses(USER_STORES)
          .parameters(PasswordHash.ALLOWED, PasswordHash.PBKDF2_REQUIRED)
          .each(Stores.writable(PasswordHash::decidingProperty))
          .should(PasswordHash.hashStrongly());

  public static final Rule REALM_DATA_SOURCE =
      rule("userstores/realm-data-source", HIGH)
          .guide(STORE)
          .needs(SETTINGS)
          .checkedBy(
              "the realm reads users from the database that is written for them",
              new RealmDataSource());

  public static final Rule ROLE_CACHE =
      rule("userstores/role-cache", LOW)
          .guide(LDAP)
          .needs(SETTINGS)
          .uses(USER_STORES)
          .each(Stores.all(StoreLimits::decidingCache))
          .should(StoreLimits.keepCaches());

  public static final Rule SEARCH_FILTERS =
      rule("userstores/search-filters", LOW)
          .guide(LDAP)
          .needs(SETTINGS)
          .uses(USER_STORES)
          .each(Stores.directories(SearchFilters.USER_SEARCH))
          .should(SearchFilters.nameTheirObjects());

  public static final Rule TLS =
      rule("userstores/tls", HIGH)
          .guide(SECURITY)
          .needs(SETTINGS)
          .uses(USER_STORES)
          .each(Stores.outerDirectories(UserStore.URL))
          .should(DirectoryTls.useTls());

  private static final List<Rule> AUTOMATED =
      List.of(
          ANONYMOUS_BIND,
          BIND_ACCOUNT,
          BIND_PASSWORD,
          CACHE_KEY_CASE,
          CASE_INSENSITIVE_USERNAMES,
          CERTIFICATE_VALIDATION,
          DECLARED_TYPE,
          DIRECTORY_CERTIFICATE,
          DN_PATTERNS,
          EMBEDDED_LDAP_DISABLED,
          EMBEDDED_LDAP_IN_USE,
          LDAP_POOL_TUNING,
          LDAP_POOLING,
          LDAPS_POOL_PROTOCOL,
          LIST_LIMITS,
          PASSWORD_HASH,
          REALM_DATA_SOURCE,
          ROLE_CACHE,
          SEARCH_FILTERS,
          TLS);

  @Override
  public String name() {
    return "userstores";
  }

  @Override
  public List<Rule> rules() {
    return Stream.concat(AUTOMATED.stream(), UserStoreQuestions.all().stream()).toList();
  }

  @Override
  public List<Class<?>> holders() {
    return List.of(UserStoreRules.class, UserStoreQuestions.class);
  }
}
