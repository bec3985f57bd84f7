package io.isaudit.rules.logging;

import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rules.logging.LayoutPattern.Message;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Demands on how an appender writes a message. */
final class LayoutConditions {

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
      Appender appender, Predicate<Message> good, Function<Layout, Judgement> otherLayout) {
    Layout layout = appender.layout();
    if (!layout.isOfPattern()) {
      return otherLayout.apply(layout);
    }
    if (layout.pattern().isEmpty()) {
      return Judgement.unknown(
          "the pattern of appender " + appender.id() + " is not known from the file");
    }
    Set<String> bad = new LinkedHashSet<>();
    for (Message message : layout.pattern().get().messages()) {
      if (!good.test(message)) {
        bad.add(message.converter());
      }
    }
    return bad.isEmpty()
        ? Judgement.met()
        : Judgement.notMet("it prints " + String.join(" and ", bad));
  }
}
