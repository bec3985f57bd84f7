package io.isaudit.cli;

import io.isaudit.IsAudit;
import io.isaudit.evidence.Sha256;
import io.isaudit.render.Renderer;
import io.isaudit.result.AuditResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** The reports of each deployment of a fleet, in a folder of its name. */
record FleetReports(IsAudit audit, OutputOptions output, Map<String, Renderer> renderers) {

  /** One that no system keeps for a device, and that ends as each of them lets a name end. */
  private static final String NAME =
      "(?!(?i:con|prn|aux|nul|com\\d|lpt\\d)(?:[.]|/|$))(?![^/]*[. ](?:/|$))"
          + "[A-Za-z0-9_][A-Za-z0-9._ -]{0,99}";

  /** A name that is a folder's everywhere and none of our own files'. */
  private static final Pattern PLAIN =
      Pattern.compile("(?!fleet[.-])" + NAME + "(?:/" + NAME + ")*");

  /** Digits of hex: no fleet has so many that two of them are the same. */
  private static final int SHORT = 16;

  void write(String id, AuditResult result) throws Unwritten {
    if (renderers.isEmpty()) {
      return;
    }
    try {
      output.inside(folder(id)).write(audit, result, renderers);
    } catch (Stop e) {
      throw new Unwritten(e);
    }
  }

  static String folder(String id) {
    return PLAIN.matcher(id).matches() && id.length() < 300 ? id : "deployment-" + digest(id);
  }

  private static String digest(String id) {
    return Sha256.hex(id.getBytes(StandardCharsets.UTF_8)).substring(0, SHORT);
  }

  /** Carries the end of the program through threads that know none. */
  static final class Unwritten extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Stop stop;

    Unwritten(Stop stop) {
      super(stop);
      this.stop = stop;
    }

    Stop stop() {
      return stop;
    }
  }
}
