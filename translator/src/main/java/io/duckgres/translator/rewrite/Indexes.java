package io.duckgres.translator.rewrite;

import io.duckgres.translator.lex.Identifiers;
import io.duckgres.translator.tree.PgCreateIndex;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgIndexElement;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * CREATE INDEX: the engine has one kind (ART). What only makes a search faster (method, order,
 * INCLUDE, a predicate without UNIQUE) is dropped, what decides over rows is refused.
 */
final class Indexes implements Rule {

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgCreateIndex index)) {
      return node;
    }
    if (index.unique() && index.where() != null) {
      throw RewriteContext.unsupported(
          "a unique index with WHERE", "The engine's indexes cover all rows of a table.");
    }
    if (index.nullsNotDistinct()) {
      throw RewriteContext.unsupported(
          "NULLS NOT DISTINCT", "The engine takes null values as distinct.");
    }
    SqlParserPos pos = index.getParserPosition();
    SqlIdentifier name = index.name();
    List<SqlNode> elements = new ArrayList<>();
    for (SqlNode element : index.elements()) {
      elements.add(
          new PgIndexElement(
              pos,
              ((PgIndexElement) element).value(),
              null,
              null,
              PgIndexElement.Direction.DEFAULT,
              PgIndexElement.Nulls.DEFAULT));
    }
    return new PgCreateIndex(
        pos,
        name == null ? Nodes.name(pos, defaultName(index)) : name,
        RelationReferences.engine(index.table(), context),
        Nodes.list(elements),
        Nodes.NONE,
        Nodes.NONE,
        null,
        index.unique(),
        false,
        index.ifNotExists(),
        false,
        null,
        false);
  }

  /** As ChooseIndexName: the table, the columns, {@code idx}. */
  private static String defaultName(PgCreateIndex index) {
    StringBuilder name = new StringBuilder(Nodes.last(index.table()));
    for (SqlNode element : index.elements()) {
      SqlNode value = ((PgIndexElement) element).value();
      name.append('_')
          .append(
              switch (value) {
                case SqlIdentifier column -> Nodes.last(column);
                case PgFunctionCall call -> Nodes.last(call.name());
                default -> "expr";
              });
    }
    return Identifiers.truncate(name.append("_idx").toString());
  }
}
