package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgColumnDef;
import io.duckgres.translator.tree.PgConstraint;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** A column of CREATE TABLE for the engine. */
final class ColumnDefinitions {
  private static final Map<String, String> SERIAL =
      Map.of(
          "serial", "int4",
          "serial4", "int4",
          "bigserial", "int8",
          "serial8", "int8",
          "smallserial", "int2",
          "serial2", "int2");

  private final OwnedSequences sequences;
  private final RewriteContext context;

  ColumnDefinitions(OwnedSequences sequences, RewriteContext context) {
    this.sequences = sequences;
    this.context = context;
  }

  PgColumnDef engine(PgColumnDef column) {
    PgTypeName type = column.type();
    if (type == null) {
      throw RewriteContext.unsupported("CREATE TABLE OF", "Name the columns and their types.");
    }
    SqlParserPos pos = column.getParserPosition();
    SqlIdentifier collation = column.collation();
    if (collation != null) {
      Collations.check(collation);
    }
    List<SqlNode> constraints = new ArrayList<>();
    String serial = type.name().names.size() == 1 ? SERIAL.get(type.name().names.getFirst()) : null;
    PgTypeName engineType = serial == null ? Types.engine(type) : Nodes.type(pos, serial);
    if (serial != null) {
      constraints.add(sequences.defaultOf(column.name(), Nodes.NONE, pos));
      constraints.add(constraint(pos, PgConstraint.Kind.NOT_NULL, null));
    }
    for (SqlNode written : column.constraints()) {
      constraint((PgConstraint) written, column.name(), type, constraints);
    }
    SqlNode length = lengthCheck(column.name(), type, pos);
    if (length != null) {
      constraints.add(length);
    }
    return new PgColumnDef(
        pos, column.name(), engineType, null, Nodes.list(constraints), null, null);
  }

  private void constraint(
      PgConstraint written, SqlIdentifier column, PgTypeName type, List<SqlNode> constraints) {
    SqlParserPos pos = written.getParserPosition();
    switch (written.kind()) {
      case NULL -> {
        // what a column is without it
      }
      case IDENTITY_ALWAYS, IDENTITY_BY_DEFAULT -> {
        constraints.add(sequences.defaultOf(column, written.sequence(), pos));
        constraints.add(constraint(pos, PgConstraint.Kind.NOT_NULL, null));
      }
      case DEFAULT -> {
        // A constant is of the column's type, in that type's own text form.
        SqlNode value = written.expression();
        SqlNode typed =
            value != null && Nodes.stringOf(value) != null ? Casts.to(value, type, pos) : value;
        constraints.add(constraint(pos, PgConstraint.Kind.DEFAULT, typed));
      }
      case GENERATED ->
          constraints.add(constraint(pos, PgConstraint.Kind.GENERATED, written.expression()));
      default -> constraints.add(Constraints.engine(written, context));
    }
  }

  static PgConstraint constraint(
      SqlParserPos pos, PgConstraint.Kind kind, @Nullable SqlNode expression) {
    return new PgConstraint(
        pos, null, expression, Nodes.NONE, null, Nodes.NONE, Nodes.NONE, kind, List.of());
  }

  /**
   * The engine keeps no length: a check raises PostgreSQL's error (22001). The catalogs read the
   * length back from the message.
   */
  static @Nullable PgConstraint lengthCheck(
      SqlIdentifier column, PgTypeName type, SqlParserPos pos) {
    int length = Types.isArray(type) ? 0 : Types.length(type);
    if (length == 0) {
      return null;
    }
    boolean padded = Types.internalName(type).equals("bpchar");
    SqlNode text = padded ? Nodes.call(pos, "rtrim", column, Nodes.string(pos, " ")) : column;
    String shown = (padded ? "character(" : "character varying(") + length + ")";
    SqlNode check =
        Nodes.when(
            pos,
            Nodes.operator(
                pos,
                Nodes.call(pos, "length", text),
                ">",
                Nodes.number(pos, String.valueOf(length))),
            Nodes.call(pos, "error", Nodes.string(pos, "value too long for type " + shown)),
            new PgLiteral(pos, PgLiteral.Kind.TRUE, "true"));
    return constraint(pos, PgConstraint.Kind.CHECK, check);
  }
}
