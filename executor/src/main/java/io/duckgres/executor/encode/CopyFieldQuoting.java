package io.duckgres.executor.encode;

import io.duckgres.types.ByteWriter;

/** Makes a field of COPY TO out of the plain text written last. */
interface CopyFieldQuoting {
  /** The field begins at {@code start} and ends at the writer's position. */
  void finish(ByteWriter out, int start, int column);
}
