package io.duckgres.translator.rewrite;

import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.dialect.DuckDbDialect;
import io.duckgres.translator.tree.PgCreateSequence;
import io.duckgres.translator.tree.PgCreateTableAs;
import io.duckgres.translator.tree.PgTypeName;
import io.duckgres.types.PgError;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** The parts of definitions as engine SQL: types, expressions, queries. */
public final class DefinitionTerms {
  private final TranslationContext context;

  public DefinitionTerms(TranslationContext context) {
    this.context = context;
  }

  /**
   * An expression or query.
   *
   * @throws PgError for what the engine cannot do
   */
  public String sql(SqlNode node) {
    return DuckDbDialect.print(Rewrites.apply(node, new RewriteContext(context)));
  }

  /** The query of a CREATE TABLE AS. */
  public String query(PgCreateTableAs table) {
    SqlNode engine = Rewrites.apply(table, new RewriteContext(context));
    return DuckDbDialect.print(((PgCreateTableAs) engine).query());
  }

  /** The engine's type for a type as written. */
  public String type(PgTypeName type) {
    return DuckDbDialect.print(Types.engine(type));
  }

  /** What a serial type stands for, null for another type. */
  public @Nullable PgTypeName serial(PgTypeName type) {
    return ColumnDefinitions.serial(type);
  }

  /** A DEFAULT: a constant is of the column's type, in that type's own text form. */
  public String value(SqlNode value, PgTypeName type) {
    boolean constant =
        Nodes.stringOf(value) != null && (Types.isArray(type) || !isText(Types.internalName(type)));
    String name = Types.internalName(type);
    boolean rounded =
        !Types.isArray(type)
            && Types.typmod(type) >= 0
            && (DateTimeCasts.isDateTime(name) || (name.equals("numeric") && Types.isWide(type)));
    if (rounded && !constant) {
      return cast(value, type);
    }
    // The engine would not let go of a client's type that a default names.
    boolean clients = Types.oid(type) == 0;
    boolean plain = !constant || clients && !Types.isArray(type);
    PgTypeName named = clients ? textArray(type) : type;
    SqlNode typed = plain ? value : Casts.to(value, named, value.getParserPosition());
    return sql(typed);
  }

  private static PgTypeName textArray(PgTypeName type) {
    return new PgTypeName(
        type.getParserPosition(),
        new SqlIdentifier("text", type.getParserPosition()),
        SqlNodeList.EMPTY,
        SqlNodeList.EMPTY,
        type.arrayBounds(),
        false,
        null);
  }

  private static boolean isText(String type) {
    return type.equals("text") || type.equals("varchar");
  }

  /** A column, or an expression over columns, as another type. */
  public String cast(SqlNode value, PgTypeName type) {
    SqlParserPos pos = type.getParserPosition();
    RewriteContext rewrite = new RewriteContext(context);
    return DuckDbDialect.print(Casts.to(Rewrites.apply(value, rewrite), type, pos));
  }

  /** The condition that stands for a limited length, null without. */
  public @Nullable String lengthCheck(String column, PgTypeName type) {
    SqlParserPos pos = type.getParserPosition();
    SqlNode check = ColumnDefinitions.lengthCheck(Nodes.name(pos, column), type, pos);
    return check == null ? null : DuckDbDialect.print(check);
  }

  /** Whether it is varchar(n) or char(n), to which an assignment cuts nothing but blanks. */
  public boolean isLengthLimited(PgTypeName type) {
    return !Types.isArray(type) && Types.length(type) > 0;
  }

  public void checkCollation(SqlIdentifier collation) {
    Collations.check(collation);
  }

  /** CREATE SEQUENCE with the options that the engine has. */
  public String createSequence(List<String> name, boolean temporary, SqlNodeList options) {
    return DuckDbDialect.print(
        new PgCreateSequence(
            SqlParserPos.ZERO,
            Nodes.name(SqlParserPos.ZERO, name),
            Sequences.options(options),
            temporary ? "TEMPORARY" : "",
            false));
  }

  /** A name in a string, as {@code regclass} reads it. */
  public static List<String> nameParts(String name) {
    return SequenceCalls.parts(name);
  }

  /** 0A000 with a hint. */
  public static PgError unsupported(String what, String hint) {
    return RewriteContext.unsupported(what, hint);
  }
}
