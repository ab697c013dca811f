package io.duckgres.translator.definition;

import io.duckgres.translator.rewrite.Types;
import io.duckgres.translator.tree.PgTypeName;
import io.duckgres.types.Oids;

/** Column types that the engine keeps under another name and that no check tells apart. */
final class DeclaredTypes {
  private DeclaredTypes() {}

  /** Notes a varchar without a length, which the engine takes for a text. */
  static void note(String column, PgTypeName type, TableDraft table) {
    int oid = Types.oid(type);
    boolean noted = (oid == Oids.VARCHAR || oid == Oids.VARCHAR_ARRAY) && Types.typmod(type) < 0;
    if (noted) {
      table.notes.put(TableNotes.DECLARED + column, String.valueOf(oid));
    } else {
      table.notes.remove(TableNotes.DECLARED + column);
    }
  }
}
