package io.duckgres.translator.typing;

/** A construct that is not printed as PostgreSQL prints it: the view's text stays the engine's. */
final class Unprintable extends RuntimeException {
  Unprintable(String what) {
    super(what, null, false, false);
  }
}
