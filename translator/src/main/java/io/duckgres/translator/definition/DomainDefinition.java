package io.duckgres.translator.definition;

import io.duckgres.translator.plan.DomainInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A domain. The engine keeps it as an enumerated type whose one label is {@link #label}, so that it
 * is part of the transaction and of the schema, and that a cast which nobody has translated fails.
 * The catalog's views read the label as well.
 *
 * @param type what its values are kept as, the type below all domains, in PostgreSQL's spelling
 * @param typeNote {@code OID:typmod:dimensions} of what it is over, OID 0 for a type that is not
 *     built in
 * @param base the domain it is over, null for one over another type
 * @param value its DEFAULT in the engine's SQL, null for none
 * @param shownValue the same as PostgreSQL shows it
 * @param comment the client's
 */
public record DomainDefinition(
    EngineName name,
    String type,
    String typeNote,
    @Nullable EngineName base,
    boolean notNull,
    @Nullable String value,
    @Nullable String shownValue,
    List<Check> checks,
    @Nullable String comment) {

  /** What a label of a domain begins with. */
  public static final String MARK = "domain";

  private static final String FIELD = "\u0003";

  /**
   * @param expression as parsed, over {@code value}
   * @param shown as pg_get_constraintdef() shows it
   * @param pretty the same with as few parentheses as possible
   */
  public record Check(String name, String expression, String shown, String pretty, boolean valid) {
    Check named(String other) {
      return new Check(other, expression, shown, pretty, valid);
    }

    Check validated() {
      return new Check(name, expression, shown, pretty, true);
    }

    private String write() {
      return String.join(FIELD, name, expression, shown, valid ? "t" : "f", pretty);
    }

    private static Check read(String item) {
      String[] parts = item.split(FIELD, -1);
      return new Check(parts[0], parts[1], parts[2], parts[4], parts[3].equals("t"));
    }
  }

  /** The domain that {@link #label} wrote. */
  public static DomainDefinition read(EngineName name, String label, @Nullable String comment) {
    Map<String, String> notes = TableNotes.read(label);
    String base = notes.get("base");
    return new DomainDefinition(
        name,
        notes.getOrDefault("type", ""),
        notes.getOrDefault("over", ""),
        base == null ? null : EngineName.parse(base),
        notes.containsKey("notnull"),
        notes.get("default"),
        notes.get("shown"),
        TableNotes.items(notes.get("checks")).stream().map(Check::read).toList(),
        comment);
  }

  String label() {
    Map<String, String> notes = new LinkedHashMap<>();
    notes.put("type", type);
    notes.put("over", typeNote);
    if (base != null) {
      notes.put("base", base.sql());
    }
    if (notNull) {
      notes.put("notnull", "t");
    }
    if (value != null) {
      notes.put("default", value);
    }
    if (shownValue != null) {
      notes.put("shown", shownValue);
    }
    if (!checks.isEmpty()) {
      notes.put("checks", TableNotes.list(checks.stream().map(Check::write).toList()));
    }
    return TableNotes.write(MARK, notes);
  }

  /**
   * What casts have to know.
   *
   * @param below the domain it is over
   */
  public DomainInfo info(@Nullable DomainInfo below) {
    List<DomainInfo.Check> tested = new ArrayList<>();
    checks.stream()
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .forEach(c -> tested.add(new DomainInfo.Check(c.name(), c.expression())));
    return new DomainInfo(name.shownSchema(), name.name(), type, below, notNull, tested);
  }

  DomainDefinition named(EngineName other) {
    return new DomainDefinition(
        other, type, typeNote, base, notNull, value, shownValue, checks, comment);
  }

  DomainDefinition over(@Nullable EngineName other) {
    return new DomainDefinition(
        name, type, typeNote, other, notNull, value, shownValue, checks, comment);
  }

  DomainDefinition withNotNull(boolean fresh) {
    return new DomainDefinition(
        name, type, typeNote, base, fresh, value, shownValue, checks, comment);
  }

  DomainDefinition withValue(@Nullable String sql, @Nullable String shown) {
    return new DomainDefinition(name, type, typeNote, base, notNull, sql, shown, checks, comment);
  }

  DomainDefinition withChecks(List<Check> fresh) {
    return new DomainDefinition(
        name, type, typeNote, base, notNull, value, shownValue, fresh, comment);
  }
}
