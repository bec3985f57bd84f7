package io.isaudit.progress;

import io.isaudit.rule.RuleId;
import java.util.Optional;

/**
 * Who watches an audit and who may stop it. Each step is announced once; a request to stop comes
 * before the announcement.
 */
public final class Watch {

  private static final Watch NOBODY = new Watch(new AuditListener() {}, Optional.empty());

  private final AuditListener listener;
  private final Optional<Cancellation> cancellation;

  private Watch(AuditListener listener, Optional<Cancellation> cancellation) {
    this.listener = listener;
    this.cancellation = cancellation;
  }

  public static Watch nobody() {
    return NOBODY;
  }

  public Watch reportingTo(AuditListener other) {
    return new Watch(other, cancellation);
  }

  public Watch stoppedBy(Cancellation other) {
    return new Watch(listener, Optional.of(other));
  }

  public void collecting(String nodeId, NodePart part) {
    goOn();
    listener.collecting(nodeId, part);
  }

  public void asking(String endpointId) {
    goOn();
    listener.asking(endpointId);
  }

  public void evaluating(RuleId rule, int done, int of) {
    goOn();
    listener.evaluating(rule, done, of);
  }

  /**
   * To be called after the last step too: an interrupt closes files that are being read, so what
   * was collected may lack something.
   *
   * @throws AuditCancelledException when somebody asked to stop
   */
  public void goOn() {
    if (cancellation.filter(Cancellation::isRequested).isPresent()) {
      throw new AuditCancelledException();
    }
  }
}
