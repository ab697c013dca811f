package io.duckgres.translator.dialect;

import io.duckgres.translator.tree.*;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.function.Consumer;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** The text being written, and which writer knows which node. */
final class DuckDbWriter {
  private final StringBuilder text = new StringBuilder();
  private final ExpressionWriter expressions = new ExpressionWriter(this);
  private final CallWriter calls = new CallWriter(this);
  private final QueryWriter queries = new QueryWriter(this);
  private final TableWriter tables = new TableWriter(this);
  private final ChangeWriter changes = new ChangeWriter(this);
  private final DefinitionWriter definitions = new DefinitionWriter(this);
  private final AlterWriter alterations = new AlterWriter(this);

  String text() {
    return text.toString();
  }

  DuckDbWriter add(String part) {
    text.append(part);
    return this;
  }

  DuckDbWriter addIf(boolean condition, String part) {
    return condition ? add(part) : this;
  }

  void node(SqlNode node) {
    switch (node) {
      case SqlIdentifier identifier -> name(identifier);
      case SqlNodeList list -> list(list);
      case PgNode own -> own(own);
      default -> throw new IllegalArgumentException("no node of ours: " + node.getClass());
    }
  }

  /** With a word in front, when there is anything to write. */
  void optional(String prefix, @Nullable SqlNode node) {
    if (node != null) {
      add(prefix).node(node);
    }
  }

  void optional(String prefix, SqlNodeList list) {
    if (list.size() > 0) {
      add(prefix).list(list);
    }
  }

  void list(SqlNodeList list) {
    list(list, ", ", this::node);
  }

  void list(SqlNodeList list, String separator, Consumer<SqlNode> each) {
    for (int i = 0; i < list.size(); i++) {
      addIf(i > 0, separator);
      each.accept(list.get(i));
    }
  }

  void parenthesised(SqlNodeList list) {
    add("(").list(list);
    add(")");
  }

  void name(SqlIdentifier identifier) {
    for (int i = 0; i < identifier.names.size(); i++) {
      addIf(i > 0, ".");
      String part = identifier.names.get(i);
      add(part.isEmpty() ? "*" : DuckDbNames.column(part));
    }
  }

  void string(String value) {
    text.append('\'').append(value.replace("'", "''")).append('\'');
  }

  static PgError unsupported(String what) {
    return PgError.error(SqlState.FEATURE_NOT_SUPPORTED, what + " is not supported");
  }

  private void own(PgNode node) {
    switch (node) {
      case PgLiteral n -> expressions.literal(n);
      case PgParam n -> expressions.param(n);
      case PgOperatorCall n -> expressions.operator(n);
      case PgLogical n -> expressions.logical(n);
      case PgIsTest n -> expressions.isTest(n);
      case PgDistinctTest n -> expressions.distinctTest(n);
      case PgBetween n -> expressions.between(n);
      case PgIn n -> expressions.in(n);
      case PgLike n -> expressions.like(n);
      case PgQuantified n -> expressions.quantified(n);
      case PgCast n -> expressions.cast(n);
      case PgTypedLiteral n -> expressions.typedLiteral(n);
      case PgTypeName n -> expressions.typeName(n);
      case PgTypeMember n -> expressions.typeMember(n);
      case PgCollate n -> expressions.collate(n);
      case PgAtTimeZone n -> expressions.atTimeZone(n);
      case PgSubscript n -> expressions.subscript(n);
      case PgField n -> expressions.field(n);
      case PgCase n -> expressions.caseOf(n);
      case PgWhen n -> expressions.when(n);
      case PgRow n -> expressions.row(n);
      case PgArray n -> expressions.array(n);
      case PgSubquery n -> expressions.subquery(n);
      case PgDefault n -> add("DEFAULT");
      case PgStruct n -> expressions.struct(n);
      case PgMap n -> expressions.map(n);
      case PgLambda n -> expressions.lambda(n);
      case PgStar n -> expressions.star(n);
      case PgFunctionCall n -> calls.call(n);
      case PgNamedArgument n -> calls.namedArgument(n);
      case PgSqlValueFunction n -> calls.valueFunction(n);
      case PgWindow n -> calls.window(n);
      case PgFrame n -> calls.frame(n);
      case PgFrameBound n -> calls.frameBound(n);
      case PgQuery n -> queries.query(n);
      case PgWith n -> queries.with(n);
      case PgCte n -> queries.commonTable(n);
      case PgSelect n -> queries.select(n);
      case PgInto n -> throw unsupported("SELECT ... INTO");
      case PgSetOperation n -> queries.setOperation(n);
      case PgValues n -> queries.values(n);
      case PgTarget n -> queries.target(n);
      case PgSortKey n -> queries.sortKey(n);
      case PgGroupingSet n -> queries.groupingSet(n);
      case PgLocking n -> throw unsupported("FOR " + n.strength());
      case PgAlias n -> tables.alias(n);
      case PgTableRef n -> tables.relation(n);
      case PgSubqueryRef n -> tables.subquery(n);
      case PgFunctionRef n -> tables.function(n);
      case PgJoin n -> tables.join(n);
      case PgTableSample n -> tables.sample(n);
      case PgInsert n -> changes.insert(n);
      case PgOnConflict n -> changes.onConflict(n);
      case PgAssignment n -> changes.assignment(n);
      case PgUpdate n -> changes.update(n);
      case PgDelete n -> changes.delete(n);
      case PgMerge n -> changes.merge(n);
      case PgSearch n -> throw unsupported("SEARCH in WITH");
      case PgCycle n -> throw unsupported("CYCLE in WITH");
      case PgMergeWhen n -> changes.mergeWhen(n);
      case PgCurrentOf n -> throw unsupported("WHERE CURRENT OF");
      case PgCreateTable n -> definitions.createTable(n);
      case PgColumnDef n -> definitions.column(n);
      case PgConstraint n -> definitions.constraint(n);
      case PgTableLike n -> throw unsupported("LIKE in CREATE TABLE");
      case PgCreateTableAs n -> definitions.createTableAs(n);
      case PgOption n -> definitions.option(n);
      case PgDrop n -> definitions.drop(n);
      case PgCreateIndex n -> definitions.createIndex(n);
      case PgIndexElement n -> definitions.indexElement(n);
      case PgCreateView n -> definitions.createView(n);
      case PgCreateSequence n -> definitions.createSequence(n);
      case PgCreateSchema n -> definitions.createSchema(n);
      case PgCreateEnum n -> definitions.createEnum(n);
      case PgCreateCompositeType n -> definitions.createCompositeType(n);
      case PgCreateDomain n -> throw unsupported("CREATE DOMAIN");
      case PgComment n -> definitions.comment(n);
      case PgTruncate n -> definitions.truncate(n);
      case PgAlter n -> alterations.alter(n);
      case PgAlterAction n -> alterations.action(n);
    }
  }
}
