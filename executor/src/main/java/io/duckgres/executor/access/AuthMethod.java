package io.duckgres.executor.access;

import java.util.Locale;

/** How a client proves who it is. */
public enum AuthMethod {
  /** Not at all. */
  TRUST,
  /** It is refused. */
  REJECT,
  /** A password, which does not leave the client. */
  SCRAM_SHA_256,
  /** A password, sent as it is. */
  PASSWORD,
  /** It runs as a user of this machine who has the same name. */
  PEER;

  /** As rules name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
