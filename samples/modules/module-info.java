/** A program on the module path that audits a home. */
module com.example.modules {
  requires io.isaudit.core;
  requires io.isaudit.report;
  requires io.isaudit.rules;
}
