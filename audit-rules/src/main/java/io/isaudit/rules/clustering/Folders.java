package io.isaudit.rules.clustering;

/** Folders of the home that all nodes of a cluster have in common. */
final class Folders {

  static final String USER_STORES = "repository/deployment/server/userstores";
  static final String TENANTS = "repository/tenants";
  static final String HUMAN_TASKS = "repository/deployment/server/humantasks";
  static final String BPEL = "repository/deployment/server/bpel";
  static final String WEB_APPLICATIONS = "repository/deployment/server/webapps";
  static final String LIB = "repository/components/lib";
  static final String DROPINS = "repository/components/dropins";
  static final String PATCHES = "repository/components/patches";

  private Folders() {}
}
