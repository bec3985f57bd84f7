package com.example.rules;

import io.isaudit.junit.RuleBookTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

  @TestFactory
  Stream<DynamicNode> rules_hold_what_their_pages_say() {
    return RuleBookTests.of(new HouseRules());
  }
}
