package io.duckgres.functions;

import io.duckgres.engine.Connection;
import io.duckgres.types.TsvResource;
import java.util.List;

/**
 * Creates the macros that give the engine PostgreSQL's functions, in the schema the connection
 * creates in. Their text is in {@code macro/}, in the order of {@code macros.tsv}.
 */
public final class FunctionInstaller {
  private FunctionInstaller() {}

  /** Creates all macros; EngineError when the engine refuses one. */
  public static void install(Connection connection) {
    for (List<String> row : TsvResource.read(FunctionInstaller.class, "macros.tsv")) {
      for (String statement :
          SqlResource.statements(FunctionInstaller.class, "macro/" + row.getFirst() + ".sql")) {
        connection.query(statement).close();
      }
    }
  }
}
