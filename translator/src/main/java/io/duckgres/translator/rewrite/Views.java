package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgCreateEnum;
import io.duckgres.translator.tree.PgCreateSchema;
import io.duckgres.translator.tree.PgCreateView;
import io.duckgres.translator.tree.PgNode;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;

/** CREATE VIEW, CREATE SCHEMA and CREATE TYPE … AS ENUM: names, and options the engine lacks. */
final class Views implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgCreateView.class, PgCreateSchema.class, PgCreateEnum.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    return switch (node) {
      case PgCreateView view -> view(view, context);
      case PgCreateSchema schema -> schema(schema);
      case PgCreateEnum type ->
          new PgCreateEnum(
              type.getParserPosition(),
              RelationReferences.engine(type.name(), context),
              type.labels());
      default -> node;
    };
  }

  private static SqlNode view(PgCreateView view, RewriteContext context) {
    if (view.checkOption() != null) {
      throw RewriteContext.unsupported(
          "WITH CHECK OPTION", "Check the rows by a constraint of the table.");
    }
    return new PgCreateView(
        view.getParserPosition(),
        RelationReferences.engine(view.name(), context),
        view.columns(),
        Nodes.NONE,
        view.query(),
        view.orReplace(),
        view.persistence(),
        view.recursive(),
        view.ifNotExists(),
        null);
  }

  private static SqlNode schema(PgCreateSchema schema) {
    if (!schema.elements().isEmpty()) {
      throw RewriteContext.unsupported(
          "CREATE SCHEMA with elements", "Create them in statements of their own.");
    }
    SqlIdentifier name = schema.name() == null ? schema.authorization() : schema.name();
    return new PgCreateSchema(
        schema.getParserPosition(), name, null, Nodes.NONE, schema.ifNotExists());
  }
}
