package io.duckgres.translator.parser;

import io.duckgres.translator.tree.PgTypeName;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import org.apache.calcite.sql.SqlNode;

/**
 * Parses one PostgreSQL statement, or one that uses DuckDB's additions, into nodes of {@link
 * io.duckgres.translator.tree}: queries, INSERT, UPDATE, DELETE, MERGE and the data definition
 * statements. Commands about the session (SET, BEGIN, COPY, ...) are not part of the grammar.
 *
 * <p>The text is in the statement lexer's normal form, in which only what JavaCC's tokens cannot
 * recognise has been replaced, so that offsets into it can be mapped back:
 *
 * <ul>
 *   <li>no comments: each is replaced by blanks;
 *   <li>strings are {@code '...'} with {@code ''} for a quote and no other escapes, whatever they
 *       were written as ({@code E''}, {@code $tag$}, {@code U&''}, {@code N''}, continued over
 *       lines); {@code B''} and {@code X''} stay;
 *   <li>{@code U&""} identifiers are {@code "..."}; unquoted words stay as written, of any case:
 *       this parser folds them;
 *   <li>parameters stay {@code $n}; operators, numbers, {@code :=} and keywords after a dot stay;
 *   <li>at most one statement, a trailing {@code ;} is allowed.
 * </ul>
 *
 * <p>Stateless and safe for any number of threads.
 */
public final class PgParser {
  private interface Production<T> {
    T parse(PgSqlParser parser) throws ParseException;
  }

  private PgParser() {}

  /**
   * @throws PgParseException when the text is no statement of the grammar
   * @throws PgError 54001 when it nests too deeply
   */
  public static SqlNode parseStatement(String normalisedSql) {
    return parse(normalisedSql, PgSqlParser::StatementEof);
  }

  /** As {@link #parseStatement} for an expression alone, such as a column's default. */
  public static SqlNode parseExpression(String normalisedSql) {
    return parse(normalisedSql, PgSqlParser::ExpressionEof);
  }

  /** As {@link #parseStatement} for a type name alone, such as {@code numeric(10,2)[]}. */
  public static PgTypeName parseTypeName(String normalisedSql) {
    return parse(normalisedSql, PgSqlParser::TypeNameEof);
  }

  private static <T> T parse(String sql, Production<T> production) {
    PgSqlParser parser = new PgSqlParser(new TextStream(sql));
    try {
      return production.parse(parser);
    } catch (ParseException e) {
      Token wrong = parser.getToken(1);
      boolean atEnd = wrong.kind == PgSqlParserConstants.EOF;
      throw new PgParseException(
          atEnd ? sql.length() : wrong.beginColumn - 1, atEnd ? "" : wrong.image);
    } catch (StackOverflowError e) {
      throw PgError.error(SqlState.STATEMENT_TOO_COMPLEX, "stack depth limit exceeded");
    }
  }
}
