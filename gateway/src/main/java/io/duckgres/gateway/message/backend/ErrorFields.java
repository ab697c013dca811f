package io.duckgres.gateway.message.backend;

import io.duckgres.types.ByteWriter;
import io.duckgres.types.PgError;
import org.jspecify.annotations.Nullable;

/**
 * The fields that ErrorResponse and NoticeResponse share, in PostgreSQL's order: S and V severity
 * (localised and not), C SQLSTATE, M message, D detail, H hint, P position, p internal position, q
 * internal query, W where, s schema, t table, c column, d data type, n constraint, F file, L line,
 * R routine. The first four are always there; drivers depend on it.
 */
final class ErrorFields {

  private ErrorFields() {}

  static void write(ByteWriter out, PgError error) {
    field(out, 'S', error.severity().name());
    field(out, 'V', error.severity().name());
    field(out, 'C', error.sqlState().code());
    field(out, 'M', error.message());
    field(out, 'D', error.detail());
    field(out, 'H', error.hint());
    number(out, 'P', error.position());
    number(out, 'p', error.internalPosition());
    field(out, 'q', error.internalQuery());
    field(out, 'W', error.where());
    field(out, 's', error.schema());
    field(out, 't', error.table());
    field(out, 'c', error.column());
    field(out, 'd', error.dataType());
    field(out, 'n', error.constraint());
    field(out, 'F', error.file());
    number(out, 'L', error.line());
    field(out, 'R', error.routine());
    out.writeByte(0);
  }

  private static void field(ByteWriter out, char code, @Nullable String value) {
    if (value != null) {
      out.writeByte(code);
      // A zero byte would end the field early and turn the rest of it into fields of its own.
      out.writeCString(value.indexOf('\0') < 0 ? value : value.replace('\0', ' '));
    }
  }

  private static void number(ByteWriter out, char code, int value) {
    if (value > 0) {
      field(out, code, Integer.toString(value));
    }
  }
}
