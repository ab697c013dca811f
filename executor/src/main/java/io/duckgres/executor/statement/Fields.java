package io.duckgres.executor.statement;

import io.duckgres.engine.LogicalType;
import io.duckgres.executor.encode.TypeMapping;
import io.duckgres.types.Oids;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Columns of RowDescription. */
final class Fields {
  private Fields() {}

  /** A column that no table gives, of the type the engine's type is shown as. */
  static Field of(String name, LogicalType type) {
    return of(name, TypeMapping.of(type), -1);
  }

  private static Field of(String name, PgType type, int typmod) {
    return new Field(name, 0, (short) 0, type.oid(), type.length(), typmod, Field.TEXT);
  }

  /** Columns of text, for rows that the server itself makes. */
  static RowDescription text(String... names) {
    return new RowDescription(
        Arrays.stream(names).map(name -> of(name, PgTypes.byOid(Oids.TEXT), -1)).toList());
  }

  /**
   * The same columns in the formats of a Bind message: none for text, one for all, or one each.
   *
   * @throws io.duckgres.types.PgError 08P01 for another number
   */
  static RowDescription withFormats(RowDescription columns, short[] formats) {
    List<Field> fields = columns.fields();
    if (formats.length == 0) {
      return columns;
    }
    if (formats.length != 1 && formats.length != fields.size()) {
      throw ProtocolErrors.violation(
          "bind message has %d result formats but query has %d columns"
              .formatted(formats.length, fields.size()));
    }
    List<Field> result = new ArrayList<>(fields.size());
    for (int i = 0; i < fields.size(); i++) {
      short format = formats[formats.length == 1 ? 0 : i];
      result.add(fields.get(i).withFormat(ProtocolErrors.checkFormat(format)));
    }
    return new RowDescription(result);
  }
}
