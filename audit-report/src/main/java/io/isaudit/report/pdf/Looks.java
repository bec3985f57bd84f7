package io.isaudit.report.pdf;

import io.isaudit.report.pdf.tagged.Ink;
import io.isaudit.report.pdf.tagged.Style;
import io.isaudit.report.pdf.tagged.Style.Face;
import io.isaudit.result.Grade;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Severity;
import java.util.Optional;

/** Colours, sizes and signs. A colour never stands without a sign and a word. */
final class Looks {

  static final Ink INK = new Ink(0x17212C);
  static final Ink SOFT = new Ink(0x4D5A68);
  static final Ink LINE = new Ink(0xD3DAE2);
  static final Ink SUNKEN = new Ink(0xF3F5F8);
  static final Ink LINK = new Ink(0x0B57A4);
  static final Ink GOOD = new Ink(0x17744A);
  static final Ink BAD = new Ink(0x9B1239);
  static final Ink AMBER = new Ink(0x865800);
  static final Ink BAND = new Ink(0x14273D);
  static final Ink PALE = new Ink(0xC3D2E3);
  static final Ink WHITE = new Ink(0xFFFFFF);

  static final Style BODY = new Style(Face.PLAIN, 9, INK);
  static final Style STRONG = BODY.bold();
  static final Style SMALL = new Style(Face.PLAIN, 7.75f, SOFT);
  static final Style CODE = BODY.code();
  static final Style TITLE = new Style(Face.BOLD, 23, WHITE);
  static final Style PART = new Style(Face.BOLD, 16, INK);
  static final Style RULE = new Style(Face.BOLD, 11.5f, INK);
  static final Style LABEL = new Style(Face.BOLD, 8.25f, SOFT);
  static final Style BADGE = new Style(Face.BOLD, 7.25f, WHITE);

  private Looks() {}

  static Ink ink(Severity severity) {
    return switch (severity) {
      case CRITICAL -> BAD;
      case HIGH -> new Ink(0xB23C08);
      case MEDIUM -> AMBER;
      case LOW -> new Ink(0x2A628F);
      case INFO -> new Ink(0x566372);
    };
  }

  static String sign(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "\u25C6";
      case HIGH -> "\u25B2";
      case MEDIUM -> "\u25A0";
      case LOW -> "\u25CF";
      case INFO -> "\u25CB";
    };
  }

  static Ink ink(Outcome outcome) {
    return switch (outcome) {
      case PASS -> GOOD;
      case FAIL -> BAD;
      case ERROR, UNKNOWN, MANUAL -> AMBER;
      case INFORMATIONAL, NOT_APPLICABLE, NOT_SELECTED -> SOFT;
    };
  }

  static String sign(Outcome outcome) {
    return switch (outcome) {
      case PASS -> "\u2713";
      case FAIL -> "\u2717";
      case ERROR -> "\u26A0";
      case UNKNOWN, MANUAL -> "?";
      case INFORMATIONAL, NOT_APPLICABLE, NOT_SELECTED -> "\u2013";
    };
  }

  static Ink ink(Optional<Grade> grade) {
    return grade
        .map(
            letter ->
                switch (letter) {
                  case A -> GOOD;
                  case B -> new Ink(0x4C7A12);
                  case C -> AMBER;
                  case D -> new Ink(0xA8490A);
                  case E -> new Ink(0xB93321);
                  case F -> BAD;
                })
        .orElse(SOFT);
  }
}
