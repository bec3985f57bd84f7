package io.isaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.facts.GuideHeadings;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GuideCoverageTest {

  /**
   * In the order of the guide. A heading leaves this list with its first rule and never returns.
   */
  private static final List<String> NOT_COVERED =
      List.of(
          "Deployment Plan",
          "Where should WSO2IS be deployed?",
          "Security Best Practices for Deployment",
          "Choosing Deployment Pattern",
          "Clustering Patterns",
          "Multi regional deployment",
          "When to go for multi region based deployments",
          "PROS and CONS of multi region deployments",
          "Data Replication",
          "Choosing the Userstore",
          "LDAP based userstore",
          "Pooling LDAPS connections",
          "Azure",
          "Amazon Web Services(AWS)",
          "Kubernetes",
          "Virtual Machines",
          "Server Deployment",
          "PostgreSQL",
          "Clustering",
          "Cleanup Configuration",
          "Userstore",
          "Encrypting Passwords with Cipher Tool",
          "Artifact Synchronization",
          "Performance Tuning",
          "OS-level settings",
          "Setting the thread execution limit for multi tenant mode.",
          "JVM settings",
          "Callback URL Regular Expressions",
          "Monitoring",
          "Log Levels",
          "Enable Logs for a Component",
          "Masking Logs",
          "Log Retention",
          "Server Health Check",
          "Operations",
          "Maintenance",
          "Data Cleanup",
          "Indexes",
          "Updates",
          "Why use WSO2 Updates?",
          "How to get WSO2 updates?",
          "Artifact promoting");

  @Test
  void the_headings_without_a_rule_are_those_listed_here() {
    Set<String> covered =
        Books.rules().stream()
            .flatMap(rule -> rule.guideHeadings().stream())
            .collect(Collectors.toSet());

    assertThat(GuideHeadings.all().stream().filter(heading -> !covered.contains(heading)))
        .as("take a heading that has got its first rule out of the list; never add one")
        .containsExactlyElementsOf(NOT_COVERED);
  }
}
