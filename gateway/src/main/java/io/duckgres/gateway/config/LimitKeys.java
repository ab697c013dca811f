package io.duckgres.gateway.config;

import io.duckgres.executor.database.EngineLimits;
import io.duckgres.executor.schedule.AdmissionLimits;
import java.time.Duration;
import java.util.List;

/** What the engine and running statements may take. */
final class LimitKeys {
  static final ConfigKey<String> MEMORY_LIMIT =
      ConfigKey.of(
          "memory_limit",
          "DUCKGRES_MEMORY_LIMIT",
          "memory-limit",
          ValueType.SIZE_TEXT,
          null,
          "DuckDB memory_limit of a database, such as 4GB; unset is 75% of the machine's memory");
  static final ConfigKey<Long> MEMORY_BUDGET =
      ConfigKey.of(
          "memory_budget",
          "DUCKGRES_MEMORY_BUDGET",
          "memory-budget",
          ValueType.SIZE,
          null,
          "Memory of all open databases together, in equal shares, such as 24GB; unset is no"
              + " budget");
  static final ConfigKey<Integer> THREADS =
      ConfigKey.of(
          "threads",
          "DUCKGRES_THREADS",
          "threads",
          ValueType.THREADS,
          null,
          "DuckDB threads of a database; unset is the number of processors");
  static final ConfigKey<String> TEMPORARY_FILES =
      ConfigKey.of(
          "max_temp_directory_size",
          "DUCKGRES_MAX_TEMP_DIRECTORY_SIZE",
          "max-temp-directory-size",
          ValueType.SIZE_TEXT,
          null,
          "Most that one database writes to disk for want of memory, in data_dir/tmp; unset is 90%"
              + " of the free space");
  static final ConfigKey<Integer> STATEMENTS =
      ConfigKey.of(
              "admission.max_statements",
              "DUCKGRES_ADMISSION_MAX_STATEMENTS",
              null,
              ValueType.COUNT,
              "0",
              "Statements that run in the engine at the same time, the others wait; 0 for no limit")
          .asLive();
  static final ConfigKey<Integer> STATEMENTS_PER_USER =
      ConfigKey.of(
              "admission.max_statements_per_user",
              "DUCKGRES_ADMISSION_MAX_STATEMENTS_PER_USER",
              null,
              ValueType.COUNT,
              "0",
              "Of these, those of one user; 0 for no limit")
          .asLive();
  static final ConfigKey<Integer> WAITING =
      ConfigKey.of(
              "admission.max_waiting",
              "DUCKGRES_ADMISSION_MAX_WAITING",
              null,
              ValueType.COUNT,
              "0",
              "Statements that may wait, further ones are refused (53300); 0 for no limit")
          .asLive();
  static final ConfigKey<Duration> PATIENCE =
      ConfigKey.of(
              "admission.timeout",
              "DUCKGRES_ADMISSION_TIMEOUT",
              null,
              ValueType.DURATION_OR_OFF,
              "1m",
              "How long one waits before it is refused (53300), -1 for as long as it takes")
          .asLive();

  static final List<ConfigKey<?>> ALL =
      List.of(
          MEMORY_LIMIT,
          MEMORY_BUDGET,
          THREADS,
          TEMPORARY_FILES,
          STATEMENTS,
          STATEMENTS_PER_USER,
          WAITING,
          PATIENCE);

  static EngineLimits engine(ConfigLoader loader) {
    Long budget = loader.value(MEMORY_BUDGET);
    Integer threads = loader.value(THREADS);
    return new EngineLimits(
        loader.text(MEMORY_LIMIT),
        budget == null ? 0 : budget,
        threads == null ? 0 : threads,
        loader.text(TEMPORARY_FILES));
  }

  static AdmissionLimits admission(ConfigLoader loader) {
    return new AdmissionLimits(
        loader.required(STATEMENTS),
        loader.required(STATEMENTS_PER_USER),
        loader.required(WAITING),
        loader.required(PATIENCE));
  }

  private LimitKeys() {}
}
