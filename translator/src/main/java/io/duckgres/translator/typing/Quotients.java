package io.duckgres.translator.typing;

import org.apache.calcite.sql.SqlNode;

/**
 * Division of DECIMALs: the digits of the quotient depend on the values and on the larger of the
 * two scales, so both operands go to a function of that scale.
 */
final class Quotients {
  private Quotients() {}

  static SqlNode of(Typed dividend, Typed divisor) {
    int scale = Math.max(dividend.type().scale(), divisor.type().scale());
    return Numerics.call(
        "div" + scale, Numerics.wide(dividend.node(), scale), Numerics.wide(divisor.node(), scale));
  }
}
