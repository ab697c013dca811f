package io.duckgres.translator.fallback;

import io.duckgres.translator.lex.Token;
import io.duckgres.translator.plan.ParameterMap;
import java.util.ArrayList;
import java.util.List;

/** The parameter map of a text from its tokens. */
public final class Parameters {
  private Parameters() {}

  /**
   * @param given type OIDs of the client, possibly fewer than there are parameters
   */
  public static ParameterMap of(List<Token> tokens, List<Integer> given) {
    boolean[] used = new boolean[1];
    int count = 0;
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.PARAMETER) {
        int n = Integer.parseInt(token.text());
        count = Math.max(count, n);
        if (n >= used.length) {
          used = java.util.Arrays.copyOf(used, Math.max(n + 1, used.length * 2));
        }
        used[n] = true;
      }
    }
    if (count == 0 && given.isEmpty()) {
      return ParameterMap.NONE;
    }
    List<Integer> order = new ArrayList<>();
    List<Integer> types = new ArrayList<>();
    for (int n = 1; n <= Math.max(count, given.size()); n++) {
      if (n <= count && used[n]) {
        order.add(n);
      }
      types.add(n <= given.size() ? given.get(n - 1) : 0);
    }
    return new ParameterMap(types.size(), order, types);
  }
}
