package io.isaudit.rules.web;

import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Conditions.be;
import static io.isaudit.rule.lang.Conditions.beAbsent;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the chapter "web". */
public final class WebRules implements RuleBook {

  public static final Rule CORS_ANY_ORIGIN =
      rule("web/cors-any-origin", HIGH)
          .since("5.11")
          .guide("CORS Configurations")
          .setting("cors.allow_any_origin")
          .should(be(false).or(beAbsent()));

  public static final Rule WSDL_EXPOSED =
      rule("web/wsdl-exposed", MEDIUM)
          .guide("Security")
          .setting("admin_service.wsdl.enable")
          .should(be(false).or(beAbsent()));

  @Override
  public String name() {
    return "web";
  }

  @Override
  public List<Rule> rules() {
    return Stream.of(
            List.of(CORS_ANY_ORIGIN),
            CorsRules.ALL,
            CallbackRules.ALL,
            ContainerRules.ALL,
            List.of(WSDL_EXPOSED),
            AccessRules.ALL,
            TokenRules.ALL,
            LiveWebRules.ALL,
            WebQuestions.all())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<Class<?>> holders() {
    return List.of(
        WebRules.class,
        CorsRules.class,
        CallbackRules.class,
        ContainerRules.class,
        AccessRules.class,
        TokenRules.class,
        LiveWebRules.class,
        WebQuestions.class);
  }
}
