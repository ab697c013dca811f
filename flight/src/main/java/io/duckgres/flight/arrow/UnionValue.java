package io.duckgres.flight.arrow;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.complex.DenseUnionVector;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of clients that send every value in a union of the types they know. All rows of a
 * batch have to be of one type, since a statement's parameter is.
 */
final class UnionValue extends ParameterValue {
  private final DenseUnionVector union;
  private final ParameterValue member;

  private UnionValue(DenseUnionVector union, ParameterValue member) {
    this.union = union;
    this.member = member;
  }

  /**
   * @param target the parameter's type, 0 when unknown
   * @throws PgError 0A000 for rows of several types, 22023 for a row that is nowhere
   */
  static ParameterValue of(DenseUnionVector union, int target) {
    byte type = union.getValueCount() == 0 ? -1 : union.getTypeId(0);
    for (int row = 0; row < union.getValueCount(); row++) {
      FieldVector values = member(union, row);
      int at = union.getOffset(row);
      if (values == null || at < 0 || at >= values.getValueCount()) {
        throw PgError.error(
            SqlState.INVALID_PARAMETER_VALUE,
            "the Arrow data is not valid: a value of column " + union.getName() + " is nowhere");
      }
      if (union.getTypeId(row) != type) {
        throw PgError.error(
                SqlState.FEATURE_NOT_SUPPORTED, "a parameter has values of several types")
            .hint("Send them in several batches.");
      }
    }
    FieldVector values = union.getValueCount() == 0 ? null : member(union, 0);
    return values == null
        ? ParameterValue.text(0, (row, out) -> {})
        : new UnionValue(union, ParameterValue.of(values, target));
  }

  private static @Nullable FieldVector member(DenseUnionVector union, int row) {
    byte type = union.getTypeId(row);
    return type < 0 ? null : (FieldVector) union.getVectorByType(type);
  }

  /** Whether a row is NULL; a union has no NULLs of its own. */
  static boolean isNull(FieldVector column, int row) {
    return column instanceof DenseUnionVector union
        ? union.getVectorByType(union.getTypeId(row)).isNull(union.getOffset(row))
        : column.isNull(row);
  }

  @Override
  int oid() {
    return member.oid();
  }

  @Override
  short format() {
    return member.format();
  }

  @Override
  byte[] read(int row) {
    return member.read(union.getOffset(row));
  }
}
