package io.duckgres.types;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of built-in types, read once from {@code pg_types.tsv}. Immutable. */
public final class PgTypes {
  private static final List<PgType> ALL =
      TsvResource.read(PgTypes.class, "pg_types.tsv").stream().map(PgTypes::row).toList();
  private static final Map<Integer, PgType> BY_OID = new HashMap<>();
  private static final Map<String, PgType> BY_NAME = new HashMap<>();
  private static final Map<String, PgType> BY_DISPLAY_NAME = new HashMap<>();

  static {
    for (PgType type : ALL) {
      BY_OID.put(type.oid(), type);
      BY_NAME.put(type.name(), type);
      BY_DISPLAY_NAME.putIfAbsent(type.displayName(), type);
    }
  }

  private PgTypes() {}

  /** All types in order of OID. */
  public static List<PgType> all() {
    return ALL;
  }

  /** The type of an OID known to be built in; throws {@link IllegalArgumentException} otherwise. */
  public static PgType byOid(int oid) {
    PgType type = BY_OID.get(oid);
    if (type == null) {
      throw new IllegalArgumentException("no built-in type has OID " + oid);
    }
    return type;
  }

  /** The type of an OID, null if there is none such. */
  public static @Nullable PgType findByOid(int oid) {
    return BY_OID.get(oid);
  }

  /** The type of a pg_type.typname ({@code int4}, {@code _int4}), null if there is none such. */
  public static @Nullable PgType byName(String typname) {
    return BY_NAME.get(typname);
  }

  /** The type format_type() prints as this ({@code integer}, {@code integer[]}), or null. */
  public static @Nullable PgType byDisplayName(String displayName) {
    return BY_DISPLAY_NAME.get(displayName);
  }

  /** What {@code format_type(oid, typmod)} prints; {@code ???} for an unknown OID. */
  public static String format(int oid, int typmod) {
    PgType type = BY_OID.get(oid);
    return type == null ? "???" : TypeModifiers.format(type, typmod);
  }

  private static PgType row(List<String> cells) {
    return new PgType(
        Integer.parseInt(cells.get(0)),
        cells.get(1),
        cells.get(2),
        Short.parseShort(cells.get(3)),
        cells.get(4).equals("t"),
        cells.get(5).charAt(0),
        cells.get(6).charAt(0),
        cells.get(7).equals("t"),
        cells.get(8).charAt(0),
        Integer.parseInt(cells.get(9)),
        Integer.parseInt(cells.get(10)),
        cells.get(11).charAt(0),
        cells.get(12).charAt(0),
        Integer.parseInt(cells.get(13)),
        cells.get(14),
        cells.get(15),
        cells.get(16),
        cells.get(17),
        cells.get(18),
        cells.get(19),
        cells.get(20));
  }
}
