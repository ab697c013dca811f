package io.duckgres.translator.parser;

import io.duckgres.translator.tree.PgConstraint;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** A constraint while it is being read. */
final class ConstraintParts {
  @Nullable SqlIdentifier name;
  @Nullable SqlNode expression;
  SqlNodeList keys = ParserSupport.none();
  @Nullable SqlIdentifier referenced;
  SqlNodeList referencedKeys = ParserSupport.none();
  SqlNodeList sequence = ParserSupport.none();
  PgConstraint.Kind kind = PgConstraint.Kind.NULL;
  final List<String> opts = new ArrayList<>();

  PgConstraint constraint(SqlParserPos pos) {
    return new PgConstraint(
        pos, name, expression, keys, referenced, referencedKeys, sequence, kind, opts);
  }

  static PgConstraint of(PgConstraint c, List<String> opts) {
    return new PgConstraint(
        c.getParserPosition(),
        c.name(),
        c.expression(),
        c.keys(),
        c.referenced(),
        c.referencedKeys(),
        c.sequence(),
        c.kind(),
        opts);
  }
}
