package io.duckgres.engine.ffi;

import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Java objects that DuckDB refers to, by numbers that travel as its {@code void *}. DuckDB's delete
 * callbacks take them out again.
 */
public final class ObjectTable {
  private static final Map<Long, Object> OBJECTS = new ConcurrentHashMap<>();
  private static final AtomicLong NEXT = new AtomicLong(1);
  private static final long DELETE = Upcalls.ofVoid(MethodHandles.lookup(), "delete", 1);

  private ObjectTable() {}

  /** Keeps an object under a new number. */
  public static long add(Object object) {
    long id = NEXT.getAndIncrement();
    OBJECTS.put(id, object);
    return id;
  }

  /** The object of a number. */
  public static <T> T get(long id, Class<T> type) {
    Object object = OBJECTS.get(id);
    if (object == null) {
      throw new IllegalStateException("No object " + id);
    }
    return type.cast(object);
  }

  /** The C function that takes a number out; an object that is AutoCloseable is closed. */
  public static long deleteCallback() {
    return DELETE;
  }

  /** Number of objects kept. */
  public static int size() {
    return OBJECTS.size();
  }

  @SuppressWarnings("unused") // by DELETE
  private static void delete(long id) {
    try {
      if (OBJECTS.remove(id) instanceof AutoCloseable closeable) {
        closeable.close();
      }
    } catch (Throwable e) {
      System.getLogger(ObjectTable.class.getName())
          .log(System.Logger.Level.WARNING, "Closing an object of the engine failed", e);
    }
  }
}
