package io.duckgres.executor.database;

/**
 * What the engine's instances may take. Sizes are in bytes where they are numbers.
 *
 * @param memory the engine's {@code memory_limit} of one instance, for example {@code 4GB}; empty
 *     for the engine's own choice
 * @param memoryBudget of all instances together, in equal shares; 0 for no budget
 * @param threads of each instance; 0 for one a core
 * @param temporaryFiles the engine's {@code max_temp_directory_size} of one instance; empty for the
 *     engine's own choice
 */
public record EngineLimits(String memory, long memoryBudget, int threads, String temporaryFiles) {

  /** The engine chooses everything. */
  public static final EngineLimits NONE = new EngineLimits("", 0, 0, "");

  public EngineLimits {
    if (memoryBudget < 0 || threads < 0) {
      throw new IllegalArgumentException("limits of the engine cannot be negative");
    }
  }

  /** With that memory and so many threads for each instance. */
  public static EngineLimits of(String memory, int threads) {
    return new EngineLimits(memory, 0, threads, "");
  }
}
