package io.duckgres.executor.encode;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Vector;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.TextSettings;

/** UNION, which PostgreSQL does not have: the text of the member that is set, empty if NULL. */
final class UnionEncoder extends ColumnEncoder {
  private final ColumnEncoder[] members;
  private Vector[] bound = new Vector[0];

  UnionEncoder(LogicalType type, TextSettings settings) {
    members = new ColumnEncoder[type.children().size()];
    for (int i = 0; i < members.length; i++) {
      members[i] = ColumnEncoders.text(type.children().get(i), settings);
    }
  }

  @Override
  void bind(Vector vector) {
    super.bind(vector);
    for (int i = 0; i < members.length; i++) {
      members[i].bind(vector.unionMember(i));
    }
    bound = new Vector[] {vector};
  }

  @Override
  void value(int row, ByteWriter out) {
    ColumnEncoder member = members[bound[0].getUnionTag(row)];
    if (!member.isNull(row)) {
      member.value(row, out);
    }
  }
}
