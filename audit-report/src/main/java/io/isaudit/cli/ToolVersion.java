package io.isaudit.cli;

import io.isaudit.IsAudit;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class ToolVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {IsAudit.tool()};
  }
}
