package io.duckgres.types.ordered;

import io.duckgres.types.ByteWriter;
import io.duckgres.types.PgError;
import io.duckgres.types.TextSettings;

/** A type whose values the engine keeps as bytes in the values' order. Immutable. */
public interface OrderedType {
  /**
   * Reads the type's text form.
   *
   * @throws PgError 22P02 and others as the type's input function
   */
  byte[] parse(String text, TextSettings settings);

  /** The type's text form. */
  String text(byte[] key, TextSettings settings);

  /**
   * Reads the form in which values travel in binary.
   *
   * @throws PgError 22P03 for bytes that are none
   */
  byte[] receive(byte[] buf, int off, int len);

  /** Writes the form in which values travel in binary. */
  void send(ByteWriter out, byte[] key);
}
