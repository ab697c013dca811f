package io.duckgres.translator.origin;

import io.duckgres.translator.plan.ColumnOrigins.ColumnInfo;
import io.duckgres.translator.rewrite.Types;
import io.duckgres.translator.tree.PgCast;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgTypeName;
import io.duckgres.types.Oids;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** A string constant as one of a column's type. */
final class TypedConstant {
  private TypedConstant() {}

  /** The node itself when it is no string constant or the engine reads it as it is. */
  static SqlNode of(SqlNode node, @Nullable ColumnInfo column) {
    if (column == null
        || !(node instanceof PgLiteral literal)
        || literal.kind() != PgLiteral.Kind.STRING) {
      return node;
    }
    int oid = column.typeOid();
    if (oid == Oids.BPCHAR) {
      // char(n) is kept without its blanks, and they do not count when it is compared.
      String stripped = literal.text().replaceAll(" +$", "");
      return stripped.length() == literal.text().length()
          ? node
          : new PgLiteral(node.getParserPosition(), PgLiteral.Kind.STRING, stripped);
    }
    PgTypeName type = isOwnText(oid) ? Types.byOid(oid, node.getParserPosition()) : null;
    return type == null ? node : new PgCast(node.getParserPosition(), node, type, false);
  }

  /** What is stored in a column: blanks beyond varchar(n)'s limit are cut off, as SQL has it. */
  static SqlNode stored(SqlNode node, @Nullable ColumnInfo column) {
    if (column != null
        && column.typeOid() == Oids.VARCHAR
        && column.typmod() > 4
        && node instanceof PgLiteral literal
        && literal.kind() == PgLiteral.Kind.STRING) {
      String text = literal.text();
      int length = column.typmod() - 4;
      int kept =
          text.codePointCount(0, text.length()) > length
              ? text.offsetByCodePoints(0, length)
              : text.length();
      return kept < text.length() && text.substring(kept).isBlank()
          ? new PgLiteral(node.getParserPosition(), PgLiteral.Kind.STRING, text.substring(0, kept))
          : node;
    }
    return of(node, column);
  }

  static SqlNodeList all(SqlNodeList list, ColumnInfo column) {
    List<SqlNode> typed = new ArrayList<>();
    boolean same = true;
    for (SqlNode element : list) {
      SqlNode fresh = of(element, column);
      same &= fresh == element;
      typed.add(fresh);
    }
    return same ? list : new SqlNodeList(typed, list.getParserPosition());
  }

  /** Whether PostgreSQL reads other text for the type than the engine. */
  private static boolean isOwnText(int oid) {
    return switch (oid) {
      case Oids.BOOL,
          Oids.BYTEA,
          Oids.INTERVAL,
          Oids.DATE,
          Oids.TIME,
          Oids.TIMESTAMP,
          Oids.TIMESTAMPTZ ->
          true;
      default -> {
        PgType type = PgTypes.findByOid(oid);
        yield type != null && type.category() == 'A';
      }
    };
  }
}
