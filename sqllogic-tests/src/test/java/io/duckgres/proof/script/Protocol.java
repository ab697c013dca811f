package io.duckgres.proof.script;

/** The ways a client can send a statement and ask for its rows. */
public enum Protocol {
  /** Query; rows in text. */
  SIMPLE,
  /** Parse, Bind, Describe, Execute, Sync; rows in text. */
  EXTENDED,
  /** The same, rows in binary. */
  BINARY
}
