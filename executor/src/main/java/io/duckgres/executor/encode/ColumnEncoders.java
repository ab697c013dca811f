package io.duckgres.executor.encode;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.executor.statement.Field;
import io.duckgres.types.CharacterTypes;
import io.duckgres.types.Oids;
import io.duckgres.types.PgError;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import io.duckgres.types.SqlState;
import io.duckgres.types.TextSettings;
import io.duckgres.types.TypeModifiers;
import io.duckgres.types.encoding.Encoding;
import java.util.ArrayList;
import java.util.List;

/** Chooses the encoder of a column. */
final class ColumnEncoders {
  private ColumnEncoders() {}

  /** In the type, typmod and format of a field. */
  static ColumnEncoder of(LogicalType type, Field field, TextSettings settings) {
    return field.format() == Field.BINARY
        ? binary(type, field.typeOid(), field.typmod(), settings)
        : encoded(text(type, field.typeOid(), field.typmod(), settings), settings);
  }

  /** In the client's encoding. */
  private static ColumnEncoder encoded(ColumnEncoder text, TextSettings settings) {
    Encoding encoding = settings.encoding();
    return encoding == null ? text : new TranscodedEncoder(text, encoding);
  }

  /** Text of an engine type shown as a PostgreSQL type. */
  static ColumnEncoder text(LogicalType type, int oid, int typmod, TextSettings settings) {
    if (oid == Oids.BPCHAR && type.id() == TypeId.VARCHAR && TypeModifiers.length(typmod) > 0) {
      return new BpcharEncoder(TypeModifiers.length(typmod));
    }
    if ((oid == Oids.INT2VECTOR || oid == Oids.OIDVECTOR) && isList(type)) {
      return new VectorTextEncoder(new ListRange(type), text(type.children().getFirst(), settings));
    }
    if (isList(type)) {
      return array(type, elementOid(oid), typmod, settings);
    }
    return text(type, settings);
  }

  private static ColumnEncoder array(
      LogicalType type, int elementOid, int typmod, TextSettings settings) {
    LogicalType element = type.children().getFirst();
    return new ArrayTextEncoder(
        new ListRange(type),
        isList(element)
            ? array(element, elementOid, typmod, settings)
            : text(element, elementOid, typmod, settings));
  }

  /** Text of an engine type by its own lights. */
  static ColumnEncoder text(LogicalType type, TextSettings settings) {
    ScalarWriter scalar = TextWriters.of(type);
    if (scalar != null) {
      return new ScalarEncoder(scalar, settings);
    }
    return switch (type.id()) {
      case ENUM -> new EnumEncoder(type);
      case LIST, ARRAY -> array(type, 0, -1, settings);
      case STRUCT -> {
        ColumnEncoder[] fields = new ColumnEncoder[type.children().size()];
        for (int i = 0; i < fields.length; i++) {
          fields[i] = text(type.children().get(i), settings);
        }
        yield new RecordTextEncoder(fields);
      }
      case MAP -> JsonEncoders.of(type, settings);
      case UNION -> new UnionEncoder(type, settings);
      default ->
          throw PgError.error(
                  SqlState.FEATURE_NOT_SUPPORTED,
                  "values of the engine's type " + type.id() + " cannot be sent")
              .hint("Cast the column to text.");
    };
  }

  /** Binary form of a PostgreSQL type out of an engine type. */
  static ColumnEncoder binary(LogicalType type, int oid, int typmod, TextSettings settings) {
    if (oid == Oids.BPCHAR && type.id() == TypeId.VARCHAR) {
      return encoded(text(type, oid, typmod, settings), settings);
    }
    PgType target = PgTypes.findByOid(oid);
    if (isList(type) && target != null && target.elementOid() != 0) {
      return arrayBinary(type, target.elementOid(), typmod, settings);
    }
    if (type.id() == TypeId.STRUCT && oid == Oids.RECORD) {
      return record(type, settings);
    }
    if (type.id() == TypeId.ENUM) {
      return encoded(new EnumEncoder(type), settings);
    }
    if (type.id() == TypeId.SQLNULL) {
      return text(type, settings);
    }
    if ((type.id() == TypeId.MAP && oid == Oids.JSON) || type.id() == TypeId.UNION) {
      return encoded(text(type, settings), settings);
    }
    ScalarWriter scalar = target == null ? null : BinaryWriters.of(type, target);
    if (scalar == null) {
      String name = target == null ? Integer.toUnsignedString(oid) : target.displayName();
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "binary output of type " + name + " is not supported for this column")
          .hint("Ask for the column in text format.");
    }
    ColumnEncoder encoder = new ScalarEncoder(scalar, settings);
    return CharacterTypes.isText(oid) ? encoded(encoder, settings) : encoder;
  }

  private static ColumnEncoder record(LogicalType type, TextSettings settings) {
    ColumnEncoder[] fields = new ColumnEncoder[type.children().size()];
    int[] oids = new int[fields.length];
    for (int i = 0; i < fields.length; i++) {
      LogicalType field = type.children().get(i);
      oids[i] = TypeMapping.of(field).oid();
      fields[i] = binary(field, oids[i], -1, settings);
    }
    return new RecordBinaryEncoder(fields, oids);
  }

  private static ColumnEncoder arrayBinary(
      LogicalType type, int elementOid, int typmod, TextSettings settings) {
    List<ListRange> ranges = new ArrayList<>();
    LogicalType inner = type;
    while (isList(inner)) {
      ranges.add(new ListRange(inner));
      inner = inner.children().getFirst();
    }
    return new ArrayBinaryEncoder(
        ranges.toArray(ListRange[]::new), binary(inner, elementOid, typmod, settings), elementOid);
  }

  private static int elementOid(int arrayOid) {
    PgType type = PgTypes.findByOid(arrayOid);
    return type == null ? 0 : type.elementOid();
  }

  private static boolean isList(LogicalType type) {
    return type.id() == TypeId.LIST || type.id() == TypeId.ARRAY;
  }
}
