package io.duckgres.executor.settings;

import io.duckgres.types.DateOrder;
import io.duckgres.types.DateStyle;
import io.duckgres.types.TextSettings;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** DateStyle: key words in any order, each half given at most once (check_datestyle). */
final class DateStyleSetting {
  private DateStyleSetting() {}

  /** The present settings with what the text says changed; 22023 for what it cannot say. */
  static TextSettings apply(TextSettings present, String text) {
    DateStyle style = null;
    DateOrder order = null;
    for (String part : text.split(",", -1)) {
      String word = part.strip().replaceAll("^\"|\"$", "").toUpperCase(Locale.ROOT);
      DateStyle newStyle = style(word);
      DateOrder newOrder = order(word);
      if (word.equals("DEFAULT")) {
        newStyle = style == null ? DateStyle.ISO : null;
        newOrder = order == null ? DateOrder.MDY : null;
      } else if (newStyle == null && newOrder == null) {
        throw SettingParser.invalidValue("DateStyle", text)
            .detail("Unrecognized key word: \"" + part.strip().toLowerCase(Locale.ROOT) + "\".");
      } else if (conflicts(style, newStyle) || conflicts(order, newOrder)) {
        throw SettingParser.invalidValue("DateStyle", text)
            .detail("Conflicting \"datestyle\" specifications.");
      }
      style = newStyle != null ? newStyle : style;
      order = newOrder != null ? newOrder : order;
    }
    if (style == DateStyle.GERMAN && order == null) {
      order = DateOrder.DMY;
    }
    return present.withDateStyle(
        style != null ? style : present.dateStyle(), order != null ? order : present.dateOrder());
  }

  static String show(TextSettings settings) {
    return settings.dateStyle().settingName() + ", " + settings.dateOrder();
  }

  private static boolean conflicts(@Nullable Object before, @Nullable Object now) {
    return before != null && now != null && before != now;
  }

  private static @Nullable DateStyle style(String word) {
    if (word.startsWith("POSTGRES")) {
      return DateStyle.POSTGRES;
    }
    return switch (word) {
      case "ISO" -> DateStyle.ISO;
      case "SQL" -> DateStyle.SQL;
      case "GERMAN" -> DateStyle.GERMAN;
      default -> null;
    };
  }

  private static @Nullable DateOrder order(String word) {
    if (word.startsWith("EURO")) {
      return DateOrder.DMY;
    }
    if (word.equals("US") || word.startsWith("NONEURO")) {
      return DateOrder.MDY;
    }
    return switch (word) {
      case "YMD" -> DateOrder.YMD;
      case "DMY" -> DateOrder.DMY;
      case "MDY" -> DateOrder.MDY;
      default -> null;
    };
  }
}
