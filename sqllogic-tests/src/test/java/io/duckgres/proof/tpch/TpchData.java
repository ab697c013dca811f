package io.duckgres.proof.tpch;

import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;

/** TPC-H's rows as COPY text with {@code |} between the columns; the same for the same scale. */
final class TpchData extends Reader {
  /** Tables, small ones first. */
  static final List<TpchTable<?>> TABLES =
      List.of(
          TpchTable.REGION,
          TpchTable.NATION,
          TpchTable.SUPPLIER,
          TpchTable.PART,
          TpchTable.PART_SUPPLIER,
          TpchTable.CUSTOMER,
          TpchTable.ORDERS,
          TpchTable.LINE_ITEM);

  private final Iterator<? extends TpchEntity> rows;
  private final StringBuilder pending = new StringBuilder();
  private int at;

  TpchData(TpchTable<?> table, double scale) {
    rows = table.createGenerator(scale, 1, 1).iterator();
  }

  @Override
  public int read(char[] target, int offset, int length) {
    if (at == pending.length()) {
      refill(length);
    }
    if (pending.isEmpty()) {
      return -1;
    }
    int n = Math.min(length, pending.length() - at);
    pending.getChars(at, at + n, target, offset);
    at += n;
    return n;
  }

  @Override
  public void close() throws IOException {}

  private void refill(int about) {
    pending.setLength(0);
    at = 0;
    while (rows.hasNext() && pending.length() < about) {
      pending.append(rows.next().toLine());
      pending.setCharAt(pending.length() - 1, '\n'); // each line ends with a delimiter too many
    }
  }
}
