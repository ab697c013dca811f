package io.duckgres.translator.rewrite;

import io.duckgres.types.PgError;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Types that PostgreSQL has and this server refuses (unsupported_types.tsv), wherever they occur.
 */
public final class UnsupportedTypes {
  private static final Map<String, String> HINTS = new HashMap<>();

  static {
    for (String[] row : Table.rows("unsupported_types.tsv")) {
      HINTS.put(row[0], row[1]);
    }
  }

  private UnsupportedTypes() {}

  /** 0A000 for such a type by its pg_type name; null for another. */
  static @Nullable PgError find(String name) {
    String hint = HINTS.get(name);
    return hint == null ? null : RewriteContext.unsupported("type " + name, hint);
  }

  /** 0A000 for such a type or an array of it; null for another. */
  public static @Nullable PgError find(int oid) {
    PgType type = PgTypes.findByOid(oid);
    PgType element = type != null && type.isArray() ? PgTypes.findByOid(type.elementOid()) : type;
    return element == null ? null : find(element.name());
  }
}
