package io.duckgres.engine.ffi;

import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The table {@code symbols.tsv}: the C functions in use and their native signatures. */
final class Symbols {
  /**
   * One C function.
   *
   * @param critical true for trivial accessors, which are called without leaving the Java thread
   *     state
   */
  record Symbol(String name, FunctionDescriptor descriptor, boolean critical) {}

  private static final Map<String, Symbol> TABLE = read();

  private Symbols() {}

  /** All functions by C name, in the table's order. */
  static Map<String, Symbol> table() {
    return TABLE;
  }

  /** The C name of a {@link CApi} method: {@code fooBar} is {@code duckdb_foo_bar}. */
  static String cName(String method) {
    var name = new StringBuilder("duckdb_");
    for (int i = 0; i < method.length(); i++) {
      char c = method.charAt(i);
      if (Character.isUpperCase(c)) {
        name.append('_');
      }
      name.append(c);
    }
    return name.toString().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Symbol> read() {
    try (InputStream in = Symbols.class.getResourceAsStream("symbols.tsv")) {
      if (in == null) {
        throw new IllegalStateException("symbols.tsv is missing");
      }
      var table = new LinkedHashMap<String, Symbol>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] fields = line.split("\t", -1);
          boolean critical = fields.length > 3 && fields[3].equals("critical");
          table.put(fields[0], new Symbol(fields[0], descriptor(fields[1], fields[2]), critical));
        }
      }
      return Collections.unmodifiableMap(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FunctionDescriptor descriptor(String result, String arguments) {
    MemoryLayout[] layouts =
        arguments.chars().mapToObj(c -> layout((char) c)).toArray(MemoryLayout[]::new);
    return result.equals("v")
        ? FunctionDescriptor.ofVoid(layouts)
        : FunctionDescriptor.of(layout(result.charAt(0)), layouts);
  }

  private static MemoryLayout layout(char code) {
    return switch (code) {
      case 'p', 'l' -> JAVA_LONG;
      case 'i' -> JAVA_INT;
      case 's' -> JAVA_SHORT;
      case 'b' -> JAVA_BYTE;
      case 'z' -> JAVA_BOOLEAN;
      case 'f' -> JAVA_FLOAT;
      case 'd' -> JAVA_DOUBLE;
      case 'R' -> Layouts.RESULT;
      case 'H' -> Layouts.HUGEINT;
      case 'C' -> Layouts.DECIMAL;
      case 'N' -> Layouts.INTERVAL;
      case 'P' -> Layouts.PROGRESS;
      default -> throw new IllegalStateException("symbols.tsv: unknown type code " + code);
    };
  }
}
