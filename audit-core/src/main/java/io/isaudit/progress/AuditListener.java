package io.isaudit.progress;

import io.isaudit.rule.RuleId;

/**
 * Hears what an audit is about to do. It is called by the thread that audits, so it should return
 * soon; what it throws ends the audit.
 */
public interface AuditListener {

  /** Before a part of a node is collected. */
  default void collecting(String nodeId, NodePart part) {}

  /** Before an endpoint is asked. */
  default void asking(String endpointId) {}

  /**
   * Before a rule is evaluated.
   *
   * @param done how many rules have been evaluated
   * @param of how many there are
   */
  default void evaluating(RuleId rule, int done, int of) {}
}
