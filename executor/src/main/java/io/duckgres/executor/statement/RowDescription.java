package io.duckgres.executor.statement;

import java.util.List;

/** The columns of a result in the order they are sent. */
public record RowDescription(List<Field> fields) {
  public RowDescription {
    fields = List.copyOf(fields);
  }
}
