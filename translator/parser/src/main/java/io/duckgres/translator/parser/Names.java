package io.duckgres.translator.parser;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.parser.SqlParserPos;

/** The parts of a dotted name while it is being read. */
final class Names {
  final List<String> names = new ArrayList<>(3);
  final List<SqlParserPos> positions = new ArrayList<>(3);
  int firstKind;

  void add(String name, SqlParserPos pos, int kind) {
    if (names.isEmpty()) {
      firstKind = kind;
    }
    names.add(name);
    positions.add(pos);
  }

  SqlIdentifier identifier() {
    return new SqlIdentifier(names, null, SqlParserPos.sum(positions), positions);
  }
}
