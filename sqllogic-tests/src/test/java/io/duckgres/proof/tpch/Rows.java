package io.duckgres.proof.tpch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A result as text: the first line names and types, then a line a row. */
final class Rows {
  private Rows() {}

  static List<String> of(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> lines = new ArrayList<>();
      ResultSetMetaData columns = result.getMetaData();
      StringBuilder line = new StringBuilder();
      for (int c = 1; c <= columns.getColumnCount(); c++) {
        line.append(columns.getColumnLabel(c)).append(' ').append(columns.getColumnTypeName(c));
        line.append('(').append(columns.getPrecision(c)).append(',').append(columns.getScale(c));
        line.append(")|");
      }
      lines.add(line.toString());
      while (result.next()) {
        line.setLength(0);
        for (int c = 1; c <= columns.getColumnCount(); c++) {
          line.append(result.getString(c)).append('|');
        }
        lines.add(line.toString());
      }
      return lines;
    }
  }
}
