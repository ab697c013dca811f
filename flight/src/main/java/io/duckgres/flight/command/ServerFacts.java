package io.duckgres.flight.command;

import io.duckgres.executor.ServerVersion;
import org.apache.arrow.flight.FlightServer;
import org.apache.arrow.flight.sql.SqlInfoBuilder;
import org.apache.arrow.flight.sql.impl.FlightSql.SqlSupportedTransaction;

/** GetSqlInfo about the server itself. */
final class ServerFacts {
  private static final String ARROW_VERSION = "18.3.0";

  private ServerFacts() {}

  static void tell(SqlInfoBuilder info) {
    String arrow = FlightServer.class.getPackage().getImplementationVersion();
    info.withFlightSqlServerName("Duckgres")
        .withFlightSqlServerVersion(ServerVersion.POSTGRES)
        .withFlightSqlServerArrowVersion(arrow == null ? ARROW_VERSION : arrow)
        .withFlightSqlServerReadOnly(false)
        .withFlightSqlServerSql(true)
        .withFlightSqlServerSubstrait(false)
        .withFlightSqlServerSubstraitMinVersion("")
        .withFlightSqlServerSubstraitMaxVersion("")
        .withFlightSqlServerTransaction(SqlSupportedTransaction.SQL_SUPPORTED_TRANSACTION_SAVEPOINT)
        .withFlightSqlServerCancel(true)
        .withFlightSqlServerBulkIngestion(true)
        .withFlightSqlServerBulkIngestionTransaction(true)
        .withFlightSqlServerStatementTimeout(0)
        .withFlightSqlServerTransactionTimeout(0);
  }
}
