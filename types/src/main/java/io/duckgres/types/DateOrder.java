package io.duckgres.types;

/** Second half of the setting {@code DateStyle}: the order of ambiguous numbers in dates. */
public enum DateOrder {
  MDY,
  DMY,
  YMD
}
