package io.duckgres.functions.json;

import io.duckgres.engine.Vector;
import io.duckgres.engine.extend.Arguments;

/** The arguments of a VARIADIC function, given one by one or as an array. */
sealed interface Values {
  int count();

  /** Where a value stands. */
  Vector vector(int index);

  /** Its row in that vector. */
  int at(int index);

  /** One by one. */
  record Row(Arguments arguments, int row) implements Values {
    @Override
    public int count() {
      return arguments.count();
    }

    @Override
    public Vector vector(int index) {
      return arguments.get(index);
    }

    @Override
    public int at(int index) {
      return row;
    }
  }

  /** As an array. */
  record Elements(Vector list, int row) implements Values {
    @Override
    public int count() {
      return list.listLength(row);
    }

    @Override
    public Vector vector(int index) {
      return list.listChild();
    }

    @Override
    public int at(int index) {
      return Math.toIntExact(list.listOffset(row)) + index;
    }
  }
}
