package io.duckgres.flight.session;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/** What COPY from or to the client gets here. */
public final class CopyRefusal {
  private CopyRefusal() {}

  public static PgError error() {
    return PgError.error(
            SqlState.FEATURE_NOT_SUPPORTED, "COPY with the client is not possible over Flight SQL")
        .hint("Use bulk ingest to load and a query to read.");
  }
}
