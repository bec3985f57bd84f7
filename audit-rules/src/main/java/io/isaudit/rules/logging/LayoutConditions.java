package io.isaudit.rules.logging;

import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rules.logging.LayoutPattern.Message;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Demands on how an appender writes a message. */
final class LayoutConditions {

  /** Far beyond any real one. */
  private static final int LONGEST = 10_000;

  private LayoutConditions() {}

  static Condition<Appender> maskMessages() {
    return Condition.of(
        "print messages by %mm, which applies the masking patterns",
        (appender, subject) ->
            judge(
                appender,
                Message::masked,
                layout -> Judgement.notApplicable("its layout is a " + layout.type())));
  }

  static Condition<Appender> keepMessagesOnOneLine() {
    return Condition.of(
        "encode line breaks in messages",
        (appender, subject) ->
            judge(
                appender,
                Message::oneLine,
                layout ->
                    layout.is("JsonLayout", "JsonTemplateLayout", "GelfLayout")
                        ? Judgement.met()
                        : Judgement.notMet("its layout is a " + layout.type())));
  }

  private static Judgement judge(
      Appender appender, Predicate<Message> good, Function<Component, Judgement> otherLayout) {
    Component layout = appender.layout();
    if (!layout.type().isEmpty() && !layout.is("PatternLayout")) {
      return otherLayout.apply(layout);
    }
    String pattern = layout.value("pattern").asText().orElse("");
    boolean hidden = layout.value("pattern").asSecret().isPresent();
    if (hidden || Component.isOpen(pattern) || pattern.length() > LONGEST) {
      return Judgement.unknown(
          "the pattern of appender " + appender.id() + " is not known from the file");
    }
    LayoutPattern read = pattern.isEmpty() ? LayoutPattern.standard() : LayoutPattern.of(pattern);
    List<String> bad =
        read.messages().stream().filter(good.negate()).map(Message::converter).distinct().toList();
    return bad.isEmpty()
        ? Judgement.met()
        : Judgement.notMet("it prints " + String.join(" and ", bad));
  }
}
