package io.duckgres.translator;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one engine statement of a plan, written when somebody first asks for it: nearly always the
 * plan is translated with the types of its relations instead, and this text is never needed.
 * Immutable as seen from outside; thread-safe.
 */
final class LaterText extends AbstractList<String> implements RandomAccess {
  private final Supplier<String> writer;
  private volatile @Nullable String text;

  /**
   * @param writer may be called by several threads, and throws what {@link #get} is to throw
   */
  LaterText(Supplier<String> writer) {
    this.writer = writer;
  }

  @Override
  public String get(int index) {
    Objects.checkIndex(index, 1);
    String known = text;
    if (known == null) {
      known = writer.get();
      text = known;
    }
    return known;
  }

  @Override
  public int size() {
    return 1;
  }
}
