package io.isaudit.rules.databases;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import java.util.List;
import java.util.Optional;

/** Compares where identity data and shared data lie. */
final class SeparateSchemas implements Check {

  private static final String ITEM = "identity and shared data";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return List.of(verdict(subject));
  }

  private static Verdict verdict(Subject subject) {
    Datasource identity = Datasource.of(Datasource.IDENTITY, subject);
    Datasource shared = Datasource.of(Datasource.SHARED, subject);
    if (identity.is(Dialect.H2) && shared.is(Dialect.H2)) {
      return Verdict.notApplicable(ITEM, "identity and shared data both lie in H2");
    }
    if (sameReference(identity, shared)) {
      return fail();
    }
    Optional<JdbcUrl> one = identity.connection();
    Optional<JdbcUrl> other = shared.connection();
    if (one.isEmpty() || other.isEmpty()) {
      return unknown();
    }
    Optional<Boolean> same =
        SchemaName.of(identity, one.get()).isSameAs(SchemaName.of(shared, other.get()));
    boolean hidden = hidesSchema(identity, one.get()) || hidesSchema(shared, other.get());
    if (same.isPresent() && !same.get()) {
      return Verdict.pass(ITEM, "identity and shared data lie in schemas of their own");
    }
    return same.isEmpty() || hidden ? unknown() : fail();
  }

  private static boolean sameReference(Datasource identity, Datasource shared) {
    Optional<String> url = identity.text("url").filter(text -> !JdbcUrl.isClear(text));
    return url.isPresent()
        && url.equals(shared.text("url"))
        && identity.connection().isEmpty()
        && identity.text("username").equals(shared.text("username"));
  }

  /** Where the account is the schema, an account outside the file leaves it open. */
  private static boolean hidesSchema(Datasource datasource, JdbcUrl url) {
    boolean byUser = url.dialect() == Dialect.ORACLE || url.dialect() == Dialect.DB2;
    boolean named = url.parameter("currentSchema").filter(JdbcUrl::isClear).isPresent();
    boolean account = datasource.text("username").filter(JdbcUrl::isClear).isPresent();
    return byUser ? !named && !account : url.open();
  }

  private static Verdict fail() {
    return Verdict.fail(ITEM, "identity and shared data should lie in schemas of their own")
        .expected("two schemas")
        .actual("one schema");
  }

  private static Verdict unknown() {
    return Verdict.unknown(
        ITEM, "where identity or shared data lie does not stand in the file in clear");
  }
}
