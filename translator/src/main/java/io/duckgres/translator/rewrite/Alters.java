package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgAlter;
import io.duckgres.translator.tree.PgAlterAction;
import io.duckgres.translator.tree.PgColumnDef;
import io.duckgres.translator.tree.PgComment;
import io.duckgres.translator.tree.PgConstraint;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgTypeName;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** ALTER: one action a statement, types and names of the engine; COMMENT's names too. */
final class Alters implements Rule {

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    return switch (node) {
      case PgAlter alter -> alter(alter, context);
      case PgComment comment -> comment(comment, context);
      default -> node;
    };
  }

  private static SqlNode alter(PgAlter alter, RewriteContext context) {
    SqlIdentifier name = RelationReferences.engine(alter.name(), context);
    List<PgNode> actions = new ArrayList<>();
    for (SqlNode written : alter.actions()) {
      PgAlterAction action = (PgAlterAction) written;
      switch (action.kind()) {
        case ADD_COLUMN -> addColumn(action, actions);
        case SET_TYPE -> actions.add(setType(action));
        case ADD_CONSTRAINT ->
            actions.add(
                argument(action, Constraints.engine((PgConstraint) given(action), context)));
        default -> actions.add(action);
      }
    }
    SqlParserPos pos = alter.getParserPosition();
    List<PgAlter> statements = new ArrayList<>();
    for (PgNode action : actions) {
      statements.add(
          new PgAlter(pos, name, Nodes.list(action), alter.kind(), alter.ifExists(), false));
    }
    statements.subList(0, statements.size() - 1).forEach(context::before);
    return statements.getLast();
  }

  /** The engine adds a column with its default only; NOT NULL follows as an action of its own. */
  private static void addColumn(PgAlterAction action, List<PgNode> actions) {
    PgColumnDef column = (PgColumnDef) given(action);
    SqlParserPos pos = column.getParserPosition();
    PgTypeName type = column.type();
    if (type == null || Types.length(type) > 0) {
      throw RewriteContext.unsupported(
          "adding a column of limited length", "Use the type text, or recreate the table.");
    }
    List<SqlNode> kept = new ArrayList<>();
    boolean notNull = false;
    for (SqlNode written : column.constraints()) {
      PgConstraint constraint = (PgConstraint) written;
      switch (constraint.kind()) {
        case NULL -> {
          // what a column is without it
        }
        case NOT_NULL -> notNull = true;
        case DEFAULT -> kept.add(constraint);
        default ->
            throw RewriteContext.unsupported(
                "adding a column with a constraint", "Recreate the table with the constraint.");
      }
    }
    actions.add(
        argument(
            action,
            new PgColumnDef(
                pos, column.name(), Types.engine(type), null, Nodes.list(kept), null, null)));
    if (notNull) {
      actions.add(
          new PgAlterAction(
              pos, column.name(), null, null, PgAlterAction.Kind.SET_NOT_NULL, false, false, null));
    }
  }

  private static PgAlterAction setType(PgAlterAction action) {
    PgTypeName type = (PgTypeName) given(action);
    if (Types.length(type) > 0) {
      throw RewriteContext.unsupported(
          "changing a column to a type of limited length",
          "Use the type text, or recreate the table.");
    }
    return argument(action, Types.engine(type));
  }

  private static SqlNode given(PgAlterAction action) {
    SqlNode argument = action.argument();
    if (argument == null) {
      throw new IllegalStateException("an action without argument: " + action.kind());
    }
    return argument;
  }

  private static PgAlterAction argument(PgAlterAction action, @Nullable SqlNode argument) {
    return new PgAlterAction(
        action.getParserPosition(),
        action.name(),
        argument,
        action.using(),
        action.kind(),
        action.ifExists(),
        action.cascade(),
        action.detail());
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
