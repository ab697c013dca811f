package io.duckgres.translator.plan;

import java.util.List;

/**
 * What ALTER ROLE and ALTER DATABASE do to the settings a session starts with.
 *
 * @param name empty for RESET ALL
 * @param values of SET; empty for DEFAULT, which is as RESET
 */
public record StoredSetting(Action action, String name, List<String> values) {
  public StoredSetting {
    values = List.copyOf(values);
  }

  public enum Action {
    SET,
    /** SET … FROM CURRENT. */
    SET_CURRENT,
    RESET,
    RESET_ALL
  }
}
