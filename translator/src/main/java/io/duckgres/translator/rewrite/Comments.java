package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgComment;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;

/** COMMENT: names of the engine. */
final class Comments implements Rule {

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    return node instanceof PgComment comment ? comment(comment, context) : node;
  }

  private static SqlNode comment(PgComment comment, RewriteContext context) {
    SqlIdentifier name = comment.name();
    SqlIdentifier engine;
    if (comment.kind().equals("COLUMN") && name.names.size() > 1) {
      List<String> parts = new ArrayList<>();
      parts.addAll(
          RelationNames.engineName(
              name.names.subList(0, name.names.size() - 1), context.translation()));
      parts.add(Nodes.last(name));
      engine = Nodes.name(name.getParserPosition(), parts);
    } else {
      engine = RelationReferences.engine(name, context);
    }
    return new PgComment(
        comment.getParserPosition(), engine, comment.on(), comment.text(), comment.kind());
  }
}
