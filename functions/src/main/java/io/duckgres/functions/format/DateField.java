package io.duckgres.functions.format;

import io.duckgres.types.TsvResource;
import java.util.List;

/**
 * A template pattern of dates and times ({@code date_fields.tsv}).
 *
 * @param name as written
 * @param kind what it stands for, without regard to case
 * @param isDigits whether it is read as digits
 * @param calendar G for a pattern of the Gregorian calendar, I of ISO weeks, - for neither
 */
record DateField(String name, String kind, boolean isDigits, char calendar) {
  private static final List<DateField> ALL =
      TsvResource.read(DateField.class, "date_fields.tsv").stream()
          .map(
              row ->
                  new DateField(
                      row.get(0), row.get(1), row.get(2).equals("digits"), row.get(3).charAt(0)))
          .toList();

  /** The longest pattern that the text has at an index; null when there is none. */
  static @org.jspecify.annotations.Nullable DateField at(String text, int index) {
    DateField longest = null;
    for (DateField field : ALL) {
      if (text.startsWith(field.name, index)
          && (longest == null || field.name.length() > longest.name.length())) {
        longest = field;
      }
    }
    return longest;
  }

  int length() {
    return name.length();
  }
}
