package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgTypeName;
import io.duckgres.types.PgError;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import io.duckgres.types.SqlState;
import io.duckgres.types.TypeModifiers;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** Types as written: what they are built on, their modifiers, what the engine has for them. */
public final class Types {
  /** DuckDB's widest DECIMAL. */
  public static final int MAX_PRECISION = 38;

  /** The engine's type of numbers with any digits: their text. */
  public static final String WIDE_NUMERIC = "pg_numeric";

  private static final int MOST_DIGITS = 1000;

  static final Set<String> REG_TYPES =
      Set.of(
          "regclass",
          "regtype",
          "regproc",
          "regprocedure",
          "regoper",
          "regoperator",
          "regnamespace",
          "regrole",
          "regcollation",
          "regconfig",
          "regdictionary");

  /** Whether a type's values are numbers of objects, shown as their names. */
  public static boolean isReg(String typname) {
    return REG_TYPES.contains(typname);
  }

  private Types() {}

  /** pg_type's name ({@code int4}) of a built-in type; empty for a type in another schema. */
  public static String internalName(PgTypeName type) {
    List<String> names = type.name().names;
    return names.size() == 1 || (names.size() == 2 && names.getFirst().equals("pg_catalog"))
        ? names.getLast()
        : "";
  }

  static boolean isArray(PgTypeName type) {
    return !type.arrayBounds().isEmpty();
  }

  /** The type's OID, 0 when it is not built in. */
  public static int oid(PgTypeName type) {
    PgType found = PgTypes.byName(internalName(type));
    if (found == null) {
      return 0;
    }
    return isArray(type) ? found.arrayOid() : found.oid();
  }

  /** The type modifier as PostgreSQL stores it, -1 for none. */
  public static int typmod(PgTypeName type) {
    String name = internalName(type);
    if (name.equals("interval")) {
      return DateTimeCasts.typmod(type, name);
    }
    int[] modifiers = modifiers(type);
    if (modifiers.length == 0) {
      return name.equals("bit") ? 1 : -1;
    }
    return switch (name) {
      case "varchar", "bpchar" -> TypeModifiers.ofLength(modifiers[0]);
      case "numeric" ->
          TypeModifiers.ofNumeric(modifiers[0], modifiers.length > 1 ? modifiers[1] : 0);
      case "bit", "varbit" -> modifiers[0];
      case "time", "timetz", "timestamp", "timestamptz" -> Math.min(modifiers[0], 6);
      default -> -1;
    };
  }

  /** varchar(n)'s and char(n)'s n, 0 without. */
  static int length(PgTypeName type) {
    String name = internalName(type);
    int[] modifiers = modifiers(type);
    boolean limited = name.equals("varchar") || name.equals("bpchar");
    if (!limited || modifiers.length == 0) {
      return 0;
    }
    if (modifiers[0] < 1) {
      throw PgError.error(
          SqlState.INVALID_PARAMETER_VALUE,
          "length for type " + (name.equals("bpchar") ? "char" : name) + " must be at least 1");
    }
    return modifiers[0];
  }

  /**
   * The type with the modifiers that the engine keeps; the dialect prints it by the engine's name.
   */
  static PgTypeName engine(PgTypeName type) {
    String name = internalName(type);
    if (PgTypes.byName(name) == null) {
      return created(type);
    }
    PgError refused = UnsupportedTypes.find(name);
    if (refused != null) {
      throw refused;
    }
    SqlParserPos pos = type.getParserPosition();
    boolean numeric = name.equals("numeric");
    boolean wide = numeric && isWide(type);
    return new PgTypeName(
        pos,
        wide ? Nodes.name(pos, WIDE_NUMERIC) : type.name(),
        numeric && !wide ? Nodes.list(numericModifiers(type, pos)) : Nodes.NONE,
        Nodes.NONE,
        // PostgreSQL's arrays have any number of dimensions and no fixed size; the bounds written
        // mean nothing there.
        type.arrayBounds().stream().map(bound -> -1).toList(),
        false,
        null);
  }

  /** A type made by CREATE TYPE: {@code public} is {@code main}. */
  private static PgTypeName created(PgTypeName type) {
    List<String> names = type.name().names;
    if (names.size() != 2 || !names.getFirst().equals("public")) {
      return type;
    }
    return (PgTypeName)
        type.replacing(
            type.name(), Nodes.name(type.name().getParserPosition(), "main", names.getLast()));
  }

  /**
   * Whether a numeric is more than the engine's DECIMAL can hold: any digits, or more than 38.
   *
   * @throws PgError 22023 for a precision or scale that PostgreSQL refuses
   */
  static boolean isWide(PgTypeName type) {
    int[] given = modifiers(type);
    if (given.length == 0) {
      return true;
    }
    int scale = given.length > 1 ? given[1] : 0;
    if (given[0] < 1 || given[0] > MOST_DIGITS) {
      throw PgError.error(
          SqlState.INVALID_PARAMETER_VALUE,
          "NUMERIC precision " + given[0] + " must be between 1 and " + MOST_DIGITS);
    }
    if (Math.abs(scale) > MOST_DIGITS) {
      throw PgError.error(
          SqlState.INVALID_PARAMETER_VALUE,
          "NUMERIC scale %d must be between -%d and %d".formatted(scale, MOST_DIGITS, MOST_DIGITS));
    }
    return !isDecimal(given[0], scale);
  }

  /** Whether the engine has a DECIMAL of these digits. */
  public static boolean isDecimal(int precision, int scale) {
    return precision <= MAX_PRECISION && scale >= 0 && scale <= precision;
  }

  private static SqlNode[] numericModifiers(PgTypeName type, SqlParserPos pos) {
    int[] given = modifiers(type);
    return new SqlNode[] {
      Nodes.number(pos, String.valueOf(given[0])),
      Nodes.number(pos, String.valueOf(given.length > 1 ? given[1] : 0))
    };
  }

  static int[] modifiers(PgTypeName type) {
    return type.modifiers().stream()
        .filter(node -> node instanceof PgLiteral)
        .mapToInt(node -> number((PgLiteral) node))
        .toArray();
  }

  private static int number(PgLiteral literal) {
    try {
      return Integer.parseInt(literal.text());
    } catch (NumberFormatException e) {
      throw PgError.error(SqlState.INVALID_PARAMETER_VALUE, "invalid type modifier").causedBy(e);
    }
  }

  /** A built-in type by its OID, for a cast of a parameter; null when the OID is none. */
  public static @Nullable PgTypeName byOid(int oid, SqlParserPos pos) {
    PgType type = PgTypes.findByOid(oid);
    if (type == null || type.name().equals("unknown")) {
      return null;
    }
    PgType element =
        type.category() == 'A' && type.elementOid() != 0
            ? PgTypes.findByOid(type.elementOid())
            : null;
    return engine(
        new PgTypeName(
            pos,
            Nodes.name(pos, "pg_catalog", (element == null ? type : element).name()),
            Nodes.NONE,
            Nodes.NONE,
            element == null ? List.of() : List.of(-1),
            false,
            null));
  }
}
