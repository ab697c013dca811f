package io.duckgres.types;

/** PostgreSQL's packing of type modifiers into a typmod integer; -1 is always "none". */
public final class TypeModifiers {
  private static final int HEADER = 4;

  private TypeModifiers() {}

  /** Typmod of {@code varchar(length)} and {@code char(length)}, length in characters. */
  public static int ofLength(int length) {
    return length + HEADER;
  }

  /** The n of {@code varchar(n)} or {@code char(n)}; -1 if the typmod says none. */
  public static int length(int typmod) {
    return typmod < HEADER ? -1 : typmod - HEADER;
  }

  /** Typmod of {@code numeric(precision, scale)}. */
  public static int ofNumeric(int precision, int scale) {
    return ((precision << 16) | (scale & 0x7ff)) + HEADER;
  }

  /** Precision of a numeric typmod that is not -1. */
  public static int precision(int typmod) {
    return ((typmod - HEADER) >> 16) & 0xffff;
  }

  /** Scale of a numeric typmod that is not -1; may be negative. */
  public static int scale(int typmod) {
    return (((typmod - HEADER) & 0x7ff) ^ 1024) - 1024;
  }

  static String format(PgType type, int typmod) {
    if (type.isArray()) {
      return PgTypes.format(type.elementOid(), typmod) + "[]";
    }
    if (typmod < 0) {
      return type.displayName();
    }
    return switch (type.oid()) {
      case Oids.VARCHAR, Oids.BPCHAR ->
          typmod > HEADER ? type.displayName() + "(" + length(typmod) + ")" : type.displayName();
      case Oids.NUMERIC -> "numeric(" + precision(typmod) + "," + scale(typmod) + ")";
      case Oids.TIME -> "time(" + typmod + ") without time zone";
      case Oids.TIMETZ -> "time(" + typmod + ") with time zone";
      case Oids.TIMESTAMP -> "timestamp(" + typmod + ") without time zone";
      case Oids.TIMESTAMPTZ -> "timestamp(" + typmod + ") with time zone";
      case Oids.BIT, Oids.VARBIT -> type.displayName() + "(" + typmod + ")";
      case Oids.INTERVAL -> "interval" + intervalSuffix(typmod);
      default -> type.displayName();
    };
  }

  private static String intervalSuffix(int typmod) {
    int precision = typmod & 0xffff;
    String fields =
        switch ((typmod >> 16) & 0x7fff) {
          case 1 << 2 -> " year";
          case 1 << 1 -> " month";
          case 1 << 3 -> " day";
          case 1 << 10 -> " hour";
          case 1 << 11 -> " minute";
          case 1 << 12 -> " second";
          case 1 << 2 | 1 << 1 -> " year to month";
          case 1 << 3 | 1 << 10 -> " day to hour";
          case 1 << 3 | 1 << 10 | 1 << 11 -> " day to minute";
          case 1 << 3 | 1 << 10 | 1 << 11 | 1 << 12 -> " day to second";
          case 1 << 10 | 1 << 11 -> " hour to minute";
          case 1 << 10 | 1 << 11 | 1 << 12 -> " hour to second";
          case 1 << 11 | 1 << 12 -> " minute to second";
          default -> "";
        };
    return precision == 0xffff ? fields : fields + "(" + precision + ")";
  }
}
