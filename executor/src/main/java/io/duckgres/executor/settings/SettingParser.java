package io.duckgres.executor.settings;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks a value against its setting's type, as parse_and_validate_value of guc.c does, and gives
 * its stored form: on/off, a number in base units, an enum's own spelling.
 */
final class SettingParser {
  private static final Pattern NUMBER =
      Pattern.compile("\\s*([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)\\s*([A-Za-z]*)\\s*");
  private static final Pattern OCTAL_OR_HEX =
      Pattern.compile("\\s*([-+]?)0([xX]?)([0-9a-fA-F]+)\\s*");

  private SettingParser() {}

  static String parse(Setting setting, String name, String value) {
    return switch (setting.type()) {
      case BOOL -> {
        Boolean parsed = bool(value);
        if (parsed == null) {
          throw invalid("parameter \"" + name + "\" requires a Boolean value");
        }
        yield parsed ? "on" : "off";
      }
      case INTEGER, REAL -> number(setting, name, value);
      case ENUM -> enumValue(setting, name, value);
      case STRING -> value;
    };
  }

  /** PostgreSQL's parse_bool: unique prefixes in any case. */
  static @Nullable Boolean bool(String text) {
    String value = text.toLowerCase(Locale.ROOT);
    if (value.isEmpty()) {
      return null;
    }
    if ("true".startsWith(value) || "yes".startsWith(value) || value.equals("1")) {
      return true;
    }
    if ("false".startsWith(value) || "no".startsWith(value) || value.equals("0")) {
      return false;
    }
    if (value.length() >= 2 && "on".startsWith(value)) {
      return true;
    }
    return value.length() >= 2 && "off".startsWith(value) ? Boolean.FALSE : null;
  }

  private static String number(Setting setting, String name, String text) {
    Matcher match = NUMBER.matcher(text);
    BigDecimal value;
    String unit = "";
    Matcher other = OCTAL_OR_HEX.matcher(text);
    if (setting.type() == Setting.Type.INTEGER && other.matches()) {
      value = octalOrHex(other);
    } else if (match.matches()) {
      value = new BigDecimal(match.group(1));
      unit = match.group(2);
    } else {
      value = null;
    }
    if (value == null) {
      throw invalidValue(name, text);
    }
    if (!unit.isEmpty()) {
      value = setting.unit().isEmpty() ? null : SettingUnits.convert(value, unit, setting.unit());
      if (value == null) {
        PgError error = invalidValue(name, text);
        throw setting.unit().isEmpty() ? error : error.hint(SettingUnits.hint(setting.unit()));
      }
    }
    if (setting.type() == Setting.Type.INTEGER) {
      value = value.setScale(0, RoundingMode.HALF_EVEN);
    }
    if (value.compareTo(new BigDecimal(setting.min())) < 0
        || value.compareTo(new BigDecimal(setting.max())) > 0) {
      String suffix = setting.unit().isEmpty() ? "" : " " + setting.unit();
      throw invalid(
          "%s%s is outside the valid range for parameter \"%s\" (%s .. %s)"
              .formatted(print(setting, value), suffix, name, setting.min(), setting.max()));
    }
    return print(setting, value);
  }

  private static @Nullable BigDecimal octalOrHex(Matcher match) {
    try {
      int radix = match.group(2).isEmpty() ? 8 : 16;
      long digits = Long.parseLong(match.group(3), radix);
      return BigDecimal.valueOf(match.group(1).equals("-") ? -digits : digits);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** %g of C for a real: six significant digits, trailing zeros cut. */
  private static String print(Setting setting, BigDecimal value) {
    if (setting.type() == Setting.Type.INTEGER) {
      return value.toBigInteger().toString();
    }
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal rounded = value.round(new MathContext(6)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= -4 && exponent < 6) {
      return rounded.toPlainString();
    }
    String digits = rounded.unscaledValue().abs().toString();
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return "%s%se%s%02d"
        .formatted(
            rounded.signum() < 0 ? "-" : "",
            mantissa,
            exponent < 0 ? "-" : "+",
            Math.abs(exponent));
  }

  private static String enumValue(Setting setting, String name, String text) {
    for (String allowed : setting.values()) {
      if (allowed.equalsIgnoreCase(text)) {
        return allowed;
      }
    }
    Boolean asBool = bool(text);
    List<String> values = setting.values();
    if (asBool != null && values.contains("on") && values.contains("off")) {
      return asBool ? "on" : "off";
    }
    throw invalidValue(name, text).hint("Available values: " + String.join(", ", values) + ".");
  }

  static PgError invalidValue(String name, String value) {
    return invalid("invalid value for parameter \"" + name + "\": \"" + value + "\"");
  }

  private static PgError invalid(String message) {
    return PgError.error(SqlState.INVALID_PARAMETER_VALUE, message);
  }
}
