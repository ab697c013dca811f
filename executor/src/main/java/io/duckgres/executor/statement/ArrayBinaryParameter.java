package io.duckgres.executor.statement;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Value;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A binary array as a list of the engine (array_recv): int32 dimensions, int32 has-nulls, int32
 * element type, for each dimension int32 length and int32 lower bound, then each element's int32
 * length (-1 NULL) and bytes.
 */
final class ArrayBinaryParameter {
  private static final int MOST_DIMENSIONS = 6;

  private final ByteBuffer in;
  private final int elementOid;
  private final LogicalType element;

  private ArrayBinaryParameter(ByteBuffer in, int elementOid) {
    this.in = in;
    this.elementOid = elementOid;
    this.element = ArrayTextParameter.elementType(elementOid);
  }

  static Value parse(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    require(in, 12);
    int dimensions = in.getInt();
    in.getInt();
    int elementOid = in.getInt();
    if (dimensions < 0 || dimensions > MOST_DIMENSIONS) {
      throw wrong();
    }
    require(in, dimensions * 8);
    int[] lengths = new int[dimensions];
    for (int i = 0; i < dimensions; i++) {
      lengths[i] = in.getInt();
      in.getInt();
      if (lengths[i] < 0) {
        throw wrong();
      }
    }
    ArrayBinaryParameter parser = new ArrayBinaryParameter(in, elementOid);
    Value value =
        dimensions == 0 ? Value.ofList(parser.element, List.of()) : parser.list(lengths, 0);
    if (in.hasRemaining()) {
      value.close();
      throw wrong();
    }
    return value;
  }

  private Value list(int[] lengths, int depth) {
    List<Value> elements = new ArrayList<>();
    try {
      for (int i = 0; i < lengths[depth]; i++) {
        elements.add(depth == lengths.length - 1 ? element() : list(lengths, depth + 1));
      }
    } catch (PgError e) {
      elements.forEach(Value::close);
      throw e;
    }
    LogicalType type = element;
    for (int i = depth + 1; i < lengths.length; i++) {
      type = LogicalType.list(type);
    }
    return Value.ofList(type, elements);
  }

  private Value element() {
    require(in, 4);
    int length = in.getInt();
    if (length == -1) {
      return Value.ofNull();
    }
    require(in, length);
    Value value = ParameterValues.binary(elementOid, in.array(), in.position(), length);
    in.position(in.position() + length);
    return value;
  }

  private static void require(ByteBuffer in, int bytes) {
    if (bytes < 0 || in.remaining() < bytes) {
      throw wrong();
    }
  }

  private static PgError wrong() {
    return PgError.error(
        SqlState.INVALID_BINARY_REPRESENTATION, "incorrect binary data format in array parameter");
  }
}
