package io.duckgres.proof.history;

import io.duckgres.proof.wire.MessageBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One step of a history: the bytes a client sends until it waits for ReadyForQuery.
 *
 * @param text what it says, for reports
 */
record HistoryStep(String text, byte[] bytes) {

  /** A Query message. */
  static HistoryStep simple(String sql) {
    return new HistoryStep(sql, query(sql));
  }

  /** Parse, Bind, Describe, Execute and Sync, with parameters as text. */
  static HistoryStep extended(String sql, List<String> values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new MessageBuilder().cString("").cString(sql).int16(0).message('P'));
    MessageBuilder bind = new MessageBuilder().cString("").cString("").int16(0);
    bind.int16(values.size());
    for (String value : values) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      bind.int32(bytes.length).bytes(bytes);
    }
    out.writeBytes(bind.int16(0).message('B'));
    out.writeBytes(new MessageBuilder().cString("").int32(0).message('E'));
    out.writeBytes(new MessageBuilder().message('S'));
    return new HistoryStep(sql + " " + values, out.toByteArray());
  }

  /** COPY FROM STDIN with its data. */
  static HistoryStep copy(String sql, String data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(query(sql));
    out.writeBytes(new MessageBuilder().bytes(data.getBytes(StandardCharsets.UTF_8)).message('d'));
    out.writeBytes(new MessageBuilder().message('c'));
    return new HistoryStep(sql + " << " + data.replace("\n", "\\n"), out.toByteArray());
  }

  private static byte[] query(String sql) {
    return new MessageBuilder().cString(sql).message('Q');
  }
}
