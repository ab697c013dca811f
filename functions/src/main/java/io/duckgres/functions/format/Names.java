package io.duckgres.functions.format;

import java.util.List;
import java.util.Locale;

/** The words of formatted dates. */
final class Names {
  static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  static final List<String> DAYS =
      List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");
  static final List<String> ROMAN_MONTHS =
      List.of("XII", "XI", "X", "IX", "VIII", "VII", "VI", "V", "IV", "III", "II", "I");
  static final List<String> SHORT_MONTHS = shortened(MONTHS);
  static final List<String> SHORT_DAYS = shortened(DAYS);

  private Names() {}

  private static List<String> shortened(List<String> names) {
    return names.stream().map(name -> name.substring(0, 3)).toList();
  }

  /** In the case of a pattern: {@code MON}, {@code Mon}, {@code mon}. */
  static String inCaseOf(String pattern, String name) {
    if (Character.isLowerCase(pattern.charAt(0))) {
      return name.toLowerCase(Locale.ROOT);
    }
    return Character.isUpperCase(pattern.charAt(1)) ? name.toUpperCase(Locale.ROOT) : name;
  }

  /** The ending of an ordinal number, such as {@code ST}. */
  static String ordinal(String number, boolean upperCase) {
    int length = number.length();
    char last = number.charAt(length - 1);
    boolean teen = length > 1 && number.charAt(length - 2) == '1';
    String ending =
        teen ? "th" : last == '1' ? "st" : last == '2' ? "nd" : last == '3' ? "rd" : "th";
    return upperCase ? ending.toUpperCase(Locale.ROOT) : ending;
  }
}
