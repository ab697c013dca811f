package io.duckgres.translator.typing;

import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/**
 * An expression for the engine and its type.
 *
 * @param exact where values of several scales meet: the same as text, each value in its own scale;
 *     else null
 */
record Typed(SqlNode node, SqlType type, @Nullable SqlNode exact) {
  Typed(SqlNode node, SqlType type) {
    this(node, type, null);
  }

  static Typed untold(SqlNode node) {
    return new Typed(node, SqlType.UNTOLD);
  }

  Typed with(SqlNode other) {
    return other == node ? this : new Typed(other, type, null);
  }

  /** The form whose text is PostgreSQL's. */
  Typed shown() {
    return exact == null ? this : new Typed(exact, SqlType.NUMERIC_TEXT);
  }
}
