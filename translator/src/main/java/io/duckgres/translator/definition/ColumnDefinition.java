package io.duckgres.translator.definition;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table in the engine's SQL.
 *
 * @param value the DEFAULT, or what a generated column is made of; null for none
 * @param lengthCheck the condition that stands for varchar(n)'s and char(n)'s limit
 */
public record ColumnDefinition(
    String name,
    String type,
    @Nullable String value,
    boolean generated,
    boolean notNull,
    @Nullable String lengthCheck,
    @Nullable String comment) {

  public ColumnDefinition named(String fresh) {
    return new ColumnDefinition(fresh, type, value, generated, notNull, lengthCheck, comment);
  }

  public ColumnDefinition withType(String fresh, @Nullable String length) {
    return new ColumnDefinition(name, fresh, value, generated, notNull, length, comment);
  }

  public ColumnDefinition withValue(@Nullable String fresh) {
    return new ColumnDefinition(name, type, fresh, false, notNull, lengthCheck, comment);
  }

  public ColumnDefinition withNotNull(boolean fresh) {
    return new ColumnDefinition(name, type, value, generated, fresh, lengthCheck, comment);
  }
}
