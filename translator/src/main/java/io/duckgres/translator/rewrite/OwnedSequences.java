package io.duckgres.translator.rewrite;

import io.duckgres.translator.lex.Identifiers;
import io.duckgres.translator.tree.PgConstraint;
import io.duckgres.translator.tree.PgCreateSequence;
import io.duckgres.translator.tree.PgDrop;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * The sequences of serial and identity columns: made before the table under PostgreSQL's name
 * {@code table_column_seq}. One left over from a dropped table of the same name is replaced.
 */
final class OwnedSequences {
  private final List<String> table;
  private final boolean temporary;
  private final boolean ifNotExists;
  private final RewriteContext context;

  OwnedSequences(
      List<String> table, boolean temporary, boolean ifNotExists, RewriteContext context) {
    this.table = table;
    this.temporary = temporary;
    this.ifNotExists = ifNotExists;
    this.context = context;
  }

  /** Adds the sequence to the statements before, and returns the column's default. */
  PgConstraint defaultOf(SqlIdentifier column, SqlNodeList options, SqlParserPos pos) {
    String own = Identifiers.truncate(table.getLast() + "_" + Nodes.last(column) + "_seq");
    List<String> name = new ArrayList<>(table.subList(0, table.size() - 1));
    name.add(own);
    SqlIdentifier engineName =
        Nodes.name(pos, RelationNames.engineName(name, context.translation()));
    if (!ifNotExists) {
      context.before(new PgDrop(pos, Nodes.list(engineName), "SEQUENCE", true, false, false));
    }
    context.before(
        new PgCreateSequence(
            pos,
            engineName,
            Sequences.options(options),
            temporary ? "TEMPORARY" : "",
            ifNotExists));
    return ColumnDefinitions.constraint(
        pos,
        PgConstraint.Kind.DEFAULT,
        Nodes.call(pos, "nextval", SequenceCalls.text(name, context, pos)));
  }
}
