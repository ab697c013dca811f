package io.duckgres.flight.arrow;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.flight.FlightStream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BaseVariableWidthViewVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.dictionary.DictionaryEncoder;
import org.apache.arrow.vector.dictionary.DictionaryProvider;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;
import org.apache.arrow.vector.validate.ValidateUtil;
import org.apache.arrow.vector.validate.ValidateVectorDataVisitor;

/**
 * The batch a client's stream stands at, checked, with dictionaries replaced by their values. A
 * client's offsets and lengths are believed by nothing after this. Valid until closed or until the
 * stream moves on.
 */
public final class DecodedBatch implements AutoCloseable {
  private final List<FieldVector> columns = new ArrayList<>();
  private final List<FieldVector> decoded = new ArrayList<>();
  private final int rows;

  private DecodedBatch(int rows) {
    this.rows = rows;
  }

  /**
   * Reads a batch.
   *
   * @throws PgError 22023 when it is not what its schema says
   */
  public static DecodedBatch of(FlightStream stream, BufferAllocator allocator) {
    VectorSchemaRoot root = stream.getRoot();
    DecodedBatch batch = new DecodedBatch(root.getRowCount());
    try {
      for (FieldVector column : root.getFieldVectors()) {
        check(column, root.getRowCount());
        batch.columns.add(batch.decode(column, stream.getDictionaryProvider(), allocator));
      }
      DecodedBatch complete = batch;
      batch = null;
      return complete;
    } catch (ValidateUtil.ValidateException | IllegalArgumentException e) {
      throw PgError.error(
              SqlState.INVALID_PARAMETER_VALUE, "the Arrow data is not valid: " + e.getMessage())
          .causedBy(e);
    } finally {
      if (batch != null) {
        batch.close();
      }
    }
  }

  private static void check(FieldVector column, int rows) {
    if (column.getValueCount() != rows) {
      throw new IllegalArgumentException(
          "column " + column.getName() + " has " + column.getValueCount() + " of " + rows);
    }
    if (column instanceof BaseVariableWidthViewVector views) {
      Views.check(views);
      return;
    }
    column.accept(new org.apache.arrow.vector.validate.ValidateVectorBufferVisitor(), null);
    column.accept(new ValidateVectorDataVisitor(), null);
  }

  private FieldVector decode(
      FieldVector column, DictionaryProvider dictionaries, BufferAllocator allocator) {
    DictionaryEncoding encoding = column.getField().getDictionary();
    if (encoding == null) {
      return column;
    }
    Dictionary dictionary = dictionaries.lookup(encoding.getId());
    if (dictionary == null) {
      throw new IllegalArgumentException("dictionary " + encoding.getId() + " is missing");
    }
    FieldVector values = (FieldVector) DictionaryEncoder.decode(column, dictionary, allocator);
    decoded.add(values);
    return values;
  }

  public List<FieldVector> columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  @Override
  public void close() {
    decoded.forEach(FieldVector::close);
  }
}
