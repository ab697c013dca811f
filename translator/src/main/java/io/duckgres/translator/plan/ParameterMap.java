package io.duckgres.translator.plan;

import java.util.List;

/**
 * The statement's {@code $n}.
 *
 * @param count PostgreSQL's number of parameters: the largest n
 * @param engineOrder for the engine's parameter i (1-based, at index i - 1) the n it takes its
 *     value from; the engine counts only those that occur
 * @param typeOids for each n (at index n - 1) the type OID that the client gave or a cast on the
 *     parameter tells, 0 where only the engine can know
 */
public record ParameterMap(int count, List<Integer> engineOrder, List<Integer> typeOids) {
  public static final ParameterMap NONE = new ParameterMap(0, List.of(), List.of());

  public ParameterMap {
    engineOrder = List.copyOf(engineOrder);
    typeOids = List.copyOf(typeOids);
  }

  public int typeOid(int n) {
    return typeOids.get(n - 1);
  }
}
