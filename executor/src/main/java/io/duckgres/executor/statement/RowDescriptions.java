package io.duckgres.executor.statement;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Prepared;
import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.encode.TypeMapping;
import io.duckgres.translator.plan.ColumnOrigins.ColumnInfo;
import io.duckgres.translator.plan.ColumnOrigins.Origin;
import io.duckgres.translator.plan.ColumnType;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a query as PostgreSQL describes them: the label of the text, the engine's type
 * unless the column comes straight from a table, whose declared type then holds.
 */
final class RowDescriptions {
  private RowDescriptions() {}

  static RowDescription of(
      Backend backend, EnginePlan plan, Prepared prepared, List<LogicalType> types) {
    List<@Nullable Origin> origins = plan.origins();
    List<Field> fields = new ArrayList<>(types.size());
    for (int i = 0; i < types.size(); i++) {
      String label = i < plan.labels().size() ? plan.labels().get(i) : null;
      Field field = Fields.of(label == null ? prepared.columnName(i) : label, types.get(i));
      Origin origin = origins.size() == types.size() ? origins.get(i) : null;
      if (origin != null) {
        field = withOrigin(field, origin);
      } else if (i < plan.types().size() && plan.types().get(i).oid() != 0) {
        field = withType(field, plan.types().get(i), types.get(i));
      }
      fields.add(field);
    }
    return new RowDescription(fields);
  }

  /** As PostgreSQL types the expression: the engine has the type under another name. */
  private static Field withType(Field field, ColumnType told, LogicalType engine) {
    PgType type = PgTypes.findByOid(told.oid());
    return type == null || !TypeMapping.isSendable(engine, type)
        ? field
        : new Field(
            field.name(), 0, (short) 0, type.oid(), type.length(), told.typmod(), field.format());
  }

  private static Field withOrigin(Field field, Origin origin) {
    ColumnInfo column = origin.column();
    PgType type = PgTypes.findByOid(column.typeOid());
    return new Field(
        field.name(),
        origin.relation().oid(),
        (short) column.attnum(),
        column.typeOid(),
        type == null ? field.typeLength() : type.length(),
        column.typmod(),
        field.format());
  }
}
