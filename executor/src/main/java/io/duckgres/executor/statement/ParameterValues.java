package io.duckgres.executor.statement;

import io.duckgres.engine.Value;
import io.duckgres.types.BoolType;
import io.duckgres.types.ByteaType;
import io.duckgres.types.DateType;
import io.duckgres.types.Float4Type;
import io.duckgres.types.Float8Type;
import io.duckgres.types.Int2Type;
import io.duckgres.types.Int4Type;
import io.duckgres.types.Int8Type;
import io.duckgres.types.IntervalType;
import io.duckgres.types.MoneyType;
import io.duckgres.types.NumericType;
import io.duckgres.types.OidType;
import io.duckgres.types.Oids;
import io.duckgres.types.PgError;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import io.duckgres.types.SqlState;
import io.duckgres.types.TextSettings;
import io.duckgres.types.TimeType;
import io.duckgres.types.TimestampType;
import io.duckgres.types.TimestamptzType;
import io.duckgres.types.TimetzType;
import io.duckgres.types.UuidType;
import io.duckgres.types.ordered.OrderedType;
import io.duckgres.types.ordered.OrderedTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One value of a Bind message, or of an array in it, as a value of the engine. */
final class ParameterValues {
  private static final int MOST_DIGITS = 38;

  /** 2000-01-01 in days since 1970-01-01: where dates on the wire count from. */
  private static final int POSTGRES_EPOCH = 10_957;

  /** The version byte before the text of a binary jsonb. */
  private static final byte JSONB_VERSION = 1;

  private ParameterValues() {}

  /**
   * The caller closes the value.
   *
   * @throws PgError 22P02, 22P03, 22003 … when the bytes are no value of the type
   */
  static Value of(int oid, short format, byte[] bytes, TextSettings settings) {
    PgType type = PgTypes.findByOid(oid);
    if (type != null && type.isArray() && type.elementOid() != 0) {
      return format == Field.TEXT
          ? ArrayTextParameter.parse(type, bytes, settings)
          : ArrayBinaryParameter.parse(bytes);
    }
    return format == Field.TEXT
        ? text(oid, bytes, 0, bytes.length, settings)
        : binary(oid, bytes, 0, bytes.length);
  }

  /** A value in text form; types the engine reads by itself stay text. */
  static Value text(int oid, byte[] buf, int off, int len, TextSettings s) {
    return switch (oid) {
      case Oids.BOOL -> Value.ofBoolean(BoolType.parseText(buf, off, len));
      case Oids.INT2 -> Value.ofShort(Int2Type.parseText(buf, off, len));
      case Oids.INT4 -> Value.ofInt(Int4Type.parseText(buf, off, len));
      case Oids.INT8 -> Value.ofLong(Int8Type.parseText(buf, off, len));
      case Oids.OID, Oids.XID, Oids.CID ->
          Value.ofLong(Integer.toUnsignedLong(OidType.parseText(buf, off, len)));
      case Oids.FLOAT4 -> Value.ofFloat(Float4Type.parseText(buf, off, len));
      case Oids.FLOAT8 -> Value.ofDouble(Float8Type.parseText(buf, off, len));
      case Oids.NUMERIC -> {
        BigDecimal number = NumericType.parseText(buf, off, len);
        // NaN and infinities: the engine's type reads the text.
        yield number == null ? string(buf, off, len) : decimal(number);
      }
      case Oids.BYTEA -> blob(ByteaType.parseText(buf, off, len));
      case Oids.UUID -> uuid(UuidType.parseText(buf, off, len));
      case Oids.DATE -> Value.ofDate(DateType.parseText(buf, off, len, s));
      case Oids.TIME -> Value.ofTime(TimeType.parseText(buf, off, len, s));
      case Oids.TIMETZ -> timetz(TimetzType.parseText(buf, off, len, s));
      case Oids.TIMESTAMP -> Value.ofTimestamp(TimestampType.parseText(buf, off, len, s));
      case Oids.TIMESTAMPTZ -> Value.ofTimestampTz(TimestamptzType.parseText(buf, off, len, s));
      case Oids.INTERVAL -> interval(IntervalType.parseText(buf, off, len, s));
      default -> string(buf, off, len);
    };
  }

  /** A value in binary form; 0A000 for a type whose bytes this server cannot read. */
  static Value binary(int oid, byte[] buf, int off, int len) {
    OrderedType ordered = OrderedTypes.find(oid);
    if (ordered != null) {
      // The engine gets these as text, which its cast to the type reads.
      String text = ordered.text(ordered.receive(buf, off, len), TextSettings.DEFAULT);
      return Value.ofString(text);
    }
    return switch (oid) {
      case Oids.MONEY -> Value.ofString(MoneyType.text(Int8Type.parseBinary(buf, off, len)));
      case Oids.BOOL -> Value.ofBoolean(BoolType.parseBinary(buf, off, len));
      case Oids.INT2 -> Value.ofShort(Int2Type.parseBinary(buf, off, len));
      case Oids.INT4 -> Value.ofInt(Int4Type.parseBinary(buf, off, len));
      case Oids.INT8 -> Value.ofLong(Int8Type.parseBinary(buf, off, len));
      case Oids.OID, Oids.XID, Oids.CID, Oids.REGCLASS, Oids.REGTYPE, Oids.REGPROC ->
          Value.ofLong(Integer.toUnsignedLong(OidType.parseBinary(buf, off, len)));
      case Oids.FLOAT4 -> Value.ofFloat(Float4Type.parseBinary(buf, off, len));
      case Oids.FLOAT8 -> Value.ofDouble(Float8Type.parseBinary(buf, off, len));
      case Oids.NUMERIC -> {
        BigDecimal number = NumericType.parseBinary(buf, off, len);
        yield number == null ? Value.ofString(NumericType.special(buf, off)) : decimal(number);
      }
      case Oids.BYTEA -> Value.ofBlob(buf, off, len);
      case Oids.DATE -> Value.ofDate(Int4Type.parseBinary(buf, off, len) + POSTGRES_EPOCH);
      case Oids.TIME -> Value.ofTime(TimeType.parseBinary(buf, off, len));
      case Oids.TIMETZ -> timetz(TimetzType.parseBinary(buf, off, len));
      case Oids.TIMESTAMP -> Value.ofTimestamp(TimestampType.parseBinary(buf, off, len));
      case Oids.TIMESTAMPTZ -> Value.ofTimestampTz(TimestamptzType.parseBinary(buf, off, len));
      case Oids.INTERVAL -> interval(IntervalType.parseBinary(buf, off, len));
      case Oids.UUID -> uuid(UuidType.parseBinary(buf, off, len));
      case Oids.JSONB, Oids.JSONPATH -> jsonb(buf, off, len);
      case Oids.TEXT,
          Oids.VARCHAR,
          Oids.BPCHAR,
          Oids.NAME,
          Oids.CHAR,
          Oids.JSON,
          Oids.XML,
          Oids.UNKNOWN ->
          string(buf, off, len);
      default ->
          throw PgError.error(
                  SqlState.FEATURE_NOT_SUPPORTED,
                  "parameters of type " + PgTypes.format(oid, -1) + " in binary are not supported")
              .hint("Send the parameter in text format.");
    };
  }

  private static Value string(byte[] buf, int off, int len) {
    for (int i = off; i < off + len; i++) {
      if (buf[i] < 0) {
        checkUtf8(buf, off, len);
        break;
      }
      if (buf[i] == 0) {
        throw notUtf8("0x00");
      }
    }
    return Value.ofString(buf, off, len);
  }

  private static void checkUtf8(byte[] buf, int off, int len) {
    ByteBuffer in = ByteBuffer.wrap(buf, off, len);
    try {
      StandardCharsets.UTF_8.newDecoder().decode(in);
    } catch (CharacterCodingException e) {
      throw notUtf8("0x%02x".formatted(buf[in.position()] & 0xff));
    }
  }

  private static PgError notUtf8(String bytes) {
    return PgError.error(
        SqlState.CHARACTER_NOT_IN_REPERTOIRE,
        "invalid byte sequence for encoding \"UTF8\": " + bytes);
  }

  private static Value jsonb(byte[] buf, int off, int len) {
    if (len < 1 || buf[off] != JSONB_VERSION) {
      throw PgError.error(
          SqlState.INTERNAL_ERROR, "unsupported jsonb version number " + (len < 1 ? -1 : buf[off]));
    }
    return string(buf, off + 1, len - 1);
  }

  /** The engine's numbers end at 38 digits; it reads longer ones as text, or refuses them. */
  private static Value decimal(BigDecimal number) {
    BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
    int scale = plain.scale();
    int width = Math.max(plain.precision(), scale);
    if (width > MOST_DIGITS) {
      return Value.ofString(plain.toPlainString());
    }
    BigInteger unscaled = plain.unscaledValue();
    return Value.ofDecimal(
        unscaled.shiftRight(64).longValueExact(), unscaled.longValue(), width, scale);
  }

  private static Value blob(byte[] bytes) {
    return Value.ofBlob(bytes, 0, bytes.length);
  }

  private static Value timetz(TimetzType.Value value) {
    return Value.ofTimeTz(value.micros(), value.offset());
  }

  private static Value interval(IntervalType.Value value) {
    return Value.ofInterval(value.months(), value.days(), value.micros());
  }

  private static Value uuid(UuidType.Value value) {
    return Value.ofUuid(value.high(), value.low());
  }

  static PgError malformedArray(byte[] literal, String detail) {
    return PgError.error(
            SqlState.INVALID_TEXT_REPRESENTATION,
            "malformed array literal: \""
                + new String(
                    Arrays.copyOf(literal, Math.min(literal.length, 200)), StandardCharsets.UTF_8)
                + "\"")
        .detail(detail);
  }
}
