package io.duckgres.engine;

/**
 * Reads one value of each kind whose memory layout matters, and one error. A library that passes is
 * laid out as this code expects; one that does not is refused before it serves anyone.
 */
final class SelfTest {
  private static final String QUERY =
      "SELECT 'short', 'a string longer than twelve bytes', DATE '2000-01-02',"
          + " -123.45::DECIMAL(18,2), NULL::INTEGER, [7, 8]";

  private SelfTest() {}

  static void run(Engine engine) {
    try (Database database = engine.open(OpenOptions.inMemory().with("threads", "1"));
        Connection connection = database.connect()) {
      checkValues(connection);
      checkError(connection);
    }
  }

  private static void checkValues(Connection connection) {
    try (ResultStream result = connection.query(QUERY);
        Chunk chunk = result.next()) {
      if (chunk == null || chunk.size() != 1) {
        throw failed("row count");
      }
      require(chunk.vector(0).getString(0).equals("short"), "short string");
      require(
          chunk.vector(1).getString(0).equals("a string longer than twelve bytes"), "long string");
      require(chunk.vector(2).getInt(0) == 10958, "date");
      require(chunk.vector(3).getLong(0) == -12345, "decimal");
      require(chunk.vector(3).type().equals(LogicalType.decimal(18, 2)), "decimal type");
      require(chunk.vector(4).isNull(0) && !chunk.vector(0).isNull(0), "validity");
      Vector list = chunk.vector(5);
      require(list.listLength(0) == 2, "list length");
      require(list.listChild().getInt((int) list.listOffset(0) + 1) == 8, "list element");
    }
  }

  private static void checkError(Connection connection) {
    try {
      connection.query("SELECT * FROM no_such_table").close();
    } catch (EngineError e) {
      require(e.type() == ErrorType.CATALOG, "error class");
      require(e.position() == 14, "error position");
      return;
    }
    require(false, "missing error");
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw failed(what);
    }
  }

  private static IllegalStateException failed(String what) {
    return new IllegalStateException("The DuckDB library failed the self-test: " + what);
  }
}
