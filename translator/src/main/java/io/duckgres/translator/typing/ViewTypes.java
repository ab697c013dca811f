package io.duckgres.translator.typing;

import io.duckgres.translator.lex.KeyWords;
import io.duckgres.types.PgTypes;

/** Names as PostgreSQL prints them. */
final class ViewTypes {
  private ViewTypes() {}

  /**
   * A type as format_type() prints it.
   *
   * @throws Unprintable for a type that is not built in
   */
  static String name(SqlType type) {
    if (PgTypes.findByOid(type.oid()) == null || type.isConstant()) {
      throw new Unprintable("a type");
    }
    return PgTypes.format(type.oid(), type.typmod());
  }

  /** quote_ident(). */
  static String quoted(String name) {
    return KeyWords.quoteIdent(name);
  }
}
