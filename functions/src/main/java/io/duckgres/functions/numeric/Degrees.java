package io.duckgres.functions.numeric;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/**
 * Trigonometry in degrees: exact where the exact result is a number such as 0.5 (PostgreSQL manual,
 * 9.3). An infinite angle and a ratio beyond 1 are 22003.
 */
public final class Degrees {
  private static final double RADIANS = 0.0174532925199432957692;
  private static final double SIN_30 = Math.sin(30 * RADIANS);
  private static final double ONE_MINUS_COS_60 = 1 - Math.cos(60 * RADIANS);
  private static final double ASIN_HALF = Math.asin(0.5);
  private static final double ACOS_HALF = Math.acos(0.5);
  private static final double ATAN_1 = Math.atan(1.0);
  private static final double TAN_45 = sinAcute(45) / cosAcute(45);
  private static final double COT_45 = cosAcute(45) / sinAcute(45);

  private Degrees() {}

  private static double sin0To30(double x) {
    return Math.sin(x * RADIANS) / SIN_30 / 2;
  }

  private static double cos0To60(double x) {
    return 1 - (1 - Math.cos(x * RADIANS)) / ONE_MINUS_COS_60 / 2;
  }

  private static double sinAcute(double x) {
    return x <= 30 ? sin0To30(x) : cos0To60(90 - x);
  }

  private static double cosAcute(double x) {
    return x <= 60 ? cos0To60(x) : sin0To30(90 - x);
  }

  /** The remainder of an angle by full turns, with its sign. */
  private static double turned(double angle) {
    if (Double.isInfinite(angle)) {
      throw outOfRange();
    }
    return angle % 360;
  }

  private static PgError outOfRange() {
    return PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "input is out of range");
  }

  /** Sine. */
  public static double sin(double angle) {
    double x = turned(angle);
    int sign = 1;
    if (x < 0) {
      x = -x;
      sign = -sign;
    }
    if (x > 180) {
      x = 360 - x;
      sign = -sign;
    }
    return sign * sinAcute(x > 90 ? 180 - x : x);
  }

  /** Cosine. */
  public static double cos(double angle) {
    double x = Math.abs(turned(angle));
    if (x > 180) {
      x = 360 - x;
    }
    return x > 90 ? -cosAcute(180 - x) : cosAcute(x);
  }

  /** Tangent. */
  public static double tan(double angle) {
    return ratio(angle, false);
  }

  /** Cotangent. */
  public static double cot(double angle) {
    return ratio(angle, true);
  }

  private static double ratio(double angle, boolean inverse) {
    double x = turned(angle);
    int sign = 1;
    if (x < 0) {
      x = -x;
      sign = -sign;
    }
    if (x > 180) {
      x = 360 - x;
      sign = -sign;
    }
    if (x > 90) {
      x = 180 - x;
      sign = -sign;
    }
    double result =
        inverse
            ? sign * (cosAcute(x) / sinAcute(x) / COT_45)
            : sign * (sinAcute(x) / cosAcute(x) / TAN_45);
    // No negative zero.
    return result == 0 ? 0 : result;
  }

  /** Inverse sine. */
  public static double asin(double ratio) {
    checkRatio(ratio);
    return ratio >= 0 ? asinAcute(ratio) : -asinAcute(-ratio);
  }

  /** Inverse cosine. */
  public static double acos(double ratio) {
    checkRatio(ratio);
    return ratio >= 0 ? acosAcute(ratio) : 90 + asinAcute(-ratio);
  }

  private static void checkRatio(double ratio) {
    if (ratio < -1 || ratio > 1) {
      throw outOfRange();
    }
  }

  private static double asinAcute(double x) {
    return x <= 0.5 ? Math.asin(x) / ASIN_HALF * 30 : 90 - Math.acos(x) / ACOS_HALF * 60;
  }

  private static double acosAcute(double x) {
    return x <= 0.5 ? 90 - Math.asin(x) / ASIN_HALF * 30 : Math.acos(x) / ACOS_HALF * 60;
  }

  /** Inverse tangent. */
  public static double atan(double ratio) {
    return Math.atan(ratio) / ATAN_1 * 45;
  }

  /** Inverse tangent of y/x. */
  public static double atan2(double y, double x) {
    return Math.atan2(y, x) / ATAN_1 * 45;
  }

  /** The argument of the inverse hyperbolic cosine, for which the engine has no error. */
  public static double fromOne(double x) {
    if (x < 1) {
      throw outOfRange();
    }
    return x;
  }
}
