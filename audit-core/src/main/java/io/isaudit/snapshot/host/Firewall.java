package io.isaudit.snapshot.host;

/**
 * A firewall of a machine, as its files configure it. Rules that somebody loaded by hand are not
 * seen.
 *
 * @param tool for example {@code nftables}
 * @param active whether it is started with the machine
 * @param refusesByDefault whether what no rule allows to come in is dropped or rejected
 */
public record Firewall(String tool, boolean active, boolean refusesByDefault) {}
