package io.isaudit.rules.web;

import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.declaration.Environment.STAGING;
import static io.isaudit.evidence.EvidenceKind.ENDPOINT;
import static io.isaudit.evidence.EvidenceKind.ENDPOINT_EXTERNAL;
import static io.isaudit.evidence.EvidenceKind.SESSION_RECORDING;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.Target.TargetKind;
import java.util.List;

/** Rules on what a running server sends along with its pages. */
final class LiveWebRules {

  static final Rule CORS_LIVE =
      rule("web/cors-live", HIGH)
          .on(TargetKind.ENDPOINT)
          .since("5.11")
          .guide("CORS Configurations")
          .needs(ENDPOINT)
          .checkedBy("the server refuses an origin that nobody registered", LiveHeaders::cors);

  static final Rule HSTS =
      rule("web/hsts", MEDIUM)
          .on(TargetKind.ENDPOINT)
          .in(PRODUCTION, STAGING)
          .guide("Security")
          .needs(ENDPOINT_EXTERNAL)
          .parameters(LiveHeaders.LEAST_HSTS)
          .checkedBy("every application demands https of browsers", LiveHeaders::hsts);

  static final Rule FRAME_AND_SNIFF_HEADERS =
      rule("web/frame-and-sniff-headers", MEDIUM)
          .on(TargetKind.ENDPOINT)
          .guide("Security")
          .needs(ENDPOINT)
          .parameters(LiveHeaders.FRAMED)
          .checkedBy("no page can be framed or taken for another type", LiveHeaders::frames);

  static final Rule CACHE_CONTROL =
      rule("web/cache-control", MEDIUM)
          .on(TargetKind.ENDPOINT)
          .guide("Security")
          .needs(ENDPOINT)
          .uses(SESSION_RECORDING)
          .checkedBy("caches keep no login page, consent page or token", LiveHeaders::caching);

  static final List<Rule> ALL = List.of(CORS_LIVE, HSTS, FRAME_AND_SNIFF_HEADERS, CACHE_CONTROL);

  private LiveWebRules() {}
}
