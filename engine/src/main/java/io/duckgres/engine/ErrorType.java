package io.duckgres.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * DuckDB's error classes with the numbers of its C API ({@code duckdb_error_type}) and the names in
 * its texts.
 */
public enum ErrorType {
  /** Number 0. */
  INVALID(0, "Invalid"),
  /** Number 1. */
  OUT_OF_RANGE(1, "Out of Range"),
  /** Number 2. */
  CONVERSION(2, "Conversion"),
  /** Number 3. */
  UNKNOWN_TYPE(3, "Unknown Type"),
  /** Number 4. */
  DECIMAL(4, "Decimal"),
  /** Number 5. */
  MISMATCH_TYPE(5, "Mismatch Type"),
  /** Number 6. */
  DIVIDE_BY_ZERO(6, "Divide by Zero"),
  /** Number 7. */
  OBJECT_SIZE(7, "Object Size"),
  /** Number 8. */
  INVALID_TYPE(8, "Invalid type"),
  /** Number 9. */
  SERIALIZATION(9, "Serialization"),
  /** Number 10. */
  TRANSACTION(10, "TransactionContext"),
  /** Number 11. */
  NOT_IMPLEMENTED(11, "Not implemented"),
  /** Number 12. */
  EXPRESSION(12, "Expression"),
  /** Number 13. */
  CATALOG(13, "Catalog"),
  /** Number 14. */
  PARSER(14, "Parser"),
  /** Number 15. */
  PLANNER(15, "Planner"),
  /** Number 16. */
  SCHEDULER(16, "Scheduler"),
  /** Number 17. */
  EXECUTOR(17, "Executor"),
  /** Number 18. */
  CONSTRAINT(18, "Constraint"),
  /** Number 19. */
  INDEX(19, "Index"),
  /** Number 20. */
  STAT(20, "Stat"),
  /** Number 21. */
  CONNECTION(21, "Connection"),
  /** Number 22. */
  SYNTAX(22, "Syntax"),
  /** Number 23. */
  SETTINGS(23, "Settings"),
  /** Number 24. */
  BINDER(24, "Binder"),
  /** Number 25. */
  NETWORK(25, "Network"),
  /** Number 26. */
  OPTIMIZER(26, "Optimizer"),
  /** Number 27. */
  NULL_POINTER(27, "NullPointer"),
  /** Number 28. */
  IO(28, "IO"),
  /** Number 29. */
  INTERRUPT(29, "INTERRUPT"),
  /** Number 30. */
  FATAL(30, "FATAL"),
  /** Number 31. */
  INTERNAL(31, "INTERNAL"),
  /** Number 32. */
  INVALID_INPUT(32, "Invalid Input"),
  /** Number 33. */
  OUT_OF_MEMORY(33, "Out of Memory"),
  /** Number 34. */
  PERMISSION(34, "Permission"),
  /** Number 35. */
  PARAMETER_NOT_RESOLVED(35, "Parameter Not Resolved"),
  /** Number 36. */
  PARAMETER_NOT_ALLOWED(36, "Parameter Not Allowed"),
  /** Number 37. */
  DEPENDENCY(37, "Dependency"),
  /** Number 38. */
  HTTP(38, "HTTP"),
  /** Number 39. */
  MISSING_EXTENSION(39, "Missing Extension"),
  /** Number 40. */
  AUTOLOAD(40, "Extension Autoloading"),
  /** Number 41. */
  SEQUENCE(41, "Sequence"),
  /** Number 42. */
  INVALID_CONFIGURATION(42, "Invalid Configuration");

  private static final Map<Integer, ErrorType> BY_NUMBER =
      Arrays.stream(values()).collect(Collectors.toMap(ErrorType::number, Function.identity()));
  private static final Map<String, ErrorType> BY_TEXT =
      Arrays.stream(values()).collect(Collectors.toMap(ErrorType::text, Function.identity()));

  private final int number;
  private final String text;

  ErrorType(int number, String text) {
    this.number = number;
    this.text = text;
  }

  /** The number in DuckDB's C API. */
  public int number() {
    return number;
  }

  /** The name DuckDB writes before " Error: ". */
  public String text() {
    return text;
  }

  /** The class of a number; INVALID for one that this version does not know. */
  static ErrorType ofNumber(int number) {
    return BY_NUMBER.getOrDefault(number, INVALID);
  }

  /** The class of a name in an error text; INVALID for an unknown one. */
  static ErrorType ofText(String text) {
    return BY_TEXT.getOrDefault(text, INVALID);
  }
}
