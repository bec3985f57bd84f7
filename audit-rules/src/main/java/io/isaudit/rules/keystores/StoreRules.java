package io.isaudit.rules.keystores;

import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.FILES;
import static io.isaudit.evidence.EvidenceKind.KEYSTORES;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.INFO;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Conditions.be;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.SettingView;
import io.isaudit.rules.keystores.UsableStore.Purpose;
import java.util.List;

/** Rules on the store files and what they serve for. */
final class StoreRules {

  private static final String KEYSTORES_OF_GUIDE = "Keystores";

  private static final Condition<SettingView> BE_LEFT_TO_THE_DEFAULT =
      Condition.of(
          "be absent",
          (view, subject) ->
              view.setting().isExplicit()
                  ? Judgement.notMet()
                  : Judgement.metWithNote("new tenants get JKS stores, which are still supported"));

  static final Rule SEPARATE_STORES =
      rule("keystores/separate-stores", HIGH)
          .since("5.9")
          .in(PRODUCTION)
          .guide(KEYSTORES_OF_GUIDE)
          .needs(SETTINGS, KEYSTORES)
          .checkedBy(
              "signing, internal encryption and TLS have a store and keys each",
              new SeparateStores());

  static final Rule PRIMARY_USABLE =
      rule("keystores/primary-usable", HIGH)
          .since("5.9")
          .guide(KEYSTORES_OF_GUIDE)
          .needs(SETTINGS, KEYSTORES)
          .checkedBy(
              "the primary key store opens as configured and holds the configured key",
              new UsableStore(Use.PRIMARY, Purpose.PRIVATE_KEY));

  static final Rule INTERNAL_STORE =
      rule("keystores/internal-store", HIGH)
          .since("5.9")
          .in(PRODUCTION)
          .guide(KEYSTORES_OF_GUIDE)
          .needs(SETTINGS, KEYSTORES)
          .when(OwnFile.of(Use.INTERNAL))
          .checkedBy(
              "the internal key store opens as configured and holds the configured key",
              new UsableStore(Use.INTERNAL, Purpose.ANY_KEY));

  static final Rule TLS_STORE =
      rule("keystores/tls-store", MEDIUM)
          .since("5.9")
          .in(PRODUCTION)
          .guide(KEYSTORES_OF_GUIDE)
          .needs(SETTINGS, KEYSTORES)
          .when(OwnFile.of(Use.TLS))
          .checkedBy(
              "the TLS key store opens as configured and holds the configured key",
              new UsableStore(Use.TLS, Purpose.PRIVATE_KEY));

  static final Rule TRUSTSTORE_USABLE =
      rule("keystores/truststore-usable", HIGH)
          .since("5.9")
          .guide(KEYSTORES_OF_GUIDE)
          .needs(SETTINGS, KEYSTORES)
          .checkedBy(
              "the trust store opens as configured and holds certificates",
              new UsableStore(Use.TRUSTSTORE, Purpose.CERTIFICATES));

  static final Rule FILE_PERMISSIONS =
      rule("keystores/file-permissions", HIGH)
          .guide(KEYSTORES_OF_GUIDE)
          .needs(FILES, KEYSTORES)
          .parameters(StoreModes.MAX_MODE)
          .checkedBy("only the server's user and group can read key stores", new StoreModes());

  static final Rule TENANT_TYPE =
      rule("keystores/tenant-type", INFO)
          .since("7.0")
          .setting("keystore.tenant.type")
          .should(be("PKCS12").or(BE_LEFT_TO_THE_DEFAULT));

  static final List<Rule> ALL =
      List.of(
          SEPARATE_STORES,
          PRIMARY_USABLE,
          INTERNAL_STORE,
          TLS_STORE,
          TRUSTSTORE_USABLE,
          FILE_PERMISSIONS,
          TENANT_TYPE);

  private StoreRules() {}
}
