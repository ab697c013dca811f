package io.duckgres.functions.scalar;

import io.duckgres.types.TextSettings;
import io.duckgres.types.TimestampType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What functions know of the session that calls them, by the number of its engine connection. Safe
 * for any thread: a session changes its settings only between its statements.
 */
public final class Sessions {
  private final Map<Long, Supplier<TextSettings>> settings = new ConcurrentHashMap<>();
  private final Map<Long, TextSettings> entered = new ConcurrentHashMap<>();
  private final Map<Long, Long> statements = new ConcurrentHashMap<>();
  private final ThreadLocal<@Nullable TextSettings> ofThread = new ThreadLocal<>();

  /** What all sessions have in common, as far as dates depend on it; null when they differ. */
  private volatile @Nullable TextSettings common = TextSettings.DEFAULT;

  private final Map<Long, BooleanSupplier> interrupts = new ConcurrentHashMap<>();

  /**
   * A session begins to use a connection.
   *
   * @param interrupted whether its statement was told to stop; asked by any thread
   */
  public void attach(long connectionId, Supplier<TextSettings> text, BooleanSupplier interrupted) {
    settings.put(connectionId, text);
    interrupts.put(connectionId, interrupted);
  }

  /** It has ended. */
  public void detach(long connectionId) {
    settings.remove(connectionId);
    statements.remove(connectionId);
    if (entered.remove(connectionId) != null) {
      common = agreed();
    }
    interrupts.remove(connectionId);
  }

  /** Whether the statement that runs there was told to stop: long bodies ask now and then. */
  public BooleanSupplier interrupted(long connectionId) {
    return interrupts.getOrDefault(connectionId, () -> false);
  }

  /**
   * Its DateStyle, TimeZone and so on; PostgreSQL's defaults for a connection without a session.
   */
  public TextSettings text(long connectionId) {
    Supplier<TextSettings> known = settings.get(connectionId);
    return known == null ? TextSettings.DEFAULT : known.get();
  }

  /** A statement begins. */
  public void begin(long connectionId) {
    statements.put(connectionId, TimestampType.now());
  }

  /** When the statement began that the session runs, in microseconds since 1970-01-01 UTC. */
  public long statementStart(long connectionId) {
    Long start = statements.get(connectionId);
    return start == null ? TimestampType.now() : start;
  }

  /** The calling thread works for a connection from now on; before each use of the engine. */
  public void enter(long connectionId) {
    TextSettings now = text(connectionId);
    ofThread.set(now);
    if (entered.put(connectionId, now) != now) {
      common = agreed();
    }
  }

  /**
   * For the engine's casts, which are not told who calls: the settings of the session the thread
   * works for. The engine's own threads work for any session: what all sessions have in common,
   * null when they differ.
   */
  @Nullable TextSettings ofThread() {
    TextSettings own = ofThread.get();
    return own == null ? common : own;
  }

  private @Nullable TextSettings agreed() {
    TextSettings first = null;
    for (TextSettings one : entered.values()) {
      if (first == null) {
        first = one;
      } else if (first.dateStyle() != one.dateStyle()
          || first.dateOrder() != one.dateOrder()
          || first.intervalStyle() != one.intervalStyle()
          || !first.timeZone().equals(one.timeZone())) {
        return null;
      }
    }
    return first == null ? TextSettings.DEFAULT : first;
  }
}
