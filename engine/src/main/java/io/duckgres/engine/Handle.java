package io.duckgres.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A native object with an owner. One state word holds a closed bit and the number of holders: the
 * handle itself until it is closed, each open child, and each native call in flight. {@link
 * #close()} may be called any number of times and from any thread; from then on every use throws
 * {@link IllegalStateException} before it reaches native code. The native object is freed when the
 * last holder has gone, so closing while another thread is inside a call, or before the children,
 * frees nothing that is still in use.
 */
abstract class Handle implements AutoCloseable {
  private static final int CLOSED = 1 << 31;
  private static final VarHandle STATE;

  static {
    try {
      STATE = MethodHandles.lookup().findVarHandle(Handle.class, "state", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @SuppressWarnings("unused") // by STATE
  private volatile int state = 1;

  private final @Nullable Handle parent;

  /**
   * A handle that keeps {@code parent} alive. The caller holds the parent meanwhile; when that one
   * was closed just now the new handle is still made, so that what it owns is not lost, and closed
   * by {@link Connection#opened}.
   */
  Handle(@Nullable Handle parent) {
    if (parent != null) {
      STATE.getAndAdd(parent, 1);
    }
    this.parent = parent;
  }

  /** Holds the native object until {@link #release()}; IllegalStateException when closed. */
  final void acquire() {
    int now;
    do {
      now = (int) STATE.getVolatile(this);
      if (now < 0) {
        throw new IllegalStateException(getClass().getSimpleName() + " is closed");
      }
    } while (!STATE.compareAndSet(this, now, now + 1));
  }

  /** As {@link #acquire()}, but answers false when closed. */
  final boolean tryAcquire() {
    int now;
    do {
      now = (int) STATE.getVolatile(this);
      if (now < 0) {
        return false;
      }
    } while (!STATE.compareAndSet(this, now, now + 1));
    return true;
  }

  final void release() {
    int before = (int) STATE.getAndAdd(this, -1);
    if (before == (CLOSED | 1)) {
      try {
        free();
      } finally {
        if (parent != null) {
          parent.release();
        }
      }
    }
  }

  /** Whether {@link #close()} was called. */
  public final boolean isClosed() {
    return (int) STATE.getVolatile(this) < 0;
  }

  /** Ends the use of this object; see the class for what that means for calls in flight. */
  @Override
  public void close() {
    int before = (int) STATE.getAndBitwiseOr(this, CLOSED);
    if (before >= 0) {
      closing();
      release();
    }
  }

  /**
   * What a first close does before the native object may go: stop what runs, close the children.
   */
  void closing() {}

  /** Frees the native object; called once, by whichever thread lets go last. */
  abstract void free();
}
