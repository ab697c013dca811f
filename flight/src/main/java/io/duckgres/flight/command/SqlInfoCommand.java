package io.duckgres.flight.command;

import io.duckgres.flight.session.FlightSession;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.flight.sql.FlightSqlProducer.Schemas;
import org.apache.arrow.flight.sql.SqlInfoBuilder;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetSqlInfo;
import org.apache.arrow.flight.sql.impl.FlightSql.SqlInfo;
import org.apache.arrow.vector.types.pojo.Schema;

/** GetSqlInfo: who this server is and what its SQL can do. */
final class SqlInfoCommand implements RowsCommand<CommandGetSqlInfo> {
  private final SqlInfoBuilder info = new SqlInfoBuilder();

  SqlInfoCommand() {
    ServerFacts.tell(info);
    SqlFacts.tell(info);
    SqlLimits.tell(info);
  }

  @Override
  public Class<CommandGetSqlInfo> message() {
    return CommandGetSqlInfo.class;
  }

  @Override
  public Schema schema(FlightSession session, CommandGetSqlInfo command) {
    return Schemas.GET_SQL_INFO_SCHEMA;
  }

  @Override
  public void read(
      FlightSession session, CommandGetSqlInfo command, ServerStreamListener listener) {
    List<Integer> codes = command.getInfoList();
    for (int code : codes) {
      if (SqlInfo.forNumber(code) == null) {
        throw PgError.error(SqlState.INVALID_PARAMETER_VALUE, "GetSqlInfo has no code " + code);
      }
    }
    info.send(codes, listener);
  }
}
